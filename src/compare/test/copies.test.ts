import { describe, expect, it } from "vitest";
import type { Comparison } from "../../domain/comparison.ts";
import { compareTold, reportIn, told } from "./dossier.ts";

const WIRE_FR = `Le pont de la Vouille restera fermé jusqu'à lundi après la crue qui a emporté deux piles, a annoncé mardi la préfecture du Hautpré.
Les trois cents habitants du quartier des Tisserands ont passé la nuit dans le gymnase municipal, où la commune avait dressé des lits de camp.
La route départementale qui longe la rivière est coupée sur douze kilomètres et les écoles du canton n'ont pas rouvert.
Un ingénieur dépêché sur place devait examiner les fondations dans la journée avant toute décision sur les travaux.`;
const WIRE_EN = `The Vouille bridge will stay closed until Monday after the flood carried off two of its piers, the Hautpré prefecture announced on Tuesday.
The three hundred residents of the Tisserands district spent the night in the municipal gymnasium, where the town had put up camp beds.
The departmental road along the river is cut over twelve kilometres and the schools of the canton have not reopened.
An engineer sent to the site was to examine the foundations during the day before any decision on the works.`;
const OWN_FR = `Sur la place, une boulangère distribuait du pain aux voisins pendant que les pompiers vidaient les caves l'une après l'autre.
Le marché du jeudi aura lieu de l'autre côté de la gare, ont décidé les commerçants réunis en fin de matinée.`;
const QUOTED_FR =
  "« Nous avons tout perdu en une heure, les meubles, les papiers, les photos, et personne ne nous avait prévenus que le barrage allait céder »";

function kinds({ copies }: Comparison): readonly string[] {
  return copies.map(({ kind }) => kind);
}

describe("copies", () => {
  it("finds a whole copy under another first line", () => {
    const found = compareTold(
      told(WIRE_FR, { outlet: "Agence Tourne", published: "2024-02-06T09:00:00Z" }),
      told(`La Vouille en crue\n\n${WIRE_FR}`, {
        outlet: "Le Matin du Pré",
        published: "2024-02-06T11:00:00Z",
      }),
    );
    expect(kinds(found)).toEqual(["whole"]);
    expect(reportIn(found, found.copies[0]?.from ?? "").outlet).toBe("Agence Tourne");
  });

  it("finds a partial copy in a longer text, and says in which words", () => {
    const found = compareTold(
      told(WIRE_FR, { outlet: "Agence Tourne" }),
      told(
        `${OWN_FR}\n${WIRE_FR.split("\n").slice(0, 2).join("\n")}\n${OWN_FR.replaceAll("a", "e")}`,
        { outlet: "Le Matin du Pré" },
      ),
    );
    expect(kinds(found)).toEqual(["partial"]);
    const [left, right] = found.copies[0]?.evidence[0] ?? [];
    const words = (side: typeof left) =>
      side === undefined
        ? ""
        : reportIn(found, side.report).text.slice(side.span.start, side.span.end);
    expect(words(left)).toBe(words(right));
    expect(words(left)).toContain("gymnase municipal");
  });

  it.each([
    ["fr", "en"],
    ["en", "fr"],
  ])("finds the translation of a wire (%s to %s)", (from, to) => {
    const texts: Readonly<Record<string, string>> = { fr: WIRE_FR, en: WIRE_EN };
    const found = compareTold(
      told(texts[from] ?? "", { language: from, outlet: "Agence Tourne", published: "2024-02-06" }),
      told(texts[to] ?? "", { language: to, outlet: "The Ferry Post", published: "2024-02-07" }),
    );
    expect(kinds(found)).toEqual(["translated"]);
    expect(reportIn(found, found.copies[0]?.from ?? "").language).toBe(from);
  });

  it("takes one quotation in two independent reports for no copy", () => {
    const found = compareTold(
      told(`${WIRE_FR}\n${QUOTED_FR}, a raconté une habitante.`),
      told(`${QUOTED_FR}, dit Mme Aubrelle.\n${OWN_FR}`),
    );
    expect(found.copies).toEqual([]);
  });

  it("takes two own accounts of one event for no copy", () => {
    const own = `La préfecture du Hautpré garde le pont de la Vouille fermé jusqu'à lundi : la crue en a emporté deux piles.
Trois cents personnes ont dormi dans un gymnase. La départementale est coupée, les écoles sont closes.`;
    expect(compareTold(told(WIRE_FR), told(own)).copies).toEqual([]);
  });

  it("lets a credit outweigh the dates", () => {
    const found = compareTold(
      told(WIRE_FR, { outlet: "Agence Tourne", published: "2024-02-07" }),
      told(WIRE_FR.replace("mardi", "hier"), {
        outlet: "Le Matin du Pré",
        published: "2024-02-06",
        credits: [{ name: "Agence Tourne", role: "agency", span: null }],
      }),
    );
    expect(reportIn(found, found.copies[0]?.from ?? "").outlet).toBe("Agence Tourne");
  });

  it("names no source where both took the text from one agency", () => {
    const credits = [{ name: "Agence Tourne", role: "agency", span: null }] as const;
    const found = compareTold(
      told(WIRE_FR, { outlet: "Le Soir de Brume", credits }),
      told(`${WIRE_FR} `, { outlet: "Le Matin du Pré", credits }),
    );
    expect(found.copies[0]?.from).toBeNull();
  });
});
