import { type Phrases, phrasesOf } from "../../base/phrases.ts";
import { cutPieces } from "../../base/pieces.ts";
import { parseTable } from "../../base/table.ts";
import type { Bound } from "../../domain/figure.ts";
import {
  type BoundRules,
  type ConceptRules,
  type DateElement,
  type DateOperation,
  type DatePattern,
  type DateRules,
  type DateSlot,
  type DateUnit,
  type MeasurementRules,
  type MeasurePhrase,
  type MoneyRules,
  type NumberKind,
  type NumberRules,
  type NumberWord,
  WORD_KINDS,
} from "./measurement.ts";

type Rows = readonly (readonly string[])[];

/** The number grammar from `numbers.tsv`: kind, value, word, flags. */
export function numberRules(
  text: string,
  marks: { readonly groupMarks: string; readonly decimalMarks: string },
  { joins, links }: { readonly joins: readonly string[]; readonly links: readonly string[] },
): NumberRules {
  const rows = parseTable(text);
  const words = rows
    .filter((row) => row[0] !== "fraction")
    .map(([kind = "", value = "", word = "", flag = ""]) => {
      const entry: NumberWord = {
        kind: kind as NumberKind,
        value: Number(value),
        isAlone: flag === "alone",
        takesTeens: flag === "teens",
      };
      return [word, entry] as const;
    });
  const fractions = formsAt(rows, "fraction");
  return {
    ...marks,
    words: phrasesOf(words),
    fractions,
    joins: new Set(joins),
    links: setOf(links),
  };
}

