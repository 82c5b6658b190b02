import type { Span } from "../domain/span.ts";

/** One difference between two versions of a page: what stood there, and what stands there now; null for nothing. */
export interface Change {
  readonly older: Span | null;
  readonly newer: Span | null;
}

/** Edit distance, in lines, beyond which two versions are told as one change: the search grows with its square. */
const DISTANCE_MAX = 400;

/**
 * The differences between two versions of a text, line by line (Myers 1986), each then narrowed to the words that
 * differ. Lines × distance in time, distance² in memory, both bounded by `DISTANCE_MAX`.
 */
export function describeEdit(older: string, newer: string): readonly Change[] {
  const [a, b] = [linesOf(older), linesOf(newer)];
  const [textA, textB] = [a.map((line) => cut(older, line)), b.map((line) => cut(newer, line))];
  const changes: Change[] = [];
  let [fromA, fromB] = [0, 0];
  const close = (toA: number, toB: number) => {
    if (toA > fromA || toB > fromB) {
      const pair = { older: covering(a, fromA, toA), newer: covering(b, fromB, toB) };
      changes.push(narrowed(pair, older, newer));
    }
  };
  for (const [i, j] of commonLines(textA, textB)) {
    close(i, j);
    [fromA, fromB] = [i + 1, j + 1];
  }
  close(a.length, b.length);
  return changes;
}

/** Lines with words in them: an empty line more or less is no edit. */
function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function covering(lines: readonly Span[], from: number, to: number): Span | null {
  const [first, last] = [lines[from], lines[to - 1]];
  return to <= from || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end };
}

/** Pairs of places of a longest common subsequence; only the common ends where the distance is beyond the bound. */
function commonLines(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const head = Array.from({ length: start }, (_, i) => [i, i] as const);
  const tail = Array.from({ length: a.length - endA }, (_, i) => [endA + i, endB + i] as const);
  const middle = myers(a.slice(start, endA), b.slice(start, endB));
  return [...head, ...middle.map(([i, j]) => [i + start, j + start] as const), ...tail];
}

function myers(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const reached = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const most = Math.min(a.length + b.length, DISTANCE_MAX);
  for (let distance = 0; distance <= most; distance += 1) {
    trace.push(new Map(reached));
    for (let k = -distance; k <= distance; k += 2) {
      let x = stepOf(reached, k, distance);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached.set(k, x);
      if (x >= a.length && x - k >= b.length) return traced(trace, a.length, b.length);
    }
  }
  return [];
}

/** The furthest place on diagonal `k` before its common run: down from k+1, or right from k-1. */
function stepOf(reached: ReadonlyMap<number, number>, k: number, distance: number): number {
  const [left, above] = [reached.get(k - 1) ?? -1, reached.get(k + 1) ?? -1];
  return k === -distance || (k !== distance && left < above) ? above : left + 1;
}

function traced(
  trace: readonly ReadonlyMap<number, number>[],
  lengthA: number,
  lengthB: number,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let [x, y] = [lengthA, lengthB];
  for (let distance = trace.length - 1; distance >= 0; distance -= 1) {
    const reached = trace[distance] ?? new Map<number, number>();
    const k = x - y;
    const [left, above] = [reached.get(k - 1) ?? -1, reached.get(k + 1) ?? -1];
    const before = k === -distance || (k !== distance && left < above) ? k + 1 : k - 1;
    const beforeX = reached.get(before) ?? 0;
    const beforeY = beforeX - before;
    while (x > beforeX && y > beforeY && x > 0 && y > 0) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    if (distance > 0) [x, y] = [beforeX, beforeY];
  }
  return pairs.reverse();
}

/** Takes the words that both sides begin and end with off a change. */
function narrowed(change: Change, older: string, newer: string): Change {
  if (change.older === null || change.newer === null) return change;
  const [a, b] = [cut(older, change.older), cut(newer, change.newer)];
  const [wordsA, wordsB] = [a.split(/(?<=\s)/), b.split(/(?<=\s)/)];
  let [start, skipped] = [0, 0];
  while (start < wordsA.length && start < wordsB.length && wordsA[start] === wordsB[start]) {
    skipped += wordsA[start]?.length ?? 0;
    start += 1;
  }
  let [tail, kept] = [0, 0];
  const most = Math.min(wordsA.length, wordsB.length) - start;
  while (tail < most && wordsA[wordsA.length - 1 - tail] === wordsB[wordsB.length - 1 - tail]) {
    kept += wordsA[wordsA.length - 1 - tail]?.length ?? 0;
    tail += 1;
  }
  const within = (outer: Span): Span | null => {
    const [from, to] = [outer.start + skipped, outer.end - kept];
    return from < to ? { start: from, end: to } : null;
  };
  return { older: within(change.older), newer: within(change.newer) };
}
