import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifyActors } from "../actors.ts";
import { analysisOf, type Given, namesOf } from "./actors-of.ts";

/** Whether the first actor of a French report and the first of an English one are one. */
function areOne(
  french: Given,
  english: Given,
  aliases: readonly (readonly string[])[] = [],
): boolean {
  const analyses = [analysisOf("fr", "Ici", [french]), analysisOf("en", "There", [english])];
  return identifyActors(analyses, { namesOf, aliases }).actors.length === 1;
}

describe("identifyActors", () => {
  it.each<readonly [Given, Given]>([
    [
      ["Hélène Dorvane", "person"],
      ["Helene Dorvane", "person"],
    ],
    [
      ["Serguei Valdrov", "person"],
      ["Sergei Waldrow", "person"],
    ],
    [
      ["Bachar Daloum", "person"],
      ["Bashar Daloum", "person"],
    ],
    [
      ["Rami Abd al-Valdane", "person"],
      ["Rami Abdulvaldan", "person"],
    ],
    [
      ["Dorvane", "person"],
      ["Helen Dorvane", "person"],
    ],
    [
      ["H. Dorvane", "person"],
      ["Helen Dorvane", "person"],
    ],
    [
      ["l'OMS", "organisation"],
      ["World Health Organization", "organisation"],
    ],
    [
      ["OSDH", "organisation"],
      ["the Syrian Observatory for Human Rights (SOHR)", "organisation"],
    ],
    [
      ["Moscou", "organisation"],
      ["the Russian government", "organisation"],
    ],
    [
      ["le ministère russe de la Défense", "organisation"],
      ["Russian Defence Ministry", "organisation"],
    ],
  ])("takes %j and %j for one", (french, english) => {
    expect(areOne(french, english)).toBe(true);
  });

  it.each<readonly [Given, Given]>([
    [
      ["Marie Valune", "person"],
      ["Mario Valune", "person"],
    ],
    [
      ["Paul Dorvane", "person"],
      ["Peter Dorvane", "person"],
    ],
    [
      ["une source militaire", "unnamed"],
      ["une source militaire", "unnamed"],
    ],
    [
      ["le gouvernement russe", "organisation"],
      ["the Syrian government", "organisation"],
    ],
    [
      ["l'organisation", "organisation"],
      ["the organisation", "organisation"],
    ],
    [
      ["le porte-parole", "person"],
      ["the spokesman", "person"],
    ],
  ])("keeps %j and %j apart", (french, english) => {
    expect(areOne(french, english)).toBe(false);
  });

  it("leaves a last name alone that two people of the dossier bear", () => {
    const analyses = [
      analysisOf("en", "One", [["Paul Dorvane", "person"]]),
      analysisOf("en", "Two", [["Peter Dorvane", "person"]]),
      analysisOf("en", "Three", [["Dorvane", "person"]]),
    ];
    expect(identifyActors(analyses, { namesOf }).actors).toHaveLength(3);
  });

  it("gives an office without a name to the one person whom the dossier names in it", () => {
    const role = "ministre russe des Affaires étrangères";
    expect(
      areOne(["Serguei Valdrov", "person", role], ["the Russian foreign minister", "person"]),
    ).toBe(true);
  });

  it("takes the desk's word for two names of one body", () => {
    const given = [
      ["OKDH", "organisation"],
      ["KOHR", "organisation"],
    ] as const;
    expect(areOne(given[0], given[1])).toBe(false);
    expect(areOne(given[0], given[1], [["OKDH", "KOHR"]])).toBe(true);
  });

  it("takes unnamed sources of copies of one text for one, when their words are the same", () => {
    const analyses = [
      analysisOf("fr", "Ici", [["une source militaire", "unnamed"]]),
      analysisOf("fr", "Là", [["une source militaire", "unnamed"]]),
    ];
    expect(identifyActors(analyses, { namesOf, rootOf: () => "one" }).actors).toHaveLength(1);
  });

  it("takes unnamed NGOs of a wire and its translation for one, other unnamed sources not", () => {
    const analyses = [
      analysisOf("fr", "Ici", [["Les ONG indépendantes", "unnamed"]]),
      analysisOf("en", "There", [
        ["Independent NGOs", "unnamed"],
        ["residents", "unnamed"],
      ]),
    ];
    expect(identifyActors(analyses, { namesOf, rootOf: () => "one" }).actors).toHaveLength(2);
    expect(identifyActors(analyses, { namesOf }).actors).toHaveLength(3);
  });

  it("says why it took two for one", () => {
    const analyses = [
      analysisOf("fr", "Ici", [["Serguei Valdrov", "person"]]),
      analysisOf("en", "There", [["Sergei Waldrow", "person"]]),
    ];
    const [actor] = identifyActors(analyses, { namesOf }).actors;
    expect(actor?.reasons.map(({ rule }) => rule)).toEqual(["compare.actor.spelling"]);
  });

  it("is the same for any order of the reports, and knows every actor given", () => {
    const names: readonly Given[] = [
      ["Hélène Dorvane", "person"],
      ["Dorvane", "person"],
      ["H. Dorvane", "person"],
      ["Paul Dorvane", "person"],
      ["Sergei Waldrow", "person"],
      ["Serguei Valdrov", "person"],
      ["OMS", "organisation"],
      ["une source", "unnamed"],
      ["Moscou", "organisation"],
      ["le gouvernement russe", "organisation"],
    ];
    const dossiers = fc.array(fc.array(fc.constantFrom(...names), { maxLength: 4 }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(dossiers, (given) => {
        const analyses = given.map((actors, index) => analysisOf("fr", `Journal ${index}`, actors));
        const once = identifyActors(analyses, { namesOf });
        const again = identifyActors(analyses.toReversed(), { namesOf });
        expect(again.actors).toEqual(once.actors);
        expect(new Set(once.actors.map(({ id }) => id)).size).toBe(once.actors.length);
        for (const { report, actors } of analyses) {
          for (const { id } of actors) expect(once.actorOf(report.id, id)).not.toBeNull();
        }
      }),
      { numRuns: 100 },
    );
  });
});
