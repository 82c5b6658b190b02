import { openSections, sectionOf, words16, words32 } from "./model-file.ts";

/**
 * A compiled lexicon: a minimal deterministic automaton over the letters of the forms. One `Uint32` per
 * transition: target state 23 bits (index of its first transition), last-of-state 1 bit, letter 8 bits.
 * Letter 0 ends a form, its target is then the number of the form's reading set.
 */
export interface Lexicon {
  readonly transitions: Uint32Array;
  /** Code unit → letter number, 0 for one that no form has. */
  readonly letters: Uint8Array;
  /** Set number → index of its first reading in `members`; one more entry than sets. */
  readonly setStarts: Uint32Array;
  /** Reading numbers of all sets, likeliest first. */
  readonly members: Uint16Array;
  /** Readings × 4: tag number, packed features, code units to cut from the form, suffix number. */
  readonly readings: Uint32Array;
  readonly suffixes: readonly string[];
  readonly root: number;
}

/** Opens a lexicon. @throws when the file is damaged or of another kind. */
export function openLexicon(file: Uint8Array): Lexicon {
  const sections = openSections(file);
  const alphabet = words16(sectionOf(sections, "alphabet"));
  const letters = new Uint8Array(0x10000);
  for (let index = 0; index < alphabet.length; index += 1) {
    letters[alphabet[index] as number] = index + 1;
  }
  return {
    transitions: words32(sectionOf(sections, "transitions")),
    letters,
    setStarts: words32(sectionOf(sections, "sets")),
    members: words16(sectionOf(sections, "members")),
    readings: words32(sectionOf(sections, "readings")),
    suffixes: new TextDecoder().decode(sectionOf(sections, "suffixes")).split("\n"),
    root: words32(sectionOf(sections, "root"))[0] as number,
  };
}

/** The number of the reading set of a form; -1 for a form that the lexicon does not have. */
export function findForm(lexicon: Lexicon, form: string): number {
  const { transitions, letters } = lexicon;
  let state = lexicon.root;
  for (let index = 0; index < form.length; index += 1) {
    const letter = letters[form.charCodeAt(index)] as number;
    if (letter === 0) return -1;
    state = step(transitions, state, letter);
    if (state < 0) return -1;
  }
  return step(transitions, state, 0);
}

function step(transitions: Uint32Array, state: number, letter: number): number {
  for (let index = state; ; index += 1) {
    const transition = transitions[index] as number;
    if ((transition & 0xff) === letter) return transition >>> 9;
    if ((transition & 0x100) !== 0) return -1;
  }
}

/**
 * The first reading of a set (-1 for none) with this tag number, and these packed features unless null; -1
 * where there is none.
 */
export function findReading(
  lexicon: Lexicon,
  set: number,
  tag: number,
  features: number | null,
): number {
  if (set < 0) return -1;
  const after = lexicon.setStarts[set + 1] as number;
  for (let index = lexicon.setStarts[set] as number; index < after; index += 1) {
    const reading = lexicon.members[index] as number;
    if (lexicon.readings[reading * 4] !== tag) continue;
    if (features === null || lexicon.readings[reading * 4 + 1] === features) return reading;
  }
  return -1;
}

/** The lemma of a form after one of its readings (a number of `members`). */
export function lemmaOfReading(lexicon: Lexicon, form: string, number: number): string {
  const cut = lexicon.readings[number * 4 + 2] as number;
  const suffix = lexicon.suffixes[lexicon.readings[number * 4 + 3] as number] as string;
  return form.slice(0, form.length - cut) + suffix;
}
