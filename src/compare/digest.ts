import { exact } from "../base/exact.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Factuality } from "../domain/factuality.ts";
import { type Reading, reading } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";

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
    attributions: attributions.map(withoutReasons),
    actors: actors.map((each) => ({
      ...each,
      aliases: exact(each.aliases),
      mentions: NONE,
      reasons: NONE,
    })),
    figures: figures.map((each) => ({ ...each, reasons: NONE })),
  });
}

const NONE: readonly never[] = Object.freeze([]);

function withoutReasons(attribution: Attribution): Attribution {
  const { source, cue, content, factuality } = attribution;
  return {
    ...attribution,
    source: exact(source),
    cue: exact(cue),
    content: exact(content),
    reasons: foundBy(attribution),
    ...(factuality === undefined ? {} : { factuality: packed(factuality) }),
  };
}

function packed({ head, judgements }: Factuality): Factuality {
  return { head, judgements: judgements.map((one) => ({ ...one, reasons: exact(one.reasons) })) };
}

/** The first reason of each kind, without its place: shared, for memory's sake. */
const rules = new Map<string, readonly Reason[]>();

/** By which rule an attribution was found whose source the text leaves out: it tells what stands for the source. */
function foundBy({ source, reasons: [first] }: Attribution): readonly Reason[] {
  if (source.length > 0 || first === undefined) return NONE;
  const known = rules.get(first.rule) ?? Object.freeze([reason(first.rule)]);
  rules.set(first.rule, known);
  return known;
}

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
