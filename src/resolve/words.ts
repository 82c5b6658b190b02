import type { Tag } from "../domain/morphology.ts";
import type { NameType } from "../domain/name.ts";
import { type Reading, tagOf } from "../domain/reading.ts";
import { type Span, span } from "../domain/span.ts";
import { headOf, plainRelationOf } from "../domain/tree.ts";
import type { ResolutionRules, SmallWord } from "../languages/rules/resolution.ts";

/**
 * The written words of a reading: syntactic words that share one span (« du » = de + le) count once, under
 * their first word's tag. Resolving works on what is written, so that a wrong split or tag costs little.
 */
export interface Words {
  readonly size: number;
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Lower case, straight apostrophe. */
  readonly keys: readonly string[];
  readonly tags: readonly Tag[];
  /** 1 where the word may be part of a name. */
  readonly names: Uint8Array;
  /** 1 where the tagger of names finds a place's. */
  readonly places: Uint8Array;
  /** Sentence of each word. */
  readonly sentences: Uint32Array;
  /** First word of each word's sentence. */
  readonly sentenceFirsts: Uint32Array;
  /** The written word that each hangs on in the tree; -1 for a root, -2 where no tree was built. */
  readonly heads: Int32Array;
  /** By which relation, without its subtype; "" where no tree was built. */
  readonly relations: readonly string[];
}

/** Lays out the written words of a reading. Linear in the text. */
export function writtenWords(reading: Reading, rules: ResolutionRules): Words {
  const groups = groupsOf(reading);
  const starts = Uint32Array.from(groups, ({ first }) => startOf(reading, first, rules));
  const ends = Uint32Array.from(groups, ({ last }) => reading.ends[last] as number);
  const sentences = Uint32Array.from(groups, ({ first }) => reading.sentenceOf[first] as number);
  const sentenceFirsts = new Uint32Array(groups.length);
  for (let word = 1; word < groups.length; word += 1) {
    sentenceFirsts[word] =
      sentences[word] === sentences[word - 1] ? (sentenceFirsts[word - 1] as number) : word;
  }
  const written = groups.map((_, word) => reading.text.slice(starts[word], ends[word]));
  const keys = written.map(keyOf);
  const tags = groups.map(({ tagged }) => tagOf(reading, tagged));
  const found = foundNames(reading, groups);
  const names = namesAmong({ written, keys, tags, sentenceFirsts }, rules);
  const places = Uint8Array.from(found, (type) => (type === "place" ? 1 : 0));
  return {
    size: groups.length,
    text: reading.text,
    starts,
    ends,
    keys,
    tags,
    names,
    places,
    sentences,
    sentenceFirsts,
    ...treeOver(groups, reading),
  };
}

/** Of what the tagger of names finds each written word's name to be; null outside names. Linear in the words. */
function foundNames({ names }: Reading, groups: readonly Group[]): readonly (NameType | null)[] {
  let next = 0;
  return groups.map(({ first, last }) => {
    while (next < names.length && (names[next]?.after ?? 0) <= first) next += 1;
    const name = names[next];
    return name !== undefined && name.first <= last ? name.type : null;
  });
}

/** The tree over written words: each hangs where the first of its syntactic words does that hangs on none of them. */
function treeOver(groups: readonly Group[], reading: Reading): Pick<Words, "heads" | "relations"> {
  const groupOf = new Int32Array(reading.size);
  let last = 0;
  groups.forEach((group, index) => {
    for (; last <= group.last; last += 1) groupOf[last] = index;
  });
  for (; last < reading.size; last += 1) groupOf[last] = groups.length - 1;
  const heads = new Int32Array(groups.length).fill(-2);
  const relations = groups.map(() => "");
  groups.forEach((group, index) => {
    for (let word = group.tagged; word <= group.last; word += 1) {
      const head = headOf(reading, word);
      if (head >= 0 && groupOf[head] === index) continue;
      heads[index] = head < 0 ? head : (groupOf[head] as number);
      relations[index] = plainRelationOf(reading, word);
      break;
    }
  });
  return { heads, relations };
}

/** "EPAFrench", "ImagesThe": letters or a word with a capital, run into a word with a capital. */
const GLUED = /^(\p{Lu}{2,}|\p{Lu}\p{Ll}+)(?=\p{Lu}\p{Ll})/u;

/** Where a word begins: behind the photo credit that a page has run into it ("Photograph: EPAFrench police"). */
function startOf({ starts, ends, text }: Reading, word: number, rules: ResolutionRules): number {
  const start = starts[word] as number;
  const credit = GLUED.exec(text.slice(start, ends[word]))?.[1];
  const isCredit = credit !== undefined && rules.agencies.has(credit.toLowerCase());
  return isCredit ? start + credit.length : start;
}

interface Group {
  readonly first: number;
  readonly last: number;
  /** The word whose tag counts for all. */
  readonly tagged: number;
}

