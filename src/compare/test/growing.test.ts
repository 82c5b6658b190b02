import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../domain/analysis.ts";
import { EMPTY_POLICY } from "../../domain/policy.ts";
import { grade } from "../../grade/grade.ts";
import { openGrades } from "../../grade/known-grades.ts";
import { languageOf } from "../../languages/index.ts";
import { forEachPair, keyFinder } from "../blocks.ts";
import { compare, openComparer } from "../comparer.ts";
import { type Found, openPairIndex } from "../pair-index.ts";
import type { Rarity } from "../rarity.ts";
import type { WordSense } from "../word-sense.ts";
import type { Wording } from "../wordings.ts";
import { told } from "./dossier.ts";

const SEED = 20161214;

const PLACES = ["Lorne", "Dolmar", "Ternby", "Quelmar", "Vasto", "Merle"];
const DEEDS = [
  "that shells had destroyed the bridge of",
  "that militiamen had killed 12 civilians in",
  "that 40 families had fled the harbour of",
  "that soldiers had burned the market of",
];
const SPEAKERS = ["Ada Brenn", "Ivo Serr", "Irma Valdor", "the Osk relief office"];
const STANCES = ["[Q1:said]", "[Q1-denies:denied]"];

/** A short report of one of the stories: so many that words are weighed by rough counts, as in a large dossier. */
const anyTold = fc
  .record({
    place: fc.nat(PLACES.length - 1),
    deed: fc.nat(DEEDS.length - 1),
    speaker: fc.nat(SPEAKERS.length - 1),
    stance: fc.nat(STANCES.length - 1),
    day: fc.integer({ min: 10, max: 28 }),
    outlet: fc.nat(5),
    own: fc.nat(60),
  })
  .map(({ place, deed, speaker, stance, day, outlet, own }) =>
    told(
      `[S1=${SPEAKERS[speaker]}:${SPEAKERS[speaker]}] ${STANCES[stance]} [C1:${DEEDS[deed]} ${PLACES[place]}]. Hamlet${own} lies near ${PLACES[place]} on river Stream${own}.`,
      {
        language: "en",
        outlet: speaker === 3 && outlet === 0 ? "Osk relief office" : `Outlet ${outlet}`,
        published: `2031-05-${day}`,
      },
    ),
  );

const REPORTS_MIN = 150;

const growing = fc.array(anyTold, { minLength: REPORTS_MIN, maxLength: 155 }).chain((reports) =>
  fc.record({
    reports: fc.constant(reports),
    steps: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 3 }),
    gone: fc.subarray(reports.slice(0, 20), { maxLength: 4 }),
    again: fc.subarray(reports.slice(20, 40), { maxLength: 3 }),
  }),
);

/** The same report as another reading of it would give it: without its last attribution. */
function reread(analysis: Analysis): Analysis {
  return { ...analysis, attributions: analysis.attributions.slice(0, -1) };
}

describe("a large dossier that grows", () => {
  it("is compared as at one go, whatever came, went and was read anew in whatever steps", () => {
    fc.assert(
      fc.property(growing, ({ reports, steps, gone, again }) => {
        const dossier = openComparer(languageOf);
        const held = new Map<string, Analysis>();
        const add = (analysis: Analysis) => {
          dossier.add(analysis);
          held.set(analysis.report.id, analysis);
        };
        const known = openGrades();
        const check = () => {
          const [kept, all] = [dossier.compare(), compare(held.values(), languageOf, {})];
          expect(kept).toEqual(all);
          expect(grade(kept, EMPTY_POLICY, { known })).toEqual(grade(all));
        };
        const waiting = [...reports];
        for (const first of waiting.splice(0, REPORTS_MIN - 15)) add(first);
        check();
        for (const step of steps) {
          for (const next of waiting.splice(0, step)) add(next);
          check();
        }
        for (const { report } of gone) {
          dossier.remove(report.id);
          held.delete(report.id);
        }
        for (const analysis of again) if (held.has(analysis.report.id)) add(reread(analysis));
        check();
      }),
      { numRuns: 2, seed: SEED },
    );
    // Hundreds of reports are read, and compared ten times and more.
  }, 300_000);
});

const even: Rarity = ({ id }) => [1, 0.5, 0.25][id % 3] as number;

function senseOf(id: number): WordSense {
  const hints = Uint32Array.of(id);
  return { id, kind: "word", isVerb: false, key: `w${id}`, meaning: null, skeleton: "", hints };
}

const SENSES = Array.from({ length: 9 }, (_, id) => senseOf(id));

/** A wording of a report of its own, as far as blocks look at it. */
function wordingOf(ids: readonly number[]): Wording {
  return {
    index: -1,
    report: -1,
    language: "en",
    attribution: null,
    spans: [],
    terms: ids.map((id) => SENSES[id] as WordSense),
    head: null,
    negated: false,
    mood: "states",
    frame: null,
    frameBy: null,
    deed: null,
    roles: { agents: [], doers: [], patients: [] },
    figures: [],
    label: { rank: 0, span: { start: 0, end: 0 }, shown: { start: 0, end: 0 } },
    doer: null,
  } as unknown as Wording;
}

/** All wordings in order of publication, with who goes and comes in each step. */
const moves = fc.record({
  wordings: fc.array(fc.subarray([...SENSES.keys()], { minLength: 1, maxLength: 5 }), {
    minLength: 60,
    maxLength: 160,
  }),
  steps: fc.array(fc.array(fc.nat(159), { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
});

describe("pairs that are kept", () => {
  it("are those that the blocks of the wordings as they stand would give", () => {
    fc.assert(
      fc.property(moves, ({ wordings, steps }) => {
        const all = wordings.map(wordingOf);
        const found: Found = { likeness: null, isDeed: true };
        const index = openPairIndex();
        const standing = new Set(all.filter((_, at) => at % 3 !== 0));
        const by = { orderOf: ({ index: at }: Wording) => at, keysOf: keyFinder(even) };
        const inOrder = () => {
          const now = all.filter((one) => standing.has(one));
          for (const [at, one] of now.entries()) Object.assign(one, { index: at, report: at });
          return now;
        };
        const batch = () => {
          const now = inOrder();
          const pairs: (readonly [Wording, Wording])[] = [];
          const order = ({ index: at }: Wording) => String(at).padStart(6, "0");
          const visit = (held: number, other: number) =>
            pairs.push([now[other] as Wording, now[held] as Wording]);
          forEachPair({ wordings: now, rarity: even, order }, { hold: () => undefined, visit });
          return pairs;
        };
        const namesOf = (pairs: readonly (readonly [Wording, Wording])[]) =>
          pairs.map(([a, b]) => `${a.index} ${b.index}`).sort();
        index.fill(
          inOrder(),
          batch().map(([a, b]) => [a, b, found] as const),
          by,
        );
        for (const step of steps) {
          const moved = [...new Set(step)].flatMap((at) => all[at] ?? []);
          const gone = moved.filter((one) => standing.has(one));
          const come = moved.filter((one) => !standing.has(one));
          for (const one of gone) standing.delete(one);
          for (const one of come) standing.add(one);
          const touched = inOrder()
            .slice(0, 2)
            .filter((one) => !come.includes(one));
          index.update({ gone, come, touched, ...by, judge: () => found });
          const kept: (readonly [Wording, Wording])[] = [];
          index.each((a, b) => kept.push([a, b]));
          expect(namesOf(kept)).toEqual(namesOf(batch()));
        }
      }),
      { numRuns: 60, seed: SEED },
    );
  });
});
