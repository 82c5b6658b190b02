import { existsSync } from "node:fs";
import { LANGUAGES, type ParserChoice, readWords } from "../src/read.ts";
import { corporaOf, trainingSentences } from "../training/corpora.ts";
import { givenSentences } from "../training/given-tokens.ts";
import { scoreText } from "../training/score.ts";
import { DATA, type GoldSentence, readTreebank } from "../training/treebank.ts";
import { addUp, type Counts, type Scores, scores, type Tally } from "./counts.ts";
import { floorReading } from "./reading-floor.ts";
import { evaluateNames, type NamesRow } from "./reading-names.ts";
import { readingTally, speechLemmas } from "./reading-tally.ts";

/** One treebank read by one parser: counts and scores by row. */
export interface ReadingRow {
  readonly language: string;
  /** Treebank, or "all tests" for rows too rare for one. */
  readonly set: string;
  readonly reader: string;
  readonly scores: Readonly<Record<string, Counts & Scores>>;
}

/** One treebank read from its raw text: F1 in per cent by row. */
export interface RawRow {
  readonly language: string;
  readonly set: string;
  readonly reader: string;
  readonly scores: Readonly<Record<string, number>>;
}

/** What `evaluation/results/reading.json` holds. */
export interface ReadingResult {
  /** From the treebanks' own sentences and words. */
  readonly gold: readonly ReadingRow[];
  /** From raw text. */
  readonly raw: readonly RawRow[];
  /** Names of people, organisations and places, from raw text. */
  readonly names: readonly NamesRow[];
}

/**
 * Scores tags, lemmas and trees on the test files, by each parser that the package has, beside the floor; a reason
 * instead where the treebanks are absent.
 */
export function evaluateReading(): ReadingResult | string {
  if (!existsSync(`${DATA}/ud`)) return "reading: skipped, because the data folder has no ud/";
  const languages = LANGUAGES.filter(isTrained);
  return {
    gold: languages.flatMap(goldRows),
    raw: languages.flatMap(rawRows),
    names: evaluateNames(),
  };
}

function isTrained(code: string): boolean {
  return existsSync(new URL(`../models/${code}/parser.bin`, import.meta.url)) && hasCorpora(code);
}

function hasCorpora(code: string): boolean {
  try {
    return Object.keys(corporaOf(code).test).length > 0;
  } catch {
    return false;
  }
}

/** The parsers that the package has for a language. */
function parsersOf(code: string): readonly ParserChoice[] {
  const hasStrong = existsSync(new URL(`../models/${code}/strong.bin`, import.meta.url));
  return hasStrong ? ["fast", "strong"] : ["fast"];
}

function goldRows(code: string): readonly ReadingRow[] {
  const tests = Object.entries(corporaOf(code).test).map(
    ([set, file]) => [set, readTreebank(file)] as const,
  );
  const speech = speechLemmas(code);
  const floor = floorReading(trainingSentences(code));
  const readers: readonly (readonly [string, (gold: readonly GoldSentence[]) => Tally])[] = [
    ["floor", (gold) => readingTally(gold, floor(gold), speech)],
    ...parsersOf(code).map((parser) => {
      const read = (gold: readonly GoldSentence[]): Tally => {
        const given = givenSentences(gold, code);
        return readingTally(gold, readWords(given, { language: code, parser }), speech);
      };
      return [parser, read] as const;
    }),
  ];
  return readers.flatMap(([reader, read]) => {
    const tallies = tests.map(([set, gold]) => [set, read(gold)] as const);
    const all = ["all tests", addUp(tallies.map(([, tally]) => tally))] as const;
    return [...tallies, all].map(([set, tally]) => rowOf({ language: code, set, reader }, tally));
  });
}

function rowOf(names: Omit<ReadingRow, "scores">, tally: Tally): ReadingRow {
  const rows = Object.entries(tally).map(
    ([name, counted]) => [name, { ...counted, ...scores(counted) }] as const,
  );
  return { ...names, scores: Object.fromEntries(rows) };
}

function rawRows(code: string): readonly RawRow[] {
  const { test, raw } = corporaOf(code);
  const lined = Object.entries(test).map(
    ([set, file]) => [`${set}, a line each`, file, true] as const,
  );
  const running = Object.entries(raw).map(
    ([set, file]) => [`${set}, running`, file, false] as const,
  );
  return [...lined, ...running].flatMap(([set, file, isLined]) =>
    parsersOf(code).map((reader) => ({
      language: code,
      set,
      reader,
      scores: scoreText(code, readTreebank(file), isLined, { parser: reader }),
    })),
  );
}
