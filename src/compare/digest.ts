import type { Analysis } from "../domain/analysis.ts";
import { type Reading, reading } from "../domain/reading.ts";

/**
 * An analysis as far as the comparison needs it once features are drawn: without its reading, most mentions and the
 * reasons of its parts. A hundred thousand reports fit in memory only so.
 */
export function digestOf(analysis: Analysis): Analysis {
  const { attributions, actors, figures } = analysis;
  return Object.freeze({
    ...analysis,
    reading: noReading(analysis.reading),
    // Who was left open behind a pronoun is named by no words ("he"): all that is asked of mentions.
    mentions: analysis.mentions
      .filter(({ form, actor }) => form === "pronoun" && actor === null)
      .map((each) => ({ ...each, reasons: NONE })),
    attributions: attributions.map((each) => ({ ...each, reasons: NONE })),
    actors: actors.map((each) => ({ ...each, mentions: NONE, reasons: NONE })),
    figures: figures.map((each) => ({ ...each, reasons: NONE })),
  });
}

const NONE: readonly never[] = Object.freeze([]);
/** One empty reading for each language. */
const empty = new Map<string, Reading>();

function noReading({ language, relationTable }: Reading): Reading {
  const known = empty.get(language);
  if (known !== undefined) return known;
  const made = reading({
    language,
    text: "",
    size: 0,
    starts: new Uint32Array(),
    ends: new Uint32Array(),
    tags: new Uint8Array(),
    features: new Uint32Array(),
    lemmas: new Uint32Array(),
    lemmaTable: [],
    heads: new Int32Array(),
    relations: new Uint8Array(),
    relationTable,
    sentenceStarts: new Uint32Array(1),
    sentenceOf: new Uint32Array(),
  });
  empty.set(language, made);
  return made;
}
