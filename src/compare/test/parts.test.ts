import { describe, expect, it } from "vitest";
import type { Bound, Figure } from "../../domain/figure.ts";
import { languageOf } from "../../languages/index.ts";
import { earlier } from "../chronology.ts";
import { canBothHold } from "../figure-match.ts";
import { openLexicon } from "../lexicon.ts";
import { signatureOf, signaturePairs } from "../min-hash.ts";
import { nameKey } from "../name-key.ts";
import { negationsIn } from "../polarity.ts";
import { rolesOf } from "../roles.ts";
import { skeletonOf } from "../skeleton.ts";
import { termLikeness } from "../term-match.ts";
import { termsOf } from "../terms.ts";
import { told } from "./dossier.ts";

function wordsOf(text: string, language: string) {
  const room = languageOf(language);
  if (room === null) throw new Error(`no room for ${language}`);
  const { reading } = told(text, { language });
  const spans = [{ start: 0, end: text.length }];
  const lexicon = openLexicon(room.comparison);
  return { reading, spans, lexicon, terms: termsOf(reading, spans, lexicon) };
}

function figure(value: number, bound: Bound, valueMax: number | null = null): Figure {
  const nothing = { unit: null, measure: "killed", group: null, partOf: null, by: null };
  const untimed = { window: null, asOf: null, place: null, reasons: [] };
  return { id: "f1", span: { start: 0, end: 1 }, value, valueMax, bound, ...nothing, ...untimed };
}

describe("negation", () => {
  it.each([
    ["fr", "Aucun civil n'a été tué dans le quartier.", true],
    ["fr", "Les soldats n'ont pas tué de civils.", true],
    ["fr", "Les soldats ont tué des civils.", false],
    ["fr", "Les soldats ont tué pas moins de 30 civils.", false],
    ["fr", "Ces rapports sont entièrement faux.", true],
    ["fr", "Les soldats ont répandu de faux rapports.", false],
    ["fr", "Les soldats ne tuent plus de civils.", true],
    ["fr", "Rien ne justifie ces tirs.", true],
    ["fr", "Les soldats tuent plus de civils.", false],
    ["fr", "Cette entreprise ne paye presque pas d'impôts, elle détruit des forêts.", true],
    ["fr", "La campagne ne saurait justifier ces tirs.", true],
    ["fr", "De cette guerre, on n'en veut pas, qui tue des civils.", false],
    ["en", "No civilians were killed in the district.", true],
    ["en", "Soldiers did not kill civilians.", true],
    ["en", "Soldiers killed civilians.", false],
    ["en", "Soldiers killed no fewer than 30 civilians.", false],
    ["en", "These reports are entirely false.", true],
    ["en", "Soldiers spread false reports.", false],
  ])("%s: %s is negated: %s", (language, text, expected) => {
    const { reading, spans, terms, lexicon } = wordsOf(text, language);
    expect(negationsIn(reading, spans, terms, lexicon.rules).negated).toBe(expected);
  });
});

describe("roles", () => {
  it.each([
    ["fr", "L'armée a bombardé le convoi.", ["armee"], ["convoi"]],
    ["fr", "Le convoi a été bombardé par l'armée.", ["armee"], ["convoi"]],
    ["fr", "Le convoi a été bombardé.", [], ["convoi"]],
    ["en", "The army shelled the convoy.", ["army"], ["convoy"]],
    ["en", "The convoy was shelled by the army.", ["army"], ["convoy"]],
    ["en", "The convoy was shelled.", [], ["convoy"]],
  ])("%s: %s", (language, text, agents, patients) => {
    const { reading, spans, terms, lexicon } = wordsOf(text, language);
    const roles = rolesOf(reading, spans, terms, lexicon.rules);
    expect(roles.agents.map(({ key }) => key)).toEqual(agents);
    expect(roles.patients.map(({ key }) => key)).toEqual(patients);
  });
});

describe("words of two languages", () => {
  it.each([
    ["tuer", "kill", true],
    ["évacuation", "evacuate", true],
    ["civil", "civilian", true],
    ["pont", "bridge", true],
    ["pont", "army", false],
    ["tuer", "leave", false],
    ["4180", "4,180", true],
    ["4180", "4,190", false],
  ])("%s and %s are alike: %s", (french, english, expected) => {
    const [a] = wordsOf(french, "fr").terms;
    const [b] = wordsOf(english, "en").terms;
    if (a === undefined || b === undefined) throw new Error("a word without content");
    expect(termLikeness(a, b) >= 0.5).toBe(expected);
    expect(termLikeness(a, b)).toBe(termLikeness(b, a));
  });

  it("spells names by their consonants", () => {
    expect(skeletonOf("alep")).toBe(skeletonOf("aleppo"));
    expect(skeletonOf("rashidin")).toBe(skeletonOf("rachideen"));
    expect(skeletonOf("sarn")).not.toBe(skeletonOf("brume"));
  });
});

describe("figures", () => {
  it.each([
    ["82 and at least 47", figure(82, "exact"), figure(47, "at-least"), true],
    ["82 and 47", figure(82, "exact"), figure(47, "exact"), false],
    ["82 and more than 100", figure(82, "exact"), figure(100, "more-than"), false],
    ["82 and about 80", figure(82, "exact"), figure(80, "about"), true],
    ["82 and 70 to 90", figure(82, "exact"), figure(70, "range", 90), true],
    ["82 and at most 60", figure(82, "exact"), figure(60, "at-most"), false],
  ])("%s can both hold: as the bounds have it", (_, a, b, expected) => {
    expect(canBothHold(a, b)).toBe(expected);
    expect(canBothHold(b, a)).toBe(expected);
  });
});

describe("what reports are compared by", () => {
  it("orders dates only as far as both are given", () => {
    const at = (published: string) => told("x", { published }).report;
    expect(earlier(at("2024-02-06"), at("2024-02-07"))).toBeLessThan(0);
    expect(earlier(at("2024-02-06T10:00:00Z"), at("2024-02-06T09:00:00Z"))).toBeGreaterThan(0);
    expect(earlier(at("2024-02-06T23:30:00+02:00"), at("2024-02-06T22:00:00Z"))).toBeLessThan(0);
    expect(earlier(at("2024-02-06"), at("2024-02-06T09:00:00Z"))).toBe(0);
    expect(earlier(told("x").report, at("2024-02-06"))).toBe(0);
  });

  it("folds names", () => {
    expect(nameKey("L’Écho  d'Aurel")).toBe(nameKey("L'echo d’AUREL"));
  });

  it("pairs signatures of like sets, and gives none to an empty set", () => {
    const numbers = (from: number, to: number) =>
      Uint32Array.from({ length: to - from }, (_, index) => Math.imul(from + index, 2654435761));
    const sets = [numbers(0, 200), numbers(20, 220), numbers(5000, 5200), numbers(0, 0)];
    const signatures = sets.map(signatureOf);
    expect(signatures[3]).toBeNull();
    expect(signaturePairs(signatures)).toEqual([[0, 1]]);
  });
});
