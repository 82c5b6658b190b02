import { openSections, sectionOf, words16 } from "./model-file.ts";

/** Number of classes; class numbers run from 1, 0 is "unknown". */
export const CLASSES_MAX = 511;
const PRINT_SHIFT = 9;
const PRINT_BITS = 7;

/**
 * Words in classes of like use, by the hash of their form: 16 bits a word. A word that is not in the table gets
 * some class by mistake about once in a hundred times.
 */
export interface WordClasses {
  /**
   * Seven bits of the form's hash and nine of the class; 0 where empty. A power of two long, open addressing from
   * the lower bits of the hash.
   */
  readonly slots: Uint16Array;
}

/** Opens a table of classes. @throws when the file is damaged or of another kind. */
export function openWordClasses(file: Uint8Array): WordClasses {
  return { slots: words16(sectionOf(openSections(file), "classes")) };
}

/** The class of a form by its hash (`Description.words`); 0 for none. */
export function classOfWord({ slots }: WordClasses, hash: number): number {
  const mask = slots.length - 1;
  const print = hash >>> (32 - PRINT_BITS);
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot] as number;
    if (entry === 0 || entry >>> PRINT_SHIFT === print) return entry & CLASSES_MAX;
  }
}

/** Lays out classes (1 to `CLASSES_MAX`) by hash; of two words that look alike the first stays. */
export function layOutClasses(
  entries: Iterable<readonly [number, number]>,
  room: number,
): Uint16Array {
  const slots = new Uint16Array(room);
  const mask = room - 1;
  for (const [hash, number] of entries) {
    const print = hash >>> (32 - PRINT_BITS);
    let slot = hash & mask;
    while (slots[slot] !== 0 && (slots[slot] as number) >>> PRINT_SHIFT !== print) {
      slot = (slot + 1) & mask;
    }
    if (slots[slot] === 0) slots[slot] = (print << PRINT_SHIFT) | number;
  }
  return slots;
}
