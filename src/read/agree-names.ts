import { NAME_TYPES, type NameType } from "../domain/name.ts";
import type { Description } from "./description.ts";

/** A name by the tokens of the tagger's view, `after` not included. */
export interface TokenName {
  readonly type: NameType;
  readonly first: number;
  readonly after: number;
  readonly score: number;
}

/** What is looked at to bring the names of a text to agree. */
export interface NamedText {
  readonly description: Description;
  readonly starts: Uint8Array;
  /** One byte per token: it has a capital letter. */
  readonly isCapital: Uint8Array;
}

/** How much the full name of a person counts for what its last word alone is. */
const FULL_NAME_WEIGHT = 2;
/** A name is looked for in the rest of the text from this score on. */
const SURE_MIN = 0.8;
/** Words of the longest name that is looked for, and names that may begin with one word: the search stays linear. */
const SOUGHT_WORDS_MAX = 12;
const SOUGHT_MAX = 8;
/** In a shape: all letters are capitals. */
const CAPITALS_BIT = 2;

/**
 * Brings the names of one text to agree: the same words are of one type everywhere, that of the greatest sum of
 * scores, to which a person's full name adds for its last word and a body's name for the letters in brackets behind it
 * (« l'Observatoire des prix (ODP) »); and where sure names stand unmarked, they are marked. Linear in the text.
 */
export function agreeNames(found: readonly TokenName[], text: NamedText): readonly TokenName[] {
  const names = withLetters(found, text);
  const votes = new Map<string, Float64Array>();
  const vote = (key: string, type: NameType, weight: number): void => {
    const sums = votes.get(key) ?? new Float64Array(NAME_TYPES.length);
    const at = NAME_TYPES.indexOf(type);
    sums[at] = (sums[at] as number) + weight;
    votes.set(key, sums);
  };
  for (const name of names) {
    vote(keyOf(name, text), name.type, name.score);
    const last = { first: name.after - 1, after: name.after };
    if (name.type === "person" && name.after - name.first > 1) {
      vote(keyOf(last, text), "person", FULL_NAME_WEIGHT * name.score);
    }
    const letters = lettersBehind(name, text);
    if (letters !== null) vote(keyOf(letters, text), name.type, FULL_NAME_WEIGHT * name.score);
  }
  const agreed = names.map((name) => {
    const type = strongest(votes.get(keyOf(name, text)) as Float64Array);
    return type === name.type ? name : { ...name, type };
  });
  return withUnmarked(agreed, text);
}

/** The names with the letters in brackets behind those of several words, which are names of the same type. */
function withLetters(names: readonly TokenName[], text: NamedText): readonly TokenName[] {
  return names.flatMap((name, index) => {
    const letters = lettersBehind(name, text);
    const isMarked = letters === null || names[index + 1]?.first === letters.first;
    return isMarked ? [name] : [name, { ...name, ...letters }];
  });
}

type TokenRange = Pick<TokenName, "first" | "after">;

function keyOf({ first, after }: TokenRange, { description }: NamedText): string {
  return after - first === 1
    ? (description.keys[first] as string)
    : description.keys.slice(first, after).join(" ");
}

function strongest(sums: Float64Array): NameType {
  return NAME_TYPES[sums.indexOf(Math.max(...sums))] as NameType;
}

/** The capitals in brackets behind a name of several words that begins with their first letter; null for none. */
function lettersBehind({ first, after }: TokenName, { description }: NamedText): TokenRange | null {
  const { keys, shapes } = description;
  const letters = keys[after + 1];
  if (after - first < 2 || keys[after] !== "(" || keys[after + 2] !== ")") return null;
  if (((shapes[after + 1] as number) & CAPITALS_BIT) === 0) return null;
  return letters?.charAt(0) === keys[first]?.charAt(0)
    ? { first: after + 1, after: after + 2 }
    : null;
}

/** The names with those added that stand elsewhere in the same words, unmarked. */
function withUnmarked(names: readonly TokenName[], text: NamedText): readonly TokenName[] {
  const sure = new Map<number, TokenName[]>();
  const seen = new Set<string>();
  for (const name of names) {
    const key = keyOf(name, text);
    if (name.score < SURE_MIN || seen.has(key) || !isTelling(name, text)) continue;
    seen.add(key);
    const hash = text.description.words[name.first] as number;
    const others = sure.get(hash) ?? [];
    if (others.length < SOUGHT_MAX) sure.set(hash, [...others, name]);
  }
  if (sure.size === 0) return names;
  const all: TokenName[] = [];
  let next = 0;
  for (let token = 0; token < text.isCapital.length; token += 1) {
    const name = names[next];
    if (name?.first === token) {
      all.push(name);
      next += 1;
      token = name.after - 1;
      continue;
    }
    if (text.isCapital[token] === 0) continue;
    const limit = name?.first ?? text.isCapital.length;
    const found = longestAt(sure.get(text.description.words[token] as number), token, limit, text);
    if (found === null) continue;
    all.push(found);
    token = found.after - 1;
  }
  return all;
}

/** Whether the words of a name are hardly anything else: a few words, or one that the lexicon does not have. */
function isTelling({ first, after }: TokenName, { description }: NamedText): boolean {
  if (after - first > SOUGHT_WORDS_MAX) return false;
  return after - first > 1 || description.masks[first] === 0;
}

function longestAt(
  sure: readonly TokenName[] | undefined,
  token: number,
  limit: number,
  { description, starts }: NamedText,
): TokenName | null {
  let best: TokenName | null = null;
  for (const name of sure ?? []) {
    const after = token + name.after - name.first;
    if (after > limit || after <= (best?.after ?? token)) continue;
    let at = token;
    while (
      at < after &&
      description.words[at] === description.words[name.first + at - token] &&
      (at === token || starts[at] === 0)
    ) {
      at += 1;
    }
    if (at === after) best = { ...name, first: token, after };
  }
  return best;
}
