import type { Span } from "../src/domain/span.ts";

/** White space and every mark that may open or close a quotation, straight and single ones included. */
const UNCOUNTED = /[\s"'«»‹›“”„‟‘’‚‛`\u200b\ufeff]/;
/** Punctuation that an annotator leaves out at the end of a content. */
const FINAL = /[.,;:!?…]/;

/** Measures spans of one text in characters that count: neither white space nor quotation marks. */
export interface Ruler {
  /** Counted characters of the spans, those covered twice once. */
  size(spans: readonly Span[]): number;
  /** Counted characters that both lists cover. */
  shared(a: readonly Span[], b: readonly Span[]): number;
  /** The spans trimmed of space, marks and final punctuation, neighbours joined: equal when the words are. */
  trimmed(spans: readonly Span[]): readonly Span[];
}

/** Makes the ruler of a text: linear once, then each question is linear in the spans asked about. */
export function rulerOf(text: string): Ruler {
  const before = countedBefore(text);
  const length = ({ start, end }: Span): number => at(before, end) - at(before, start);
  const size = (spans: readonly Span[]): number => sum(merged(spans).map(length));
  return {
    size,
    shared: (a, b) => size(intersection(merged(a), merged(b))),
    trimmed: (spans) =>
      join(
        text,
        merged(spans).flatMap((span) => trim(text, span)),
      ),
  };
}

/** 2|a∩b| / (|a|+|b|) in counted characters; 0 where both are empty. */
export function dice(ruler: Ruler, a: readonly Span[], b: readonly Span[]): number {
  const total = ruler.size(a) + ruler.size(b);
  return total === 0 ? 0 : (2 * ruler.shared(a, b)) / total;
}

/** |gold∩found| / |gold| in counted characters; 0 where the gold is empty. */
export function cover(ruler: Ruler, gold: readonly Span[], found: readonly Span[]): number {
  const size = ruler.size(gold);
  return size === 0 ? 0 : ruler.shared(gold, found) / size;
}

/** Whether the trimmed spans are the same; two empty lists are. */
export function sameSpans(ruler: Ruler, a: readonly Span[], b: readonly Span[]): boolean {
  const left = ruler.trimmed(a);
  const right = ruler.trimmed(b);
  return (
    left.length === right.length &&
    left.every(({ start, end }, i) => start === right[i]?.start && end === right[i]?.end)
  );
}

/** Whether any counted character is shared; two empty lists agree, an empty and a full one do not. */
export function touching(ruler: Ruler, a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === 0 || b.length === 0 ? a.length === b.length : ruler.shared(a, b) > 0;
}

/** Prefix sums: how many counted characters stand before each offset, text length + 1 entries. */
function countedBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i += 1) {
    before[i + 1] = at(before, i) + (UNCOUNTED.test(text[i] as string) ? 0 : 1);
  }
  return before;
}

function at(numbers: Uint32Array, index: number): number {
  return numbers[Math.min(index, numbers.length - 1)] as number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function intersection(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return a.flatMap((x) =>
    b
      .filter((y) => x.start < y.end && y.start < x.end)
      .map((y) => ({ start: Math.max(x.start, y.start), end: Math.min(x.end, y.end) })),
  );
}

function trim(text: string, { start, end }: Span): readonly Span[] {
  let first = start;
  let after = end;
  while (first < after && isEdge(text[first] as string)) first += 1;
  while (first < after && isEdge(text[after - 1] as string)) after -= 1;
  return first < after ? [{ start: first, end: after }] : [];
}

/** Joins trimmed spans with nothing but space, marks and punctuation between them. */
function join(text: string, spans: readonly Span[]): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = result.at(-1);
    const isNear = last !== undefined && [...text.slice(last.end, start)].every(isEdge);
    if (isNear) last.end = end;
    else result.push({ start, end });
  }
  return result;
}

function isEdge(character: string): boolean {
  return UNCOUNTED.test(character) || FINAL.test(character);
}
