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
  if (short.length === 1) return long.includes(short[0] as string);
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

/**
 * Whether one body's name is the other's beginning or end ("Samsung", "Samsung Electronics"), where all that it
 * leaves out is loose (a country, a legal form) or the short one has words enough of its own.
 */
export function sameBody(
  short: NameWords,
  long: NameWords,
  isLoose: (word: string) => boolean,
): boolean {
  const isFirst = isPrefix(short, long);
  if (short.length === 0 || !(isFirst || isSuffix(short, long))) return false;
  const rest = isFirst ? long.slice(short.length) : long.slice(0, long.length - short.length);
  return short.length > 1 || rest.every(isLoose);
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
