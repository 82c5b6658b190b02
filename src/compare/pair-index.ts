import { areOfOneSaying, isWorthALook, WINDOW } from "./blocks.ts";
import type { Strength } from "./clusters.ts";
import { firstIndex } from "./sorted.ts";
import type { Wording } from "./wordings.ts";

/** What laying two wordings side by side found. */
export interface Found {
  /** How alike they are where that binds them by itself; null where it does not. */
  readonly likeness: Strength | null;
  /** Whether they may name two doers of one deed. */
  readonly isDeed: boolean;
}

/** Lays two wordings side by side, the one with the smaller index first; null where nothing is found. */
export type Judge = (a: Wording, b: Wording) => Found | null;

/** What changed since the pairs were last found, and what they are found by. */
export interface PairChange {
  readonly gone: readonly Wording[];
  readonly come: readonly Wording[];
  /** Those that stay, of which a word weighs otherwise. */
  readonly touched: readonly Wording[];
  /** By publication, then by index: the order in which blocks are laid. */
  readonly orderOf: (wording: Wording) => number;
  readonly keysOf: (wording: Wording) => ReadonlyMap<number, number>;
  readonly judge: Judge;
}

/** The pairs of a dossier that grows. */
export interface PairIndex {
  /** Takes what changed; costs about what the wordings that came, went or were touched meet in their blocks. */
  readonly update: (change: PairChange) => void;
  /** Takes all wordings at one go, with the pairs that `forEachPair` found of them. */
  readonly fill: (
    wordings: readonly Wording[],
    found: Iterable<readonly [Wording, Wording, Found]>,
    by: Pick<PairChange, "orderOf" | "keysOf">,
  ) => void;
  readonly size: () => number;
  /** Visits each pair of which something was found, the smaller index first. */
  readonly each: (visit: (a: Wording, b: Wording, found: Found) => void) => void;
}

/** A wording in its blocks. */
interface Entry {
  readonly wording: Wording;
  order: number;
  keys: Keys;
  readonly partners: Map<Entry, Found>;
  /** Worth shared with the entry at hand; 0 between two of them. */
  shared: number;
}

/** The keys of a wording, ascending, and what each is worth, in units. */
interface Keys {
  readonly names: Uint32Array;
  readonly worths: Int32Array;
}

const NO_KEYS: Keys = { names: new Uint32Array(), worths: new Int32Array() };

/** Those that have a key, in order. */
type Block = Entry[];

/**
 * Keeps blocks and pairs as `forEachPair` would find them of the wordings as they stand: in each block a wording meets
 * the few before it. One that comes puts itself between others, which may no longer meet; one that goes lets others
 * meet that did not.
 */
export function openPairIndex(): PairIndex {
  const entries = new Map<Wording, Entry>();
  const blocks = new Map<number, Block>();
  return {
    size: () => entries.size,
    fill: (wordings, found, { orderOf, keysOf }) => {
      entries.clear();
      blocks.clear();
      const made = wordings.map((wording) =>
        entryOf(wording, orderOf(wording), packed(keysOf(wording))),
      );
      for (const entry of made.sort((a, b) => a.order - b.order)) {
        entries.set(entry.wording, entry);
        for (const key of entry.keys.names) blockOf(blocks, key).push(entry);
      }
      for (const [a, b, what] of found) {
        const [left, right] = [entries.get(a), entries.get(b)];
        if (left !== undefined && right !== undefined) pair(left, right, what);
      }
    },
    update: (change) => {
      const unsure = new Map<Entry, Set<Entry>>();
      for (const wording of change.gone) {
        const entry = entries.get(wording);
        if (entry === undefined) continue;
        for (const key of entry.keys.names) leave(blocks, key, entry, unsure);
        forgetPairs(entry);
        entries.delete(wording);
      }
      const stale = rekeyed(change, { entries, blocks, unsure });
      for (const entry of entries.values()) entry.order = change.orderOf(entry.wording);
      for (const wording of change.come) {
        const entry = entryOf(wording, change.orderOf(wording), NO_KEYS);
        entries.set(wording, entry);
        stale.set(entry, packed(change.keysOf(wording)));
      }
      for (const [entry, keys] of stale) {
        for (const key of keys.names)
          if (worthOf(entry.keys, key) === null) enter(blocks, key, entry, unsure);
        entry.keys = keys;
      }
      for (const entry of stale.keys()) judgeAll(entry, blocks, change.judge);
      for (const [later, earlier] of unsure) {
        if (!entries.has(later.wording)) continue;
        for (const one of earlier)
          if (entries.has(one.wording)) judgeAgain(one, later, blocks, change.judge);
      }
    },
    each: (visit) => {
      for (const entry of entries.values()) {
        for (const [other, found] of entry.partners) {
          if (entry.wording.index < other.wording.index) visit(entry.wording, other.wording, found);
        }
      }
    },
  };
}

function entryOf(wording: Wording, order: number, keys: Entry["keys"]): Entry {
  return { wording, order, keys, partners: new Map(), shared: 0 };
}

