import { lemmaOf, type Reading, tagOf, wordAt, wordFeature, wordText } from "../domain/reading.ts";
import type { Report } from "../domain/report.ts";
import { type Trees, treesOf } from "../domain/tree.ts";
import type { AttributionRules, WordRole } from "../languages/rules/attribution.ts";
import { datelineEnds } from "./datelines.ts";
import { finiteVerbsOf } from "./finite-verbs.ts";
import { findQuotations, type Quotation } from "./quotations.ts";

/** Words from `first` up to, not including, `after`. */
export interface Range {
  readonly first: number;
  readonly after: number;
}

/** A quotation with the words between its marks. */
export interface QuotedWords extends Range {
  readonly quotation: Quotation;
  /** Index in `Passage.quoted`. */
  readonly index: number;
  /** The first word of the opening mark, and the word after the closing one. */
  readonly outer: Range;
  /** Whether it may stand for itself as something said; else it only names or picks out words. */
  readonly isUtterance: boolean;
}

/** What every finder looks at: the reading, the rules, and the quotations laid over the words. */
export interface Passage {
  readonly reading: Reading;
  readonly rules: AttributionRules;
  /** The trees of the sentences; where none were built every word stands alone. */
  readonly trees: Trees;
  /** 1 for each finite verb or auxiliary. */
  readonly finite: Uint8Array;
  /** Lower case with straight apostrophes; "" for the second word of a contraction that shares its span. */
  readonly forms: readonly string[];
  readonly quoted: readonly QuotedWords[];
  /** Index of the innermost utterance that holds the word; -1 outside. */
  readonly levelOf: Int32Array;
  /** Index of the innermost quotation of any kind that holds the word; -1 outside. */
  readonly quoteOf: Int32Array;
  /** First word of the unit: sentences joined where a quotation runs over their border. */
  readonly unitFirst: Uint32Array;
  readonly unitAfter: Uint32Array;
  /** Words inside parentheses, for passing over them. */
  readonly closingBracketOf: ReadonlyMap<number, number>;
  readonly openingBracketOf: ReadonlyMap<number, number>;
  /** First word of each block. */
  readonly blockFirst: ReadonlySet<number>;
  /** The words of titles, headings and the first block, in text order. */
  readonly headlines: readonly Range[];
  /** Whether its text lost its commas, as some feeds and collections do. */
  readonly isUncommaed: boolean;
}

/** Words from which a text without commas has lost them, and words for each comma there; news has one in twenty. */
const UNCOMMAED_WORDS_MIN = 60;
const WORDS_PER_COMMA = 250;

/** Words of a quotation from which it may be an utterance without a finite verb; set on the gold sets. */
const UTTERANCE_WORDS_MIN = 9;

/** Lays the quotations over the words. Linear. */
export function passageOf(report: Report, reading: Reading, rules: AttributionRules): Passage {
  const forms = formsOf(reading);
  const quotations = findQuotations(report.text, report.blocks);
  const quoted = quotations
    .flatMap((quotation) => quotedWords(reading, quotation))
    .map((one, index) => ({
      ...one,
      index,
      isUtterance: isUtterance(reading, one),
    }));
  const { levelOf, quoteOf } = levels(reading.size, quoted);
  const trees = treesOf(reading);
  const blockFirst = new Set(report.blocks.map(({ span }) => wordAt(reading, span.start)));
  return {
    reading,
    rules,
    trees,
    finite: finiteVerbsOf(reading, trees, rules),
    forms,
    quoted,
    levelOf,
    quoteOf,
    ...withoutDatelines(units(reading, quoted), datelineEnds(report.text, report.blocks, reading)),
    ...brackets(reading, forms),
    blockFirst,
    headlines: headlinesOf(report, reading),
    isUncommaed: isUncommaed(forms),
  };
}

function isUncommaed(forms: readonly string[]): boolean {
  if (forms.length < UNCOMMAED_WORDS_MIN) return false;
  const commas = forms.filter((form) => form === ",").length;
  return commas * WORDS_PER_COMMA < forms.length;
}

