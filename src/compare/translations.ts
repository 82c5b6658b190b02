import type { Copy } from "../domain/comparison.ts";
import { reason } from "../domain/reason.ts";
import type { Evidence, Span } from "../domain/span.ts";
import { alignTerms } from "./align.ts";
import { daysApart } from "./chronology.ts";
import { directionOf } from "./copy-direction.ts";
import type { ReportFeatures, SentenceTerms } from "./features.ts";
import { quotedStretches } from "./quoted.ts";
import type { Rarity } from "./rarity.ts";
import { itemsWithin } from "./sorted.ts";

/** Days between a text and its translation at most. */
const DAYS_APART_MAX = 3;
/** Rare names and numbers that a text and its translation share, at least, to be looked at. */
const SHARED_KEYS_MIN = 3;
/** A key found in more reports than this leads nowhere. */
const REPORTS_MAX = 12;
/** Letters of a name that spellings in two languages share. */
const NAME_LETTERS = 4;
/** Share of common content from which one sentence may translate another. */
const SENTENCE_MIN = 0.4;
/** Sentences outside quotations that must be aligned, and their share of the shorter text's content. */
const SENTENCES_MIN = 4;
const CONTAINMENT_MIN = 0.75;
/** Longest texts laid side by side, in sentences: the work is their product. */
const SENTENCES_MAX = 200;

/**
 * Pairs of reports in two languages of which one translates the other: their sentences agree one after
 * another in names, figures and concepts. Sentences that are mostly quotation do not count: two independent
 * reports of one speech hold them in the same order.
 */
export function findTranslations(
  features: readonly ReportFeatures[],
  rarity: Rarity,
): readonly Copy[] {
  const copies: Copy[] = [];
  for (const [a, b] of candidates(features)) {
    const left = features[a];
    const right = features[b];
    if (left !== undefined && right !== undefined)
      copies.push(...translationOf(left, right, rarity));
  }
  return copies;
}

function candidates(features: readonly ReportFeatures[]): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  for (const [index, { sentences }] of features.entries()) {
    for (const key of new Set(sentences.flatMap(keysOf))) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [index]);
      else known.push(index);
    }
  }
  const shared = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > REPORTS_MAX) continue;
    for (const [position, a] of list.entries()) {
      for (const b of list.slice(position + 1)) {
        if (!mayTranslate(features[a], features[b])) continue;
        const key = a * features.length + b;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [key, count] of shared) {
    if (count < SHARED_KEYS_MIN) continue;
    pairs.push([Math.floor(key / features.length), key % features.length]);
  }
  return pairs.sort((p, q) => p[0] - q[0] || p[1] - q[1]);
}

function keysOf({ terms }: SentenceTerms): readonly string[] {
  return terms.flatMap(({ kind, key }) => {
    if (kind === "word") return [];
    return kind === "number" ? [key] : [key.slice(0, NAME_LETTERS)];
  });
}

function mayTranslate(a: ReportFeatures | undefined, b: ReportFeatures | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const { report: left } = a.analysis;
  const { report: right } = b.analysis;
  if (left.language === right.language) return false;
  return (daysApart(left, right) ?? 0) <= DAYS_APART_MAX;
}

interface Text {
  readonly report: string;
  readonly language: string;
  readonly sentences: readonly SentenceTerms[];
  /** Content of all sentences, by rarity. */
  readonly weight: number;
}

function translationOf(a: ReportFeatures, b: ReportFeatures, rarity: Rarity): readonly Copy[] {
  const left = proseOf(a, rarity);
  const right = proseOf(b, rarity);
  const aligned = alignSentences(left, right, rarity);
  const held = (text: Text, side: (pair: AlignedPair) => SentenceTerms) =>
    aligned.reduce((sum, pair) => sum + weightOf(side(pair), text.language, rarity), 0) /
    (text.weight || 1);
  const containment = Math.max(
    held(left, (pair) => pair.a),
    held(right, (pair) => pair.b),
  );
  if (aligned.length < SENTENCES_MIN || containment < CONTAINMENT_MIN) return [];
  const direction = directionOf(a.analysis, b.analysis);
  const flipped = direction.first === right.report;
  const evidence = aligned.map((pair) => evidenceOf(left, right, pair));
  const detail = String(aligned.length);
  return [
    {
      kind: "translated",
      reports: flipped ? [right.report, left.report] : [left.report, right.report],
      from: direction.from,
      containment,
      evidence: flipped ? evidence.map(([first, second]) => [second, first] as const) : evidence,
      reasons: [
        reason("compare.copy.aligned-sentences", [], { weight: containment, detail }),
        ...direction.reasons,
      ],
    },
  ];
}

