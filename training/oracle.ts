import { LEFT_ARC, RIGHT_ARC, SHIFT } from "../src/read/fast-parser.ts";

/** A tree to learn: head and relation of each word; words from 1, 0 for the root's head. */
export interface GoldTree {
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/**
 * How many arcs of the gold tree each action puts out of reach (Goldberg and Nivre 2013, arc-hybrid), into
 * `costs`; -1 for an action that is not possible. `stack` holds words, the top last; `next` is the word to come,
 * past the end where there is none.
 */
export function actionCosts(
  { heads }: GoldTree,
  stack: readonly number[],
  next: number,
  costs: Int32Array,
): void {
  const size = heads.length - 1;
  const top = stack.at(-1) ?? 0;
  const below = stack.at(-2) ?? 0;
  costs.fill(0);
  let childrenToCome = 0;
  for (let word = next; word <= size; word += 1) if (heads[word] === top) childrenToCome += 1;
  const head = heads[top] as number;
  const isHeadToCome = head >= next;
  costs[LEFT_ARC] = top === 0 || next > size ? -1 : childrenToCome;
  costs[RIGHT_ARC] = below === 0 ? -1 : childrenToCome + (isHeadToCome ? 1 : 0);
  costs[SHIFT] = next > size ? -1 : 0;
  if (costs[LEFT_ARC] >= 0) {
    if ((isHeadToCome && head !== next) || (head === below && below > 0)) costs[LEFT_ARC] += 1;
  }
  if (costs[SHIFT] >= 0) {
    for (const word of stack) {
      if (heads[word] === next || (heads[next] === word && word !== top)) costs[SHIFT] += 1;
    }
  }
}