/** Joins syntactic words of one span, and parts that a hyphen holds together ("Jong-un", « ex-président »). */
function groupsOf(reading: Reading): readonly Group[] {
  const groups: Group[] = [];
  const { starts, ends, size, text } = reading;
  for (let word = 0; word < size; word += 1) {
    const before = groups.at(-1);
    if (before !== undefined && starts[word] === starts[before.last]) continue;
    const isHyphen =
      ends[word] === (starts[word] as number) + 1 &&
      HYPHEN.test(text[starts[word] as number] as string);
    const isTight = before !== undefined && ends[before.last] === starts[word];
    const isJoined =
      isTight &&
      isHyphen &&
      word + 1 < size &&
      ends[word] === starts[word + 1] &&
      LETTER.test(text[starts[word + 1] as number] ?? "");
    if (before !== undefined && isJoined) {
      groups[groups.length - 1] = {
        first: before.first,
        last: word + 1,
        tagged: properOf(reading, before.tagged, word + 1),
      };
      word += 1;
    } else groups.push({ first: word, last: word, tagged: word });
  }
  return groups;
}

function properOf(reading: Reading, a: number, b: number): number {
  return tagOf(reading, a) === "PROPN" ? a : b;
}

/** Tags of words that open a sentence with a capital and name nobody. */
const NAMELESS_TAGS: ReadonlySet<Tag> = new Set([
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NUM",
  "PRON",
  "SCONJ",
  "VERB",
]);

/**
 * Which words may be part of a name: a capital that does not merely open the sentence. The first word of a
 * sentence counts unless it is a small word, tagged as no noun, or written small elsewhere in the report.
 */
function namesAmong(
  {
    written,
    keys,
    tags,
    sentenceFirsts,
  }: { readonly written: readonly string[] } & Pick<Words, "keys" | "tags" | "sentenceFirsts">,
  rules: ResolutionRules,
): Uint8Array {
  const small = new Set(written.filter((word) => !isCapital(word)));
  return Uint8Array.from(written, (word, index) => {
    if (!isCapital(word) || !isWordy(word)) return 0;
    const key = keys[index] as string;
    const opens = sentenceFirsts[index] === index || !isWordy(keys[index - 1] ?? "");
    if (!opens) return 1;
    // "WHO" and « De Santis » are names for all that.
    if (isAcronym(word) && word.length > 1) return 1;
    const isParticle = rules.small.particle.has(key) && tags[index] === "PROPN";
    const isSmall = !isParticle && (isSmallWord(key, rules) || rules.pronouns.has(key));
    if (isSmall || NAMELESS_TAGS.has(tags[index] as Tag)) return 0;
    return tags[index] !== "PROPN" && small.has(key) ? 0 : 1;
  });
}

const SMALL_CLASSES: readonly SmallWord[] = [
  "definite",
  "indefinite",
  "demonstrative",
  "possessive",
  "quantity",
  "linker",
  "conjunction",
  "example",
  "former",
];

/** Whether a word only holds phrases together. */
export function isSmallWord(key: string, rules: ResolutionRules): boolean {
  return SMALL_CLASSES.some((name) => rules.small[name].has(key));
}

/** How the rules look a word up: lower case, straight apostrophe. */
export function keyOf(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'");
}

/** Lower case without accents and apostrophes: how names are compared. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/['’ʼ.]/g, "")
    .toLowerCase();
}

/** The word as written. */
export function writtenAt(words: Words, word: number): string {
  return words.text.slice(words.starts[word], words.ends[word]);
}

/** The span from the first word up to, not including, `after`. */
export function spanOf(words: Words, first: number, after: number): Span {
  return span(words.starts[first] as number, words.ends[after - 1] as number);
}

/** The first word that ends after `offset`; `words.size` when none does. Logarithmic. */
export function writtenWordAt(words: Words, offset: number): number {
  let low = 0;
  let high = words.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.ends[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** « Lavrov », « al-Rahman », « N'Djamena »: a capital at the start, or after a short article and a hyphen. */
const CAPITAL = /^(?:\p{Lu}|\p{Ll}{1,3}[-’']\p{Lu})/u;
/** « B. », « J.-M. » */
const INITIAL = /^(?:\p{Lu}\.-?)+$/u;
/** « OSDH », « U.N. », « M5S »: no small letter but a final plural s. */
const ACRONYM = /^(?=.*\p{Lu}.*[\p{Lu}\d])[\p{Lu}\d.&-]+s?$/u;
const HYPHEN = /[-‐‑]/;
const LETTER = /[\p{L}\p{N}]/u;

/** Whether it begins as names do: « Brenn », « al-Brenn », « d’Arvel ». */
export function isCapital(word: string): boolean {
  return CAPITAL.test(word);
}
/** Whether it is the initials of given names: « B. », « J.-M. ». */
export function isInitial(word: string): boolean {
  return INITIAL.test(word);
}
/** Whether it is written in capitals, as acronyms are: « OSDH », « U.N. ». */
export function isAcronym(word: string): boolean {
  return ACRONYM.test(word);
}
/** Whether it holds a letter or digit at all. */
export function isWordy(word: string): boolean {
  return LETTER.test(word);
}
