import { type Phrases, phrasesOf } from "../../base/phrases.ts";
import { parseTable } from "../../base/table.ts";
import type { Bound } from "../../domain/figure.ts";
import type { BoundRules, NumberKind, NumberRules, NumberWord } from "./measurement.ts";

type Rows = readonly (readonly string[])[];

/** The number grammar from `numbers.tsv`: kind, value, word, flags. */
export function numberRules(
  text: string,
  marks: { readonly groupMarks: string; readonly decimalMarks: string },
  { joins, links }: { readonly joins: readonly string[]; readonly links: readonly string[] },
): NumberRules {
  const words = parseTable(text).map(([kind = "", value = "", word = "", flag = ""]) => {
    const entry: NumberWord = {
      kind: kind as NumberKind,
      value: Number(value),
      isAlone: flag === "alone",
      takesTeens: flag === "teens",
    };
    return [word, entry] as const;
  });
  return { ...marks, words: phrasesOf(words), joins: new Set(joins), links: setOf(links) };
}

/** The words of bounds and ranges from `bounds.tsv`: place, bound (or second word), phrase. */
export function boundRules(text: string): BoundRules {
  const rows = parseTable(text);
  return {
    before: columnOf<Bound>(rows, "before"),
    after: columnOf<Bound>(rows, "after"),
    to: setOf(phrasesWhere(rows, "to")),
    from: columnOf<string>(rows, "from"),
  };
}

function columnOf<T extends string>(rows: Rows, place: string): Phrases<T> {
  const wanted = rows.filter((row) => row[0] === place);
  return phrasesOf(wanted.map(([, value, phrase]) => [phrase ?? "", value as T] as const));
}

function phrasesWhere(rows: Rows, place: string): readonly string[] {
  return rows.filter((row) => row[0] === place).map((row) => row[2] ?? "");
}

/** Phrases that only are or are not there. */
export function setOf(phrases: readonly string[]): Phrases<true> {
  return phrasesOf(phrases.map((phrase) => [phrase, true] as const));
}
