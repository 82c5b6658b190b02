import { foldWord } from "./words.ts";

/** Runs of what is neither letter nor digit in a name. */
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/** A name for comparing: case, accents and punctuation folded away ("L'Écho du Nord" → "l echo du nord"). */
export function nameKey(name: string): string {
  return foldWord(name.replace(SEPARATORS, " ").trim());
}