/** The sentences that the author wrote, as far as quotation marks tell. */
function proseOf({ analysis, sentences }: ReportFeatures, rarity: Rarity): Text {
  const { id, language } = analysis.report;
  const quoted = quotedStretches(analysis).map((span) => ({ span }));
  const prose = sentences
    .filter(({ span, terms }) => terms.length > 0 && !isMostly(quoted, span))
    .slice(0, SENTENCES_MAX);
  const weight = prose.reduce((sum, sentence) => sum + weightOf(sentence, language, rarity), 0);
  return { report: id, language, sentences: prose, weight };
}

function isMostly(quoted: readonly { readonly span: Span }[], { start, end }: Span): boolean {
  const inside = itemsWithin(quoted, { start, end }).reduce(
    (sum, { span }) => sum + Math.min(end, span.end) - Math.max(start, span.start),
    0,
  );
  return inside * 2 > end - start;
}

function weightOf({ terms }: SentenceTerms, language: string, rarity: Rarity): number {
  return terms.reduce((sum, term) => sum + rarity(term, language), 0);
}

interface AlignedPair {
  readonly a: SentenceTerms;
  readonly b: SentenceTerms;
}

/** The best alignment in which no two pairs cross: the usual table over both texts. */
function alignSentences(a: Text, b: Text, rarity: Rarity): readonly AlignedPair[] {
  const columns = b.sentences.length + 1;
  const best = new Float64Array((a.sentences.length + 1) * columns);
  const gain = new Float64Array(best.length);
  for (let i = a.sentences.length - 1; i >= 0; i -= 1) {
    for (let j = b.sentences.length - 1; j >= 0; j -= 1) {
      const at = i * columns + j;
      gain[at] = sentenceGain(a, i, b, j, rarity);
      const paired = (gain[at] as number) + (best[at + columns + 1] as number);
      best[at] = Math.max(paired, best[at + columns] as number, best[at + 1] as number);
    }
  }
  return trace(a, b, best, gain);
}

function trace(a: Text, b: Text, best: Float64Array, gain: Float64Array): readonly AlignedPair[] {
  const columns = b.sentences.length + 1;
  const pairs: AlignedPair[] = [];
  for (let i = 0, j = 0; i < a.sentences.length && j < b.sentences.length; ) {
    const at = i * columns + j;
    if (best[at] === best[at + columns]) i += 1;
    else if (best[at] === best[at + 1]) j += 1;
    else {
      if ((gain[at] as number) > 0) {
        pairs.push({ a: a.sentences[i] as SentenceTerms, b: b.sentences[j] as SentenceTerms });
      }
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

/** How much more than the least two sentences share; 0 where they share less. */
function sentenceGain(a: Text, i: number, b: Text, j: number, rarity: Rarity): number {
  const left = a.sentences[i] as SentenceTerms;
  const right = b.sentences[j] as SentenceTerms;
  const pairs = alignTerms(
    { terms: left.terms, language: a.language },
    { terms: right.terms, language: b.language },
    rarity,
  );
  const common = pairs.reduce((sum, { worth }) => sum + worth, 0);
  const both = weightOf(left, a.language, rarity) + weightOf(right, b.language, rarity);
  return Math.max(0, (2 * common) / (both || 1) - SENTENCE_MIN);
}

function evidenceOf(a: Text, b: Text, pair: AlignedPair): readonly [Evidence, Evidence] {
  return [
    { report: a.report, span: pair.a.span },
    { report: b.report, span: pair.b.span },
  ];
}