function formsAt(rows: Rows, kind: string): Phrases<number> {
  const wanted = rows.filter((row) => row[0] === kind);
  return phrasesOf(wanted.map(([, value, form]) => [form ?? "", Number(value)] as const));
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

/**
 * Wordings of time from `dates.tsv`. Rows `month:`, `weekday:` (number, forms), `unit:` (name, forms),
 * `ending:` (forms) and `class:` (name, forms) define words; any other row is a pattern: operation, pattern, offset. In
 * a pattern `{slot}` takes a value, `<class>` any phrase of a class, a final `?` makes a place optional; an
 * operation that begins with `in-` counts only inside another pattern. Forms are parted by commas.
 */
export function dateRules(text: string): DateRules {
  const rows = parseTable(text);
  const classes = new Map(
    rows.filter(isKind("class:")).map(([, name = "", forms = ""]) => [name, setOf(list(forms))]),
  );
  const patterns = rows
    .filter(([kind = ""]) => !kind.endsWith(":"))
    .flatMap(([operation = "", pattern = "", offset = "0"]) =>
      expand(pattern.split(" ")).map((tokens) => datePattern(operation, tokens, offset, classes)),
    );
  return {
    months: formsOf(rows, "month:", Number),
    weekdays: formsOf(rows, "weekday:", Number),
    units: formsOf(rows, "unit:", (name) => name as DateUnit),
    dayEndings: new Set(rows.filter(isKind("ending:")).flatMap(([, forms = ""]) => list(forms))),
    patterns: byFirstWord(patterns),
  };
}

function isKind(kind: string): (row: readonly string[]) => boolean {
  return (row) => row[0] === kind;
}

function list(forms: string): readonly string[] {
  return forms.split(",").map((form) => form.trim());
}

function formsOf<T>(rows: Rows, kind: string, make: (name: string) => T): Phrases<T> {
  return phrasesOf(
    rows
      .filter(isKind(kind))
      .flatMap(([, name = "", forms = ""]) =>
        list(forms).map((form) => [form, make(name)] as const),
      ),
  );
}

/** Every way to take or leave the optional places. */
function expand(tokens: readonly string[]): readonly (readonly string[])[] {
  let ways: string[][] = [[]];
  for (const token of tokens) {
    const isOptional = token.endsWith("?");
    const taken = ways.map((way) => [...way, isOptional ? token.slice(0, -1) : token]);
    ways = isOptional ? [...ways, ...taken] : taken;
  }
  return ways;
}

function datePattern(
  operation: string,
  tokens: readonly string[],
  offset: string,
  classes: ReadonlyMap<string, Phrases<true>>,
): DatePattern {
  const isInner = operation.startsWith("in-");
  return {
    operation: (isInner ? operation.slice(3) : operation) as DateOperation,
    elements: tokens.flatMap((token) => dateElements(token, classes)),
    offset: Number(offset),
    isInner,
  };
}

function dateElements(
  token: string,
  classes: ReadonlyMap<string, Phrases<true>>,
): readonly DateElement[] {
  const name = token.slice(1, -1);
  if (token.startsWith("{")) return [{ kind: "slot", slot: name as DateSlot }];
  if (token.startsWith("<")) {
    return [{ kind: "class", name, phrases: classes.get(name) ?? setOf([]) }];
  }
  return cutPieces(token).words.map((word) => ({ kind: "word", word }));
}

function byFirstWord(
  patterns: readonly DatePattern[],
): ReadonlyMap<string, readonly DatePattern[]> {
  const found = new Map<string, DatePattern[]>();
  for (const pattern of patterns) {
    for (const word of firstWords(pattern)) {
      const others = found.get(word);
      if (others === undefined) found.set(word, [pattern]);
      else others.push(pattern);
    }
  }
  return found;
}

function firstWords({ elements }: DatePattern): readonly string[] {
  const first = elements[0];
  if (first?.kind === "word") return [first.word];
  if (first?.kind === "class") return [...first.phrases.firsts.keys()];
  return [""];
}

/** Words round a number from `measurement-words.tsv`: kind, forms. A kind may have several rows. */
export function wordRules(text: string): MeasurementRules["words"] {
  const rows = parseTable(text);
  const kinds = WORD_KINDS.map((kind) => {
    const forms = rows.filter(isKind(kind)).flatMap(([, cell = ""]) => list(cell));
    return [kind, setOf(forms)] as const;
  });
  return Object.fromEntries(kinds) as unknown as MeasurementRules["words"];
}

/** Currencies from `money.tsv`: place, name, sign. */
export function moneyRules(text: string): MoneyRules {
  const rows = parseTable(text);
  return { before: columnOf(rows, "before"), after: columnOf(rows, "after") };
}

/**
 * Measures from `measures.tsv` (concept, kind, lemmas), groups from `groups.tsv` (concept, lemmas), nouns of
 * people from `roles.tsv` (noun, class).
 */
export function conceptRules(measures: string, groups: string, roles: string): ConceptRules {
  const rows = parseTable(measures);
  const lemmas = (kind: string): ReadonlyMap<string, string> =>
    new Map(
      rows
        .filter((row) => row[1] === kind)
        .flatMap(([concept = "", , forms = ""]) => list(forms).map((form) => [form, concept])),
    );
  const phrases = new Map<string, MeasurePhrase[]>();
  for (const [phrase, measure] of lemmas("phrase")) {
    const parts = phrase.split(" ");
    const first = parts[0] as string;
    phrases.set(first, [...(phrases.get(first) ?? []), { lemmas: parts, measure }]);
  }
  const verbs = new Map<string, readonly string[]>();
  for (const [concept = "", kind, forms = ""] of rows) {
    if (kind !== "verb") continue;
    for (const form of list(forms)) verbs.set(form, [...(verbs.get(form) ?? []), concept]);
  }
  const named = parseTable(groups).flatMap(([concept = "", forms = ""]) =>
    list(forms).map((form) => [form, concept] as const),
  );
  return {
    measureNouns: lemmas("noun"),
    measureWords: verbs,
    measurePhrases: phrases,
    groups: new Map(named),
    people: new Set(
      parseTable(roles)
        .filter(([, type]) => type === "person")
        .map(([noun = ""]) => noun),
    ),
  };
}

/** Units from `units.tsv`: unit, forms. */
export function unitRules(text: string): Phrases<string> {
  const rows = parseTable(text);
  return phrasesOf(
    rows.flatMap(([unit = "", forms = ""]) => list(forms).map((form) => [form, unit] as const)),
  );
}