function packed(keys: ReadonlyMap<number, number>): Keys {
  const names = Uint32Array.from(keys.keys()).sort();
  return { names, worths: Int32Array.from(names, (name) => keys.get(name) ?? 0) };
}

/** Null for a key that the wording has not. */
function worthOf({ names, worths }: Keys, key: number): number | null {
  const at = firstIndex(names.length, (index) => (names[index] as number) >= key);
  return names[at] === key ? (worths[at] as number) : null;
}

function blockOf(blocks: Map<number, Block>, key: number): Block {
  const known = blocks.get(key);
  if (known !== undefined) return known;
  const made: Block = [];
  blocks.set(key, made);
  return made;
}

/** Takes the entries of touched wordings out of blocks that they no longer belong to; gives them with their keys of now. */
function rekeyed(
  { touched, keysOf }: PairChange,
  { entries, blocks, unsure }: Kept,
): Map<Entry, Keys> {
  const stale = new Map<Entry, Keys>();
  for (const wording of touched) {
    const entry = entries.get(wording);
    if (entry === undefined) continue;
    const keys = packed(keysOf(wording));
    for (const key of entry.keys.names) {
      if (worthOf(keys, key) === null) leave(blocks, key, entry, unsure);
    }
    forgetPairs(entry);
    stale.set(entry, keys);
  }
  return stale;
}

interface Kept {
  readonly entries: ReadonlyMap<Wording, Entry>;
  readonly blocks: Map<number, Block>;
  readonly unsure: Unsure;
}

/** Pairs that may meet no more or newly, by the later one. */
type Unsure = Map<Entry, Set<Entry>>;

function leave(blocks: Map<number, Block>, key: number, entry: Entry, unsure: Unsure): void {
  const block = blockOf(blocks, key);
  const place = placeIn(block, entry);
  // Each of those behind it now meets one more of those before it.
  for (let at = place + 1; at <= place + WINDOW && at < block.length; at += 1) {
    const newly = block[at - WINDOW - 1];
    if (newly !== undefined) doubt(unsure, newly, block[at] as Entry);
  }
  block.splice(place, 1);
  if (block.length === 0) blocks.delete(key);
}

function enter(blocks: Map<number, Block>, key: number, entry: Entry, unsure: Unsure): void {
  const block = blockOf(blocks, key);
  const place = placeIn(block, entry);
  block.splice(place, 0, entry);
  for (let at = place + 1; at <= place + WINDOW && at < block.length; at += 1) {
    const [passed, later] = [block[at - WINDOW - 1], block[at] as Entry];
    if (passed?.partners.has(later) === true) doubt(unsure, passed, later);
  }
}

function doubt(unsure: Unsure, earlier: Entry, later: Entry): void {
  const known = unsure.get(later);
  if (known === undefined) unsure.set(later, new Set([earlier]));
  else known.add(earlier);
}

/** Where an entry stands in a block, or would. */
function placeIn(block: Block, { order }: Entry): number {
  return firstIndex(block.length, (at) => (block[at] as Entry).order >= order);
}

/** Finds all pairs of an entry: with those before and behind it in its blocks. */
function judgeAll(entry: Entry, blocks: Map<number, Block>, judge: Judge): void {
  const met: Entry[] = [];
  for (const [at, key] of entry.keys.names.entries()) {
    const worth = entry.keys.worths[at] as number;
    const block = blockOf(blocks, key);
    const place = placeIn(block, entry);
    const last = Math.min(block.length - 1, place + WINDOW);
    for (let near = Math.max(0, place - WINDOW); near <= last; near += 1) {
      const other = block[near] as Entry;
      if (other === entry) continue;
      if (other.shared === 0) met.push(other);
      other.shared += Math.min(worth, worthOf(other.keys, key) ?? 0);
    }
  }
  for (const other of met) {
    const { shared } = other;
    other.shared = 0;
    judgePair(entry, other, shared, judge);
  }
}

/** Finds anew whether two entries meet, and what of it. */
function judgeAgain(earlier: Entry, later: Entry, blocks: Map<number, Block>, judge: Judge): void {
  let shared = 0;
  for (const [at, key] of later.keys.names.entries()) {
    const theirs = worthOf(earlier.keys, key);
    if (theirs === null) continue;
    const block = blockOf(blocks, key);
    if (placeIn(block, later) - placeIn(block, earlier) <= WINDOW)
      shared += Math.min(later.keys.worths[at] as number, theirs);
  }
  judgePair(earlier, later, shared, judge);
}

function judgePair(one: Entry, other: Entry, shared: number, judge: Judge): void {
  const [a, b] = one.wording.index < other.wording.index ? [one, other] : [other, one];
  const isWorth = isWorthALook(shared) && !areOfOneSaying(a.wording, b.wording);
  const found = isWorth ? judge(a.wording, b.wording) : null;
  if (found !== null) pair(a, b, found);
  else {
    a.partners.delete(b);
    b.partners.delete(a);
  }
}

function pair(a: Entry, b: Entry, found: Found): void {
  a.partners.set(b, found);
  b.partners.set(a, found);
}

function forgetPairs(entry: Entry): void {
  for (const other of entry.partners.keys()) other.partners.delete(entry);
  entry.partners.clear();
}
