import { describe, expect, test } from "vitest";
import { rulerOf } from "../characters.ts";
import { type Counts, scores, ZERO } from "../counts.ts";
import { cueKindsIn } from "../cue-kinds.ts";
import { scoreAttributions } from "../score-attributions.ts";
import { scoreFigures } from "../score-figures.ts";
import { attributionOf, figureOf, spansOf } from "./marked.ts";

const TEXT =
  "Aldo Brenn a dit que les routes sont sûres selon les gardes. « Tout va bien », ajoute Irma Serr. Elle compte 12 civils.";
const ruler = rulerOf(TEXT);
const of = (...words: readonly string[]) => spansOf(TEXT, ...words);

const outer = attributionOf({
  id: "a1",
  source: of("Aldo Brenn"),
  cue: of("a dit"),
  content: of("que les routes sont sûres selon les gardes"),
  speaker: "Aldo Brenn",
});
const inner = attributionOf({
  id: "a2",
  source: of("les gardes"),
  cue: of("selon"),
  content: of("les routes sont sûres"),
  in: "a1",
  hedged: true,
  speaker: "les gardes",
});
const quoted = attributionOf({
  id: "a3",
  source: of("Irma Serr"),
  cue: of("ajoute"),
  content: of("Tout va bien"),
  kind: "direct",
  speaker: "Irma Serr",
});
const GOLD = [outer, inner, quoted];

const row = (tally: Readonly<Record<string, Counts>>, name: string): Counts => tally[name] ?? ZERO;
const f1 = (tally: Readonly<Record<string, Counts>>, name: string) => scores(row(tally, name)).f1;

describe("scoreAttributions", () => {
  test("gives 100 on every row that the gold itself fills", () => {
    const tally = scoreAttributions(ruler, GOLD, GOLD);
    const filled = Object.entries(tally).filter(([, { gold, given }]) => gold + given > 0);
    expect(filled.length).toBeGreaterThan(15);
    for (const [name] of filled) expect([name, f1(tally, name)]).toEqual([name, 100]);
  });

  test("gives 0 recall and no precision to silence", () => {
    const tally = scoreAttributions(ruler, GOLD, []);
    expect(scores(row(tally, "content.dice-0.8"))).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(row(tally, "pair.kind")).toEqual(ZERO);
  });

  test("counts a short content at dice ≥ 0.5 and not at 0.8", () => {
    // « Tout va » is 6 of 10 counted characters: dice 12 / 16.
    const tally = scoreAttributions(ruler, [quoted], [{ ...quoted, content: of("Tout va") }]);
    expect(f1(tally, "content.dice-0.5")).toBe(100);
    expect(f1(tally, "content.dice-0.8")).toBe(0);
    expect(f1(tally, "content.cover-0.3")).toBe(100);
    expect(f1(tally, "content.cover-0.8")).toBe(0);
    expect(row(tally, "content.characters")).toEqual({ gold: 10, met: 6, given: 6, right: 6 });
  });

  test("does not punish an over-long content where cover is asked", () => {
    const tally = scoreAttributions(ruler, [quoted], [{ ...quoted, content: of(TEXT) }]);
    expect(f1(tally, "content.cover-0.8")).toBe(100);
    expect(f1(tally, "content.dice-0.5")).toBe(0);
  });

  test("asks a parent to be the pair of the gold parent", () => {
    const flat = scoreAttributions(ruler, GOLD, [outer, { ...inner, in: null }, quoted]);
    expect(row(flat, "pair.in")).toMatchObject({ given: 3, right: 2 });
    expect(row(flat, "group.nested")).toEqual({ gold: 1, met: 1, given: 0, right: 0 });
  });

  test("tells an abstention from a wrong speaker", () => {
    const answers = [outer, { ...inner, speaker: null }, { ...quoted, speaker: "Aldo Brenn" }];
    const speaker = row(scoreAttributions(ruler, GOLD, answers), "pair.speaker");
    expect(speaker).toEqual({ gold: 3, met: 2, given: 2, right: 1 });
  });

  test("counts a speaker given where the gold knows none as wrong", () => {
    const unknown = [{ ...quoted, speaker: null }];
    const speaker = row(scoreAttributions(ruler, unknown, [quoted]), "pair.speaker");
    expect(speaker).toEqual({ gold: 0, met: 0, given: 1, right: 0 });
  });

  test("takes an empty source as right only for an empty one, and asks all three of a full match", () => {
    const tally = scoreAttributions(ruler, [quoted], [{ ...quoted, source: [] }]);
    expect(f1(tally, "pair.source-overlap")).toBe(0);
    expect(f1(tally, "pair.cue-overlap")).toBe(100);
    expect(f1(tally, "content.exact")).toBe(100);
    expect(f1(tally, "full")).toBe(0);
  });
});