/** A bare text's title is its first block, whatever kind it was taken for. */
function headlinesOf({ blocks }: Report, reading: Reading): readonly Range[] {
  return blocks.flatMap(({ kind, span }, index) => {
    if (index > 0 && kind !== "title" && kind !== "heading") return [];
    const first = wordAt(reading, span.start);
    const end = wordAt(reading, span.end);
    const isInside = end < reading.size && (reading.starts[end] as number) < span.end;
    return [{ first, after: isInside ? end + 1 : end }];
  });
}

/** Whether the word (or its lemma) plays the role in this language. */
export function isRole({ forms, reading, rules }: Passage, word: number, role: WordRole): boolean {
  const set = rules.words[role];
  return set.has(forms[word] ?? "") || (word < reading.size && set.has(lemmaOf(reading, word)));
}

/** Whether the word as written plays the role; the lemma does not count. */
export function isForm({ forms, rules }: Passage, word: number, role: WordRole): boolean {
  return rules.words[role].has(forms[word] ?? "");
}

/** The universal tag; "PUNCT" outside the words, so that patterns end there. */
export function tagAt({ reading }: Passage, word: number): string {
  return word >= 0 && word < reading.size ? tagOf(reading, word) : "PUNCT";
}

/**
 * The words that a pattern around `word` may look at: the quotation it stands in, cut to its sentence, or the
 * unit outside quotations.
 */
export function boundsOf(passage: Passage, word: number): Range {
  const { first, after } = wholeBoundsOf(passage, word);
  return {
    first: Math.max(first, word - PATTERN_REACH),
    after: Math.min(after, word + PATTERN_REACH),
  };
}

/** No pattern looks further than this, in words: a guard for text without punctuation. */
const PATTERN_REACH = 150;

function wholeBoundsOf(
  { reading, quoted, levelOf, unitFirst, unitAfter }: Passage,
  word: number,
): Range {
  const level = levelOf[word] ?? -1;
  if (level < 0) return { first: unitFirst[word] ?? 0, after: unitAfter[word] ?? 0 };
  const quote = quoted[level] as QuotedWords;
  const sentence = reading.sentenceOf[word] as number;
  return {
    first: Math.max(quote.first, reading.sentenceStarts[sentence] as number),
    after: Math.min(quote.after, reading.sentenceStarts[sentence + 1] as number),
  };
}

/** Whether a finite verb or auxiliary stands in the range; cost linear in it. */
export function hasFiniteVerb(passage: Passage, { first, after }: Range): boolean {
  for (let word = first; word < after; word += 1) if (isFiniteVerb(passage, word)) return true;
  return false;
}

/** Whether the word is a finite verb or auxiliary, by its form or its place in the tree. */
export function isFiniteVerb({ finite }: Passage, word: number): boolean {
  return finite[word] === 1;
}

/** The quotation whose opening mark is this word; null when none is. */
export function quoteOpeningAt({ quoted }: Passage, word: number): QuotedWords | null {
  let low = 0;
  let high = quoted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((quoted[middle] as QuotedWords).outer.first < word) low = middle + 1;
    else high = middle;
  }
  const found = quoted[low];
  return found !== undefined && found.outer.first === word ? found : null;
}

/** The outermost quotation that ends just before this word; null when none does. */
export function quoteClosingAt(passage: Passage, after: number): QuotedWords | null {
  const index = passage.quoteOf[after - 2] ?? -1;
  const direct = index >= 0 ? (passage.quoted[index] as QuotedWords) : null;
  return direct !== null && direct.outer.after === after ? direct : null;
}

function formsOf(reading: Reading): readonly string[] {
  const forms: string[] = [];
  for (let word = 0; word < reading.size; word += 1) {
    const isShared = word > 0 && reading.starts[word] === reading.starts[word - 1];
    forms.push(isShared ? "" : wordText(reading, word).toLowerCase().replace(/[’ʼ]/g, "'"));
  }
  return forms;
}

