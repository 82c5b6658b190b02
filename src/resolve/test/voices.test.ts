import { describe, expect, it } from "vitest";
import { resolved, speakersOf } from "./resolved.ts";

interface Case {
  readonly language: "fr" | "en";
  readonly text: string;
  readonly source: string;
  readonly content: string;
}

const DUMB: readonly Case[] = [
  {
    language: "fr",
    text: "Le territoire a dit que le pont tient.",
    source: "Le territoire",
    content: "que le pont tient",
  },
  {
    language: "fr",
    text: "En novembre a dit que le pont tient.",
    source: "novembre",
    content: "que le pont tient",
  },
  {
    language: "fr",
    text: "On dit que le pont tient.",
    source: "On",
    content: "que le pont tient",
  },
  {
    language: "fr",
    text: "Le sarin et le chlore ont montré que la ville ment.",
    source: "Le sarin et le chlore",
    content: "que la ville ment",
  },
  {
    language: "en",
    text: "The territory said that the bridge holds.",
    source: "The territory",
    content: "that the bridge holds",
  },
  {
    language: "en",
    text: "Last November said that the bridge holds.",
    source: "November",
    content: "that the bridge holds",
  },
  {
    language: "en",
    text: "Someone said that the bridge holds.",
    source: "Someone",
    content: "that the bridge holds",
  },
  {
    language: "en",
    text: "There the sarin and chlorine showed that the town lies.",
    source: "the sarin and chlorine",
    content: "that the town lies",
  },
];

/** Source, and the actor's type and name. */
type Spoken = Case & { readonly type: string; readonly name: string };

const VOICES: readonly Spoken[] = [
  {
    language: "fr",
    text: "Les ONG indépendantes ne confirment pas que le pont tient.",
    source: "Les ONG indépendantes",
    content: "que le pont tient",
    type: "unnamed",
    name: "Les ONG indépendantes",
  },
  {
    language: "en",
    text: "Independent NGOs do not confirm that the bridge holds.",
    source: "Independent NGOs",
    content: "that the bridge holds",
    type: "unnamed",
    name: "Independent NGOs",
  },
  {
    language: "fr",
    text: "Une participante raconte que le pont tient.",
    source: "Une participante",
    content: "que le pont tient",
    type: "unnamed",
    name: "Une participante",
  },
  {
    language: "en",
    text: "Residents said that the bridge holds.",
    source: "Residents",
    content: "that the bridge holds",
    type: "unnamed",
    name: "Residents",
  },
  {
    language: "en",
    text: "The town is quiet. Dolmar evacuees said that the bridge holds.",
    source: "Dolmar evacuees",
    content: "that the bridge holds",
    type: "group",
    name: "Dolmar evacuees",
  },
  {
    language: "fr",
    text: "Le pont tient, selon la Lanterne médicale de Karva.",
    source: "la Lanterne médicale de Karva",
    content: "Le pont tient",
    type: "organisation",
    name: "Lanterne médicale de Karva",
  },
  {
    language: "en",
    text: "The bridge holds, said the Vardesian army.",
    source: "the Vardesian army",
    content: "The bridge holds",
    type: "organisation",
    name: "the Vardesian army",
  },
  {
    language: "fr",
    text: "Le pont tient, a dit le président du conseil, Michel Dorvane.",
    source: "le président du conseil",
    content: "Le pont tient",
    type: "person",
    name: "Michel Dorvane",
  },
  {
    language: "en",
    text: "The head of the council, Helen Dorvane, said that the bridge holds.",
    source: "The head of the council",
    content: "that the bridge holds",
    type: "person",
    name: "Helen Dorvane",
  },
  {
    language: "fr",
    text: "La porte-parole de la fédération à une question de la radio a répondu que le pont tient.",
    source: "La porte-parole de la fédération à une question de la radio",
    content: "que le pont tient",
    type: "person",
    name: "La porte-parole de la fédération",
  },
  {
    language: "en",
    text: "The karvite charity Green Wheel on Tuesday said that the bridge holds.",
    source: "The karvite charity Green Wheel on Tuesday",
    content: "that the bridge holds",
    type: "organisation",
    name: "The karvite charity Green Wheel",
  },
];

describe("who can speak", () => {
  for (const { language, text, source, content } of DUMB) {
    it(`leaves open who speaks (${language}: ${source})`, () => {
      const result = resolved(language, text, [{ source, content }]);
      expect(speakersOf(result)).toEqual([null]);
      expect(result.notes.map(({ code }) => code)).toEqual(["resolve.abstained"]);
    });
  }

  for (const { language, text, source, content, type, name } of VOICES) {
    it(`names and types who speaks (${language}: ${source})`, () => {
      const { actors, attributions } = resolved(language, text, [{ source, content }]);
      const speaker = actors.find(({ id }) => id === attributions[0]?.speaker);
      expect(speaker).toMatchObject({ type, name });
    });
  }
});

describe("a town that opens a sentence", () => {
  it("is nobody whom the noun behind its comma describes", () => {
    const text =
      'In Tarn, a reporter was pushed to the ground by the crowd. "This is blackmail," he said on radio.';
    const found = resolved("en", text, [
      { source: "he", content: "This is blackmail", isDirect: true },
    ]);
    expect(found.actors.filter(({ type }) => type === "person")).toEqual([]);
  });
});
