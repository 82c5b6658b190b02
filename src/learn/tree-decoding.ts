/**
 * Chooses the tree of a sentence from the scores of its arcs: `scores[word * (size + 1) + head]`, head 0 being the
 * root and head h the word h − 1. Returns heads in the same numbering, one word with head 0. Each word's best head
 * where these make a tree; else the best projective tree (Eisner 1996), which takes time cubic in the words.
 */
export function decodeTree(scores: Float32Array, size: number): Int32Array {
  const heads = bestHeads(scores, size);
  return isTree(heads) ? heads : bestProjectiveTree(scores, size);
}

function bestHeads(scores: Float32Array, size: number): Int32Array {
  const heads = new Int32Array(size);
  for (let word = 0; word < size; word += 1) {
    let best = word === 0 ? 1 : 0;
    if (size === 1) best = 0;
    for (let head = 0; head <= size; head += 1) {
      const isBetter = scoreOf(scores, size, word, head) > scoreOf(scores, size, word, best);
      if (head !== word + 1 && isBetter) best = head;
    }
    heads[word] = best;
  }
  return heads;
}

function scoreOf(scores: Float32Array, size: number, word: number, head: number): number {
  return scores[word * (size + 1) + head] as number;
}

/** Whether exactly one word has head 0 and every word comes to it. */
export function isTree(heads: Int32Array): boolean {
  const size = heads.length;
  let roots = 0;
  // By which word's way up each word was first met; 0 for not yet.
  const met = new Uint32Array(size);
  for (let word = 0; word < size; word += 1) {
    if (heads[word] === 0) roots += 1;
    for (let at = word; met[at] === 0; at = (heads[at] as number) - 1) {
      met[at] = word + 1;
      const head = heads[at] as number;
      if (head === 0) break;
      if (met[head - 1] === word + 1) return false;
    }
  }
  return roots === 1;
}

/**
 * Eisner's algorithm over the words alone, then the best word for the root. In `best`, for spans from `start` to
 * `end`: complete and incomplete, with the head at the left or at the right.
 */
export function bestProjectiveTree(scores: Float32Array, size: number): Int32Array {
  const chart = fillChart(scores, size);
  let root = 0;
  let rootScore = Number.NEGATIVE_INFINITY;
  for (let word = 0; word < size; word += 1) {
    const left = chart.best[chart.cell(COMPLETE_LEFT, 0, word)] as number;
    const right = chart.best[chart.cell(COMPLETE_RIGHT, word, size - 1)] as number;
    const score = left + right + scoreOf(scores, size, word, 0);
    if (score > rootScore) [root, rootScore] = [word, score];
  }
  return followChart(chart, root, size);
}

/** The head is the last word, all of the span hangs on it. */
const COMPLETE_LEFT = 0;
/** The head is the first word. */
const COMPLETE_RIGHT = 1;
/** The first word hangs on the last. */
const OPEN_LEFT = 2;
/** The last word hangs on the first. */
const OPEN_RIGHT = 3;

interface Chart {
  readonly best: Float64Array;
  readonly split: Int16Array;
  cell(kind: number, start: number, end: number): number;
}

function fillChart(scores: Float32Array, size: number): Chart {
  const best = new Float64Array(4 * size * size);
  const split = new Int16Array(4 * size * size);
  const cell = (kind: number, start: number, end: number): number =>
    (kind * size + start) * size + end;
  for (let length = 1; length < size; length += 1) {
    for (let start = 0; start + length < size; start += 1) {
      const end = start + length;
      let [open, openAt] = [Number.NEGATIVE_INFINITY, start];
      for (let at = start; at < end; at += 1) {
        const score =
          (best[cell(COMPLETE_RIGHT, start, at)] as number) +
          (best[cell(COMPLETE_LEFT, at + 1, end)] as number);
        if (score > open) [open, openAt] = [score, at];
      }
      best[cell(OPEN_LEFT, start, end)] = open + scoreOf(scores, size, start, end + 1);
      best[cell(OPEN_RIGHT, start, end)] = open + scoreOf(scores, size, end, start + 1);
      split[cell(OPEN_LEFT, start, end)] = openAt;
      split[cell(OPEN_RIGHT, start, end)] = openAt;
      let [left, leftAt] = [Number.NEGATIVE_INFINITY, start];
      let [right, rightAt] = [Number.NEGATIVE_INFINITY, end];
      for (let at = start; at < end; at += 1) {
        const score =
          (best[cell(COMPLETE_LEFT, start, at)] as number) +
          (best[cell(OPEN_LEFT, at, end)] as number);
        if (score > left) [left, leftAt] = [score, at];
      }
      for (let at = start + 1; at <= end; at += 1) {
        const score =
          (best[cell(OPEN_RIGHT, start, at)] as number) +
          (best[cell(COMPLETE_RIGHT, at, end)] as number);
        if (score > right) [right, rightAt] = [score, at];
      }
      best[cell(COMPLETE_LEFT, start, end)] = left;
      best[cell(COMPLETE_RIGHT, start, end)] = right;
      split[cell(COMPLETE_LEFT, start, end)] = leftAt;
      split[cell(COMPLETE_RIGHT, start, end)] = rightAt;
    }
  }
  return { best, split, cell };
}

/** Reads the heads back, with a list of what is left to do instead of recursion. */
function followChart({ split, cell }: Chart, root: number, size: number): Int32Array {
  const heads = new Int32Array(size);
  const waiting: [kind: number, start: number, end: number][] = [
    [COMPLETE_LEFT, 0, root],
    [COMPLETE_RIGHT, root, size - 1],
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [kind, start, end] = next;
    if (start === end) continue;
    const at = split[cell(kind, start, end)] as number;
    if (kind === COMPLETE_LEFT) {
      waiting.push([COMPLETE_LEFT, start, at], [OPEN_LEFT, at, end]);
    } else if (kind === COMPLETE_RIGHT) {
      waiting.push([OPEN_RIGHT, start, at], [COMPLETE_RIGHT, at, end]);
    } else {
      if (kind === OPEN_LEFT) heads[start] = end + 1;
      else heads[end] = start + 1;
      waiting.push([COMPLETE_RIGHT, start, at], [COMPLETE_LEFT, at + 1, end]);
    }
  }
  return heads;
}
