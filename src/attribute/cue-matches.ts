import type { Cue } from "../languages/rules/attribution.ts";
import type { Range } from "./passage.ts";
import { type Passage, tagAt } from "./passage.ts";
import { lemmaAt, mistakenVerb, type VerbGroup } from "./verb-groups.ts";

/** A cue entry found at a verb, with the words of its phrase. */
export interface CueMatch {
  readonly cue: Cue;
  /** The fixed words after the head ("savoir" of "faire savoir"), in order; empty for a single verb. */
  readonly tail: readonly number[];
  /** The word after the phrase. */
  readonly after: number;
}

/** Words that may stand between the head and the fixed words of a phrase ("met également en cause"). */
const GAP_WORDS_MAX = 3;

/** The cue entries whose phrase stands at the group's main verb, the longest phrases first. */
export function matchCues(passage: Passage, group: VerbGroup): readonly CueMatch[] {
  const entries =
    passage.rules.verbs.get(mistakenVerb(passage, group.main) ?? lemmaAt(passage, group.main)) ??
    [];
  const matches: CueMatch[] = [];
  for (const cue of candidatesAt(passage, entries, group.main)) {
    if (cue.isPronominal !== (group.isPronominal && isPronominalVerb(entries, cue))) continue;
    const tail = matchTail(passage, cue, group.main);
    if (tail === null) continue;
    matches.push({ cue, tail, after: (tail[tail.length - 1] ?? group.main) + 1 });
  }
  return longestOnly(matches);
}

/** The entries of a head verb: single verbs, and phrases by their second word. */
interface Phrases {
  readonly single: readonly Cue[];
  readonly bySecond: ReadonlyMap<string, readonly Cue[]>;
}

const PHRASES = new WeakMap<readonly Cue[], Phrases>();

function phrasesOf(entries: readonly Cue[]): Phrases {
  const known = PHRASES.get(entries);
  if (known !== undefined) return known;
  const bySecond = new Map<string, Cue[]>();
  for (const cue of entries) {
    const second = cue.words[1];
    if (second !== undefined) bySecond.set(second, [...(bySecond.get(second) ?? []), cue]);
  }
  const made = { single: entries.filter(({ words }) => words.length === 1), bySecond };
  PHRASES.set(entries, made);
  return made;
}

/** The entries whose second word, if they have one, stands near the head: "be" alone heads dozens of phrases. */
function candidatesAt(passage: Passage, entries: readonly Cue[], head: number): readonly Cue[] {
  const { single, bySecond } = phrasesOf(entries);
  if (bySecond.size === 0) return single;
  const phrases = new Set<Cue>();
  for (let at = head + 1; at <= head + 1 + GAP_WORDS_MAX; at += 1) {
    for (const cue of bySecond.get(passage.forms[at] ?? "") ?? []) phrases.add(cue);
    for (const cue of bySecond.get(lemmaAt(passage, at)) ?? []) phrases.add(cue);
  }
  return phrases.size === 0 ? single : [...single, ...phrases];
}

/** A clitic "se" only counts against a plain entry when the verb also has a pronominal one or frames differ. */
function isPronominalVerb(entries: readonly Cue[], cue: Cue): boolean {
  return cue.isPronominal || entries.some((entry) => entry.isPronominal);
}

/** Phrases win over their head verb alone: "faire savoir" over "faire". */
function longestOnly(matches: readonly CueMatch[]): readonly CueMatch[] {
  const longest = Math.max(0, ...matches.map(({ tail }) => tail.length));
  return matches.filter(({ tail }) => tail.length === longest);
}

function matchTail(passage: Passage, cue: Cue, head: number): readonly number[] | null {
  const tail: number[] = [];
  let at = head + 1;
  for (const word of cue.words.slice(1)) {
    const found = findWord(passage, word, at, tail.length === 0 ? GAP_WORDS_MAX : 1);
    if (found < 0) return null;
    tail.push(found);
    at = found + 1;
  }
  return tail;
}

function findWord(passage: Passage, word: string, from: number, gap: number): number {
  for (let at = from; at <= from + gap; at += 1) {
    if (passage.forms[at] === word || lemmaAt(passage, at) === word) return at;
    const tag = tagAt(passage, at);
    const isLoose =
      tag === "ADV" ||
      tag === "DET" ||
      tag === "ADJ" ||
      tag === "PART" ||
      tag === "AUX" ||
      isInverted(passage, at);
    if (!isLoose) return -1;
  }
  return -1;
}

function isInverted(passage: Passage, at: number): boolean {
  return passage.rules.words.inverted.has(passage.forms[at] ?? "");
}

/** The cue's words as ranges: helpers, main verb and fixed words, what stands between them left out. */
export function cueRanges(
  passage: Passage,
  group: VerbGroup,
  tail: readonly number[],
): readonly Range[] {
  const words = [...group.helpers, group.main, ...tail].sort((a, b) => a - b);
  const ranges: { first: number; after: number }[] = [];
  for (const word of words) {
    const last = ranges[ranges.length - 1];
    if (last !== undefined && onlyMarksBetween(passage, last.after, word)) last.after = word + 1;
    else ranges.push({ first: word, after: word + 1 });
  }
  return ranges;
}

/** « vient d'annoncer » is one cue with its mark between, « pointe du doigt » one with its contraction. */
function onlyMarksBetween(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const form = passage.forms[at] ?? "";
    if (form !== "" && !passage.rules.words["infinitive-mark"].has(form)) return false;
  }
  return true;
}