function quotedWords(
  reading: Reading,
  quotation: Quotation,
): readonly Omit<QuotedWords, "index" | "isUtterance">[] {
  const first = wordAt(reading, quotation.inner.start);
  const after = wordAt(reading, quotation.inner.end);
  const outer = {
    first: wordAt(reading, quotation.outer.start),
    after: wordAt(reading, quotation.outer.end),
  };
  const inside =
    after > first && (reading.starts[after] ?? Number.POSITIVE_INFINITY) < quotation.inner.end;
  const end = inside ? after + 1 : after;
  return end > first ? [{ quotation, first, after: end, outer }] : [];
}

function isUtterance(
  reading: Reading,
  { first, after, quotation }: Omit<QuotedWords, "index" | "isUtterance">,
): boolean {
  if (quotation.mark === "") return true;
  if (after - first >= UTTERANCE_WORDS_MIN) return true;
  for (let word = first; word < after; word += 1) {
    const tag = tagOf(reading, word);
    const form = wordFeature(reading, word, "VerbForm");
    if ((tag === "VERB" || tag === "AUX") && (form === "Fin" || form === "Inf")) return true;
  }
  return (
    /[.!?…]$/.test(reading.text.slice(quotation.inner.start, quotation.inner.end)) &&
    after - first >= 3
  );
}

/** Outer quotations come first, so that an inner one overwrites its words. */
function levels(
  size: number,
  quoted: readonly QuotedWords[],
): Pick<Passage, "levelOf" | "quoteOf"> {
  const levelOf = new Int32Array(size).fill(-1);
  const quoteOf = new Int32Array(size).fill(-1);
  for (const { first, after, index, isUtterance } of quoted) {
    quoteOf.fill(index, first, after);
    if (isUtterance) levelOf.fill(index, first, after);
  }
  return { levelOf, quoteOf };
}

function units(
  reading: Reading,
  quoted: readonly QuotedWords[],
): Pick<Passage, "unitFirst" | "unitAfter"> {
  const sentences = reading.sentenceStarts.length - 1;
  const joined = new Uint8Array(sentences + 1);
  for (const { outer } of quoted) {
    const from = reading.sentenceOf[outer.first] ?? 0;
    const to = reading.sentenceOf[Math.max(outer.first, outer.after - 1)] ?? from;
    for (let sentence = from + 1; sentence <= to && joined[sentence] === 0; sentence += 1) {
      joined[sentence] = 1;
    }
  }
  const unitFirst = new Uint32Array(reading.size);
  const unitAfter = new Uint32Array(reading.size);
  let start = 0;
  for (let sentence = 0; sentence < sentences; sentence += 1) {
    if (joined[sentence + 1] === 1 && sentence + 1 < sentences) continue;
    const first = reading.sentenceStarts[start] as number;
    const after = reading.sentenceStarts[sentence + 1] as number;
    unitFirst.fill(first, first, after);
    unitAfter.fill(after, first, after);
    start = sentence + 1;
  }
  return { unitFirst, unitAfter };
}

type Units = Pick<Passage, "unitFirst" | "unitAfter">;

/** A dateline is a unit of its own: nothing that is said begins in it. */
function withoutDatelines(units: Units, ends: ReadonlyMap<number, number>): Units {
  const { unitFirst, unitAfter } = units;
  for (const [first, after] of ends) {
    const unit = unitFirst[after] as number;
    const stop = unitAfter[after] as number;
    if (unit < after) unitFirst.fill(after, after, stop);
    unitAfter.fill(after, first, after);
  }
  return units;
}

function brackets(
  reading: Reading,
  forms: readonly string[],
): Pick<Passage, "closingBracketOf" | "openingBracketOf"> {
  const closingBracketOf = new Map<number, number>();
  const openingBracketOf = new Map<number, number>();
  const open: number[] = [];
  for (let word = 0; word < reading.size; word += 1) {
    if (forms[word] === "(") open.push(word);
    else if (forms[word] === ")") {
      const first = open.pop();
      if (first === undefined) continue;
      closingBracketOf.set(first, word);
      openingBracketOf.set(word, first);
    }
    // A bracket that is never closed holds nothing behind its sentence.
    if (reading.sentenceOf[word] !== reading.sentenceOf[word + 1]) open.length = 0;
  }
  return { closingBracketOf, openingBracketOf };
}
