/** Marks that the canonical decomposition parts from their letters. */
const MARKS = /\p{M}+/gu;
/** Runs of what is neither letter nor digit. */
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** A name for looking up: case, accents and punctuation folded away ("Deir ez-Zor" → "deir ez zor"). */
export function foldName(name: string): string {
  const bare = name.normalize("NFD").replace(MARKS, "");
  return bare.replace(SEPARATORS, " ").trim().toLowerCase();
}
