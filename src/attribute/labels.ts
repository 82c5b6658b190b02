import { labelBefore } from "./colons.ts";
import { contentSpan, type Draft, NO_MARKS } from "./drafts.ts";
import {
  hasFiniteVerb,
  isRole,
  type Passage,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";

/** A headline's speaker is no longer than this, in words ("Minister of Health Ada Brenn: …"). */
const HEADLINE_LABEL_WORDS_MAX = 8;
/** A turn's speaker is no longer than this, in words ("ADA BRENN, MAYOR:"). */
const TURN_LABEL_WORDS_MAX = 6;
/** Fewer turns than this make no transcript: "Photo: …" and "Sarn: 12 killed" are labels too. */
const TURNS_MIN = 3;
/** Fewer words than this say nothing behind a label. */
const SAID_WORDS_MIN = 3;

/**
 * What a label before a colon says without quotation marks: headlines (« Valun : le port va fermer », "Poll: …"), and
 * the turns of a transcript ("BRENN: I think …"). A headline's label must be somebody who speaks elsewhere in the
 * report, or a word that such labels often are: places and topics are labels too.
 */
export function findLabelled(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  return [...headlines(passage, drafts), ...turns(passage)];
}

interface Labelled {
  readonly label: Range;
  readonly colon: number;
  /** The word after the block. */
  readonly after: number;
}

function headlines(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const found: Draft[] = [];
  const names = speakingNames(passage, drafts);
  for (const { first, after } of passage.headlines) {
    const labelled = labelAt(passage, { first, after }, HEADLINE_LABEL_WORDS_MAX);
    if (labelled === null || labelBefore(passage, labelled.label) === null) continue;
    const isHeld = drafts.some(({ anchor }) => anchor === labelled.colon);
    if (!isHeld && speaks(passage, labelled.label, names)) found.push(draftOf(passage, labelled));
  }
  return found;
}

/** The turns of a transcript: several blocks led by labels, one of them at least twice. */
function turns(passage: Passage): readonly Draft[] {
  const starts = [...passage.blockFirst].sort((a, b) => a - b);
  const counts = new Map<string, number>();
  const all: Labelled[] = [];
  for (const [index, first] of starts.entries()) {
    const after = starts[index + 1] ?? passage.reading.size;
    const opened = tagAt(passage, first) === "PUNCT" ? first + 1 : first;
    const labelled = labelAt(passage, { first: opened, after }, TURN_LABEL_WORDS_MAX);
    if (labelled === null || !isCapital(passage, labelled.label)) continue;
    all.push(labelled);
    const name = nameOf(passage, labelled.label);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isTalk = counts.size > 1 && all.length >= TURNS_MIN && Math.max(...counts.values()) > 1;
  return isTalk ? all.map((turn) => draftOf(passage, turn)) : [];
}

/** The words before the first colon of a block; null where they are too many, or where too little is said behind it. */
function labelAt(passage: Passage, { first, after }: Range, wordsMax: number): Labelled | null {
  for (let at = first + 1; at < Math.min(after, first + wordsMax + 1); at += 1) {
    if (passage.forms[at] !== ":") continue;
    const label = { first, after: at };
    const isSaid =
      after - at > SAID_WORDS_MIN && quoteOpeningAt(passage, at + 1)?.isUtterance !== true;
    return isSaid && !hasFiniteVerb(passage, label) ? { label, colon: at, after } : null;
  }
  return null;
}

/** Whether each word of a turn's label begins with a capital. */
function isCapital({ reading }: Passage, { first, after }: Range): boolean {
  for (let word = first; word < after; word += 1) {
    const letter = reading.text[reading.starts[word] as number] ?? "";
    if (/\p{Ll}|\d/u.test(letter)) return false;
  }
  return true;
}

function nameOf({ forms }: Passage, { first, after }: Range): string {
  return forms.slice(first, after).join(" ");
}

/** The last words of the names that are sources of what was found: "Brenn" of "Mayor Ada Brenn". */
function speakingNames(passage: Passage, drafts: readonly Draft[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { source } of drafts) {
    for (const { first, after } of source) {
      // « la Syrie » : a name that takes an article names no person.
      const isTitled = tagAt(passage, first) !== "DET" || after - first > 2;
      const isName = isTitled && tagAt(passage, after - 1) === "PROPN";
      if (isName) names.add(passage.forms[after - 1] ?? "");
    }
  }
  return names;
}

function speaks(passage: Passage, { first, after }: Range, names: ReadonlySet<string>): boolean {
  const isWord = after === first + 1 && isRole(passage, first, "headline-source");
  if (isWord) return true;
  const { forms, rules } = passage;
  const isPlace = rules.places.has(nameOf(passage, { first, after }));
  return !isPlace && names.has(forms[after - 1] ?? "");
}

function draftOf(passage: Passage, { label, colon, after }: Labelled): Draft {
  const { reading } = passage;
  const start = reading.starts[colon + 1] as number;
  const span = contentSpan(reading.text, start, reading.ends[after - 1] as number);
  return {
    rule: "attribute.label",
    source: [label],
    cue: [{ first: colon, after: colon + 1 }],
    content: span === null ? [] : [span],
    anchor: colon,
    lemma: ":",
    stance: "affirms",
    cueClass: "communication",
    isDistanced: false,
    marks: NO_MARKS,
    continues: null,
  };
}
