/** Folded words of a person's or body's name, as `fold` makes them. */
export type NameWords = readonly string[];

/** Fewest consonants that must agree before two spellings of a family name are held the same. */
const SKELETON_LETTERS_MIN = 4;

/**
 * Whether two names may be one person's: the shorter is the end of the longer ("De Santis"), the given names
 * agree or one is the other's initial, or the short one is the given name alone ("Hassan").
 */
export function samePerson(a: NameWords, b: NameWords): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  if (short.length === 1) return short[0] === long[long.length - 1] || short[0] === long[0];
  if (short[short.length - 1] !== long[long.length - 1]) return isPrefix(short, long);
  if (isSuffix(short, long)) return true;
  return agree(short[0] as string, long[0] as string) || long.includes(short[0] as string);
}

/** Whether two names are one but for a spelling ("Bauchtman", "Buchtmann"): the same consonants. */
export function sameSpelling(a: NameWords, b: NameWords): boolean {
  const left = skeleton(a[a.length - 1] ?? "");
  if (left.length < SKELETON_LETTERS_MIN || left !== skeleton(b[b.length - 1] ?? "")) return false;
  return a.length === 1 || b.length === 1 || agree(a[0] as string, b[0] as string);
}

/** Whether one body's name is the other's beginning, end or acronym ("Samsung", "Samsung Electronics"). */
export function sameBody(a: NameWords, b: NameWords): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return false;
  return isPrefix(short, long) || isSuffix(short, long);
}

/** Whether a single word is the acronym of the words ("hrw" of Human Rights Watch), small words in or out. */
export function isAcronymOf(
  word: string,
  name: NameWords,
  smallWords: ReadonlySet<string>,
): boolean {
  if (name.length < 2 || word.length < 2) return false;
  const letters = (kept: readonly string[]) => kept.map((part) => part[0]).join("");
  return word === letters(name) || word === letters(name.filter((part) => !smallWords.has(part)));
}

function agree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function isSuffix(short: NameWords, long: NameWords): boolean {
  return short.every((word, index) => word === long[long.length - short.length + index]);
}

function isPrefix(short: NameWords, long: NameWords): boolean {
  return short.every((word, index) => word === long[index]);
}

/** Consonants without doubles: all that spellings of one name tend to share. */
export function skeleton(word: string): string {
  return word.replace(/[aeiouy\W\d]/g, "").replace(/(.)\1+/g, "$1");
}
