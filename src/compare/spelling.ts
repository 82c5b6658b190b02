/**
 * Spellings of names across languages and transliterations, as a Latin key of our own: « Lavrov » and "Lawrow",
 * « Bachar » and "Bashar", « Rahmane » and "Rahman" come out alike. Not a standard romanisation: it only folds
 * together what French, English and German spellings of Russian and Arabic names vary in.
 */

/** Replacements in order; each pattern is one digraph or letter with several spellings. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|sch|sh|ch|cz/g, "x"],
  [/kh|q|ck|c(?![eiy])|k/g, "k"],
  [/gh|gu(?=[eiy])/g, "g"],
  [/ph/g, "f"],
  [/dj|zh/g, "j"],
  [/w/g, "v"],
  [/v(?=$)|ff?$/g, "v"],
  [/oo|ou/g, "u"],
  [/ee|ei|ey|ej(?![aeiou])|ai|ay|ij|yi|iy|ii|y/g, "i"],
  [/ah$|eh$/g, "a"],
  [/e$/g, ""],
  [/(.)\1+/g, "$1"],
];

/** The sound key of one folded word of a name. */
export function soundOf(word: string): string {
  let sound = word;
  for (const [pattern, letters] of SOUNDS) sound = sound.replace(pattern, letters);
  return sound;
}

/** The consonants of a sound key: what Arabic names keep in every spelling; the first letter always stays. */
export function consonantsOf(sound: string): string {
  const rest = sound.slice(1).replace(/[aeiou]/g, "");
  const first = /[aeiou]/.test(sound[0] ?? "") ? "a" : (sound[0] ?? "");
  return (first + rest).replace(/(.)\1+/g, "$1");
}

/** Fewest consonants that may stand for a whole word, and letters that may then still differ. */
const CONSONANTS_MIN = 3;
const DIFFERENCES_MAX = 2;
/** In a shorter sound key one letter at most: Hassan and Hussein are two names. */
const LONG_LETTERS_MIN = 6;

/** Whether two folded words are spellings of one name. */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [soundOf(a), soundOf(b)];
  if (left === right) return true;
  const consonants = consonantsOf(left);
  if (consonants.length < CONSONANTS_MIN || consonants !== consonantsOf(right)) return false;
  const isLong = Math.min(left.length, right.length) >= LONG_LETTERS_MIN;
  return differences(left, right) <= (isLong ? DIFFERENCES_MAX : 1);
}

/** Vowels that spellings of one name vary between; "Madero" is no "Maduro". */
const NEAR_VOWELS: ReadonlySet<string> = new Set(["ou", "uo", "ei", "ie", "ae", "ea"]);
/** Cost of changing one letter for another that no spelling varies it with. */
const CHANGE_COST = 3;
/** Cost of a letter that one spelling has and the other leaves out. */
const GAP_COST = 1.5;

function changeCost(a: string, b: string): number {
  if (a === b) return 0;
  return NEAR_VOWELS.has(a + b) ? 1 : CHANGE_COST;
}

/** Levenshtein's distance, changes of letters weighed; cost is the product of the two lengths, which are those of single words. */
function differences(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index * GAP_COST);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i * GAP_COST];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + changeCost(a[i - 1] ?? "", b[j - 1] ?? "");
      next.push(
        Math.min(change, (row[j] as number) + GAP_COST, (next[j - 1] as number) + GAP_COST),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}
