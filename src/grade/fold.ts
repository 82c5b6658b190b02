/** Combining marks that canonical decomposition sets apart from their letters. */
const MARKS = /\p{M}+/gu;
/** Anything that is neither a letter nor a digit. */
const SEPARATORS = /[^\p{L}\p{N}]+/u;
/** Shorter words (articles, particles) say nothing about who is meant. */
const WORD_CHARS_MIN = 3;

/** A name's words for comparing with the policy: case and accents folded, words of under 3 letters left out. */
export function foldedWords(name: string): readonly string[] {
  const folded = name.normalize("NFD").replace(MARKS, "").toLowerCase();
  return folded.split(SEPARATORS).filter((word) => word.length >= WORD_CHARS_MIN);
}

/** Whether every word of `part` (a policy entry) stands in `whole` (a name as reported). */
export function isNamedIn(part: string, whole: string): boolean {
  const words = new Set(foldedWords(whole));
  const wanted = foldedWords(part);
  return wanted.length > 0 && wanted.every((word) => words.has(word));
}

/** Whether two names are the same after folding; word order counts. */
export function isSameName(a: string, b: string): boolean {
  return foldedWords(a).join(" ") === foldedWords(b).join(" ") && foldedWords(a).length > 0;
}
