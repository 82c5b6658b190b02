import { type Span, span } from "../src/domain/span.ts";
import type { Answer, GoldDocument, ScoredAttribution, ScoredFigure } from "./shape.ts";

/** Text between opening and closing marks, or between two straight ones, within a line. */
const QUOTED = /[«“]([^«»“”\n]+)[»”]|"([^"\n]+)"/g;
/** One to four words that begin with a capital, single spaces or a hyphen between them. */
const NAME = /\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+){0,3}/gu;
/** Digits in groups of three or with a decimal part, then the next word or the per cent sign. */
const NUMBER =
  /(?<![\p{L}\d.,])(\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)[ \u00a0\u202f]?(%|\p{L}+)/gu;

/**
 * The floor: what regular expressions alone find. Text in quotation marks is direct speech by the nearest
 * capitalised name; digits and the word after them are an exact figure.
 */
export function floorAnswer({ text }: GoldDocument): Answer {
  return { attributions: quotations(text), figures: numbers(text) };
}

function quotations(text: string): readonly ScoredAttribution[] {
  const names = [...text.matchAll(NAME)].map(({ index, 0: name }) =>
    span(index, index + name.length),
  );
  return [...text.matchAll(QUOTED)].map(({ index, 0: quoted }, i) => {
    const content = span(index + 1, index + quoted.length - 1);
    const source = nearest(names, content);
    return {
      id: `a${i + 1}`,
      source: source === null ? [] : [source],
      cue: [],
      content: [content],
      kind: "direct",
      in: null,
      stance: "affirms",
      hedged: false,
      speaker: source === null ? null : text.slice(source.start, source.end),
    };
  });
}

function nearest(names: readonly Span[], content: Span): Span | null {
  let best: Span | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const distance =
      name.end <= content.start ? content.start - name.end : name.start - content.end;
    if (distance >= 0 && distance < least) [best, least] = [name, distance];
  }
  return best;
}

function numbers(text: string): readonly ScoredFigure[] {
  return [...text.matchAll(NUMBER)].map(({ index, 0: match, 1: digits = "", 2: unit = "" }, i) => ({
    id: `f${i + 1}`,
    span: span(index, index + match.length),
    value: numberOf(digits),
    valueMax: null,
    bound: "exact",
    unit: unit.toLowerCase(),
    partOf: null,
    by: null,
  }));
}

function numberOf(digits: string): number {
  const isGrouped = /^\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+$/.test(digits);
  return Number(isGrouped ? digits.replace(/\D/g, "") : digits.replace(",", "."));
}
