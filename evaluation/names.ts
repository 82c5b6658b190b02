/** Words of a name: runs of letters and digits, with whether the page wrote them with a capital. */
interface NameWord {
  readonly folded: string;
  readonly isCapital: boolean;
}

/** Capitalised words up to this length are initials or titles in short, and tell no two people apart. */
const SHORT_LETTERS_MAX = 3;

/**
 * Whether two names mean the same speaker by METRICS.md: equal after folding case and accents, or equal in
 * their last word with no conflict. Names conflict when both have capitalised words before the last (those of
 * three letters or fewer left out: initials, "Mme", "Mrs") and share none of them.
 */
export function sameName(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.length === 0 || right.length === 0) return false;
  if (joined(left) === joined(right)) return true;
  return left.at(-1)?.folded === right.at(-1)?.folded && !conflict(left, right);
}

function wordsOf(name: string): readonly NameWord[] {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => ({
    folded: fold(word),
    isCapital: /^\p{Lu}/u.test(word),
  }));
}

/** Lower case without accents. */
export function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function joined(words: readonly NameWord[]): string {
  return words.map(({ folded }) => folded).join(" ");
}

function conflict(left: readonly NameWord[], right: readonly NameWord[]): boolean {
  const a = forenames(left);
  const b = forenames(right);
  return a.length > 0 && b.length > 0 && !a.some((word) => b.includes(word));
}

function forenames(words: readonly NameWord[]): readonly string[] {
  return words
    .slice(0, -1)
    .filter(({ isCapital, folded }) => isCapital && folded.length > SHORT_LETTERS_MAX)
    .map(({ folded }) => folded);
}
