import { describe, expect, it } from "vitest";
import { analyse, type Comparison, compare } from "../src/index.ts";
import { reportOf } from "./support/report.ts";

// From raw text to claims, with the strong parser: small invented dossiers, and which words have to meet in one claim.

/** An outlet, a language and a text. */
type Told = readonly [outlet: string, language: string, text: string];
/** Number of the report, words of it, and the stance that they take to the claim. */
type Said = readonly [report: number, words: string, stance: string];

interface Dossier {
  readonly name: string;
  readonly reports: readonly Told[];
  readonly one: readonly Said[];
}

const DOSSIERS: readonly Dossier[] = [
  {
    name: "a predicate that is an adjective is affirmed and denied",
    reports: [
      ["Norda", "en", "The bridge at Lomar was dangerous before it fell, engineers said."],
      [
        "Keld",
        "en",
        "People in Lomar told Keld what they saw. “The bridge was not dangerous,” said the mayor, Bram Tolle.",
      ],
    ],
    one: [
      [0, "The bridge at Lomar was dangerous", "affirms"],
      [1, "The bridge was not dangerous", "denies"],
    ],
  },
  {
    name: "a denial words the claim in its own language and more shortly",
    reports: [
      [
        "Norda",
        "en",
        "The drug Relvine causes liver damage, a study published on Monday found. The maker, Pharmos, said the drug does not cause liver damage.",
      ],
      [
        "Ostia",
        "fr",
        "Le médicament Relvine provoque des lésions du foie, selon une étude publiée lundi.",
      ],
    ],
    one: [
      [0, "The drug Relvine causes", "affirms"],
      [0, "the drug does not cause", "denies"],
      [1, "Le médicament Relvine provoque", "affirms"],
    ],
  },
  {
    name: "the same number of one thing is counted in two languages",
    reports: [
      ["Norda", "en", "Twelve miners were released on Thursday, the mining company Orvel said."],
      ["Ostia", "fr", "Douze mineurs ont été libérés jeudi, a annoncé la société Orvel."],
    ],
    one: [
      [0, "Twelve miners were released", "affirms"],
      [1, "Douze mineurs ont été libérés", "affirms"],
    ],
  },
  {
    name: "what was never done, by who is blamed for it",
    reports: [
      [
        "Ostia",
        "fr",
        "Les rebelles ont utilisé du chlore à Dervent, a affirmé l'armée. « Nous n'avons jamais utilisé de chlore », a répondu un porte-parole des rebelles.",
      ],
      [
        "Keld",
        "en",
        "The rebels denied using chlorine in Dervent. Inspectors said they could not confirm that chlorine had been used.",
      ],
    ],
    one: [
      [0, "ont utilisé du chlore à Dervent", "affirms"],
      [0, "Nous n'avons jamais utilisé de chlore", "denies"],
      [1, "using chlorine in Dervent", "denies"],
      [1, "that chlorine had been used", "doubts"],
    ],
  },
  {
    name: "a deed that is named by a noun",
    reports: [
      [
        "Norda",
        "en",
        "Police have arrested the opposition leader Ilan Korvat, his lawyer said on Friday.",
      ],
      [
        "Keld",
        "en",
        "The arrest of opposition leader Ilan Korvat was confirmed by the interior ministry on Friday.",
      ],
      [
        "Brume",
        "fr",
        "Le ministère de l'Intérieur a confirmé qu'Ilan Korvat avait été arrêté. Un porte-parole de la police a démenti cette arrestation.",
      ],
    ],
    one: [
      [0, "Police have arrested the opposition leader", "affirms"],
      [1, "The arrest of opposition leader", "affirms"],
      [2, "Ilan Korvat avait été arrêté", "affirms"],
      [2, "cette arrestation", "denies"],
    ],
  },
];

function compared(reports: readonly Told[]): {
  readonly ids: string[];
  readonly found: Comparison;
} {
  const made = reports.map(([outlet, language, text]) =>
    reportOf(text, { outlet, language, published: "2031-05-07" }),
  );
  const found = compare(made.map((report) => analyse(report, { parser: "strong" })));
  return { ids: made.map(({ id }) => id), found };
}

describe("who confirms and who denies, from raw text", () => {
  it.each(DOSSIERS)("$name", ({ reports, one }) => {
    const { ids, found } = compared(reports);
    const stanceIn = (claim: Comparison["claims"][number], [report, words]: Said) => {
      const start = (reports[report] as Told)[2].indexOf(words);
      const held = claim.statements.find(
        (each) =>
          each.report === ids[report] &&
          each.spans.some((span) => span.start < start + words.length && start < span.end),
      );
      return held?.stance ?? null;
    };
    const told = found.claims.map((claim) => one.map((said) => stanceIn(claim, said)));
    expect(told).toContainEqual(one.map(([, , stance]) => stance));
  });
});
