import { showActing } from "./html.ts";

/** A name inside a sentence: set off on the page, plain in the terminal. */
export interface Name {
  readonly kind: "name";
  readonly name: string;
  /** What the reader must know of it at once: its party; null when nothing. */
  readonly note: string | null;
}

/** A sentence as running text and names. */
export type Phrase = readonly (string | Name)[];

/** Names longer than this, in characters, are cut in sentences; they stand in full elsewhere. */
export const NAME_CHARS_MAX = 90;

/** Makes a phrase of a template whose holes are text, numbers or phrases. */
export function phrase(
  parts: TemplateStringsArray,
  ...holes: readonly (string | number | Phrase)[]
): Phrase {
  const pieces: (string | Name)[] = [parts[0] ?? ""];
  for (const [index, hole] of holes.entries()) {
    if (typeof hole === "object") pieces.push(...hole);
    else pieces.push(String(hole));
    pieces.push(parts[index + 1] ?? "");
  }
  return pieces.filter((piece) => piece !== "");
}

/** A name as a piece of a phrase, cut to a length that leaves the sentence readable. */
export function nameOf(name: string, note: string | null = null): Name {
  return { kind: "name", name: clip(name, NAME_CHARS_MAX), note };
}

/** Names listed as the language lists them: "A, B and C". */
export function listNames(names: readonly Name[], ui: string): Phrase {
  const marks = names.map((_, index) => `\u0001${index}\u0001`);
  return listFormat(ui)
    .format(marks)
    .split("\u0001")
    .flatMap((piece, index): (string | Name)[] => {
      if (index % 2 === 0) return piece === "" ? [] : [piece];
      const name = names[Number(piece)];
      return name === undefined ? [] : [name];
    });
}

const LISTS = new Map<string, Intl.ListFormat>();

/** Made once for each language: making one costs more than using it a hundred times. */
function listFormat(ui: string): Intl.ListFormat {
  const known = LISTS.get(ui) ?? new Intl.ListFormat(ui, { style: "long", type: "conjunction" });
  LISTS.set(ui, known);
  return known;
}

/** The phrase as plain text, acting characters shown. */
export function plainPhrase(phrase: Phrase): string {
  return phrase
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return showActing(piece.note === null ? piece.name : `${piece.name} (${piece.note})`);
    })
    .join("");
}

/** At most `charsMax` characters (code points), the last an ellipsis where something was cut. */
export function clip(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const kept = Array.from(text.slice(0, charsMax * 2)).slice(0, charsMax - 1);
  return `${kept.join("").trimEnd()}…`;
}
