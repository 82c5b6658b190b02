import type { Copy } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { Evidence } from "../domain/span.ts";
import { directionOf } from "./copy-direction.ts";
import type { ReportFeatures } from "./features.ts";
import type { CopyVerdicts } from "./memory.ts";
import { signaturePairs } from "./min-hash.ts";
import { rareRunPairs } from "./rare-runs.ts";
import { sharedCount } from "./shingles.ts";
import { type Stretch, sharedStretches } from "./stretches.ts";
import { type TextWords, wordRange } from "./words.ts";

/** Share of the shorter text's shingles from which it is a copy as a whole; by eye on press. */
const WHOLE_CONTAINMENT_MIN = 0.6;
/** A whole copy is at least this share of the longer text; a shorter one is part of it. */
const WHOLE_LENGTH_MIN = 0.5;
/** Running words outside quotations that a partial copy shares, at least: a long sentence or two. */
const PARTIAL_WORDS_MIN = 30;
/** Share of the shorter text's shingles that a partial copy holds, at least; by eye on press. */
const PARTIAL_CONTAINMENT_MIN = 0.1;

/**
 * Whole and partial copies among reports in id order: candidates by MinHash bands and by rare runs, each
 * then checked word by word, unless `verdicts` hold the pair from before. Words inside quotations never count, since
 * two independent reports may quote the same speaker. Near-linear in the number of reports.
 */
export function findCopies(
  features: readonly ReportFeatures[],
  verdicts: CopyVerdicts,
): readonly Copy[] {
  const copies: Copy[] = [];
  const before = new Map(verdicts);
  // Pairs that are no candidates any more are forgotten.
  verdicts.clear();
  for (const [a, b] of candidatePairs(features)) {
    const [left, right] = [features[a] as ReportFeatures, features[b] as ReportFeatures];
    const found = before.get(left)?.get(right) ?? copyOf(left, right);
    const known = verdicts.get(left);
    if (known === undefined) verdicts.set(left, new Map([[right, found]]));
    else known.set(right, found);
    copies.push(...found);
  }
  return copies;
}

type Side = Pick<ReportFeatures, "analysis" | "words" | "shingles">;

function candidatePairs(features: readonly ReportFeatures[]) {
  const pairs = new Map<number, readonly [number, number]>();
  const add = (pair: readonly [number, number]) =>
    pairs.set(pair[0] * features.length + pair[1], pair);
  for (const pair of signaturePairs(features.map(({ signature }) => signature))) add(pair);
  for (const pair of rareRunPairs(features.map(({ words }) => words))) add(pair);
  return [...pairs.values()].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

/** One copy, or none. */
function copyOf(a: Side, b: Side): readonly Copy[] {
  const short = Math.min(a.shingles.length, b.shingles.length);
  if (short === 0) return [];
  const containment = sharedCount(a.shingles, b.shingles) / short;
  if (containment < PARTIAL_CONTAINMENT_MIN) return [];
  const stretches = sharedStretches(a.words, b.words);
  const kind = kindOf(a, b, containment, unquotedWords(stretches, b.words));
  if (kind === null) return [];
  const direction = directionOf(a.analysis, b.analysis);
  const flipped = direction.first === b.analysis.report.id;
  const evidence = stretches.map((stretch) => evidenceOf(a.words, b.words, stretch));
  return [
    {
      kind,
      reports: flipped ? [b.words.report, a.words.report] : [a.words.report, b.words.report],
      from: direction.from,
      containment,
      evidence: flipped ? evidence.map(([left, right]) => [right, left] as const) : evidence,
      reasons: [sharedReason(containment), ...additions(a, b), ...direction.reasons],
    },
  ];
}

function kindOf(a: Side, b: Side, containment: number, words: number): Copy["kind"] | null {
  const lengths = [a.shingles.length, b.shingles.length];
  const ratio = Math.min(...lengths) / Math.max(...lengths);
  if (containment >= WHOLE_CONTAINMENT_MIN && ratio >= WHOLE_LENGTH_MIN) return "whole";
  return words >= PARTIAL_WORDS_MIN ? "partial" : null;
}

function unquotedWords(stretches: readonly Stretch[], words: TextWords): number {
  let count = 0;
  for (const { b } of stretches) {
    for (let word = b[0]; word <= b[1]; word += 1) if (words.quoted[word] !== 1) count += 1;
  }
  return count;
}

function evidenceOf(a: TextWords, b: TextWords, stretch: Stretch): readonly [Evidence, Evidence] {
  return [
    { report: a.report, span: wordRange(a, stretch.a[0], stretch.a[1]) },
    { report: b.report, span: wordRange(b, stretch.b[0], stretch.b[1]) },
  ];
}

function sharedReason(containment: number): Reason {
  return reason("compare.copy.shared-words", [], { weight: containment });
}

/** Which of the two says more, where one is clearly longer. */
function additions(a: Side, b: Side): readonly Reason[] {
  const [longer, shorter] = a.shingles.length >= b.shingles.length ? [a, b] : [b, a];
  const added = longer.shingles.length - sharedCount(longer.shingles, shorter.shingles);
  const weight = added / longer.shingles.length;
  if (weight < 0.1) return [];
  return [reason("compare.copy.adds", [], { weight, detail: longer.words.report })];
}