describe("scoreFigures", () => {
  const gold = figureOf({ id: "f1", span: of("12 civils")[0] ?? { start: 0, end: 1 }, value: 12 });
  const answer = (figure: typeof gold) => ({ attributions: GOLD, figures: [figure] });

  test("gives 100 to the gold itself, and nothing to kinds and links that it has none of", () => {
    const tally = scoreFigures(ruler, answer(gold), answer(gold));
    for (const name of Object.keys(tally)) {
      const isThere = row(tally, name).gold > 0;
      expect([name, f1(tally, name)]).toEqual([name, isThere ? 100 : null]);
    }
    expect(row(tally, "figure.bound.exact").gold).toBe(1);
  });

  test("counts links by themselves: a missed one, and one to a figure that is no pair", () => {
    const whole = figureOf({ id: "f2", span: of("Elle compte")[0] ?? gold.span, value: 20 });
    const part = { ...gold, partOf: "f2" };
    const with_ = (...figures: readonly (typeof gold)[]) => ({ attributions: GOLD, figures });
    const links = (found: ReturnType<typeof with_>) =>
      row(scoreFigures(ruler, with_(part, whole), found), "figure.part-of.links");
    expect(links(with_(part, whole))).toEqual({ gold: 1, met: 1, given: 1, right: 1 });
    expect(links(with_(gold, whole))).toEqual({ gold: 1, met: 0, given: 0, right: 0 });
    expect(links(with_(part))).toEqual({ gold: 1, met: 0, given: 1, right: 0 });
  });

  test("asks value, bound and unit of the main figure", () => {
    for (const wrong of [{ value: 13 }, { bound: "about" as const }, { unit: "soldat" }]) {
      const tally = scoreFigures(ruler, answer(gold), answer({ ...gold, ...wrong }));
      expect(f1(tally, "figure.main")).toBe(0);
      expect(f1(tally, "figure.detection")).toBe(100);
    }
  });

  test("asks `by` to be the pair of the gold attribution", () => {
    const by = { ...gold, by: "a3" };
    const right = scoreFigures(ruler, answer(by), answer(by));
    const wrong = scoreFigures(ruler, answer(by), answer(gold));
    expect([f1(right, "figure.by"), f1(wrong, "figure.by")]).toEqual([100, 0]);
  });
});

describe("kinds of cues", () => {
  const kindOf = cueKindsIn(TEXT, "fr");

  test("verbs go by the class of their entry, source phrases by their words", () => {
    expect([outer, inner, quoted].map(kindOf)).toEqual(["saying", "phrase", "saying"]);
  });

  test("an attribution without a cue has none", () => {
    expect(kindOf(attributionOf({ id: "a4", content: of("Tout va bien") }))).toBe("none");
  });

  test("each kind is scored by itself", () => {
    const tally = scoreAttributions(ruler, GOLD, [outer, inner], kindOf);
    expect(row(tally, "group.cue.saying")).toEqual({ gold: 2, met: 1, given: 1, right: 1 });
    expect(row(tally, "group.depth-2")).toEqual({ gold: 1, met: 1, given: 1, right: 1 });
  });
});
