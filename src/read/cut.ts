import type { Report } from "../domain/report.ts";
import type { ReadingRules } from "../languages/rules/reading.ts";
import { type Borders, sentenceStarts } from "./split-sentences.ts";
import { type IsVerb, splitWords } from "./split-words.ts";
import { Tokens } from "./tokens.ts";

/** A text cut up: written tokens, and a byte for each, 1 where a sentence begins. */
export interface Pieces {
  readonly tokens: Tokens;
  readonly starts: Uint8Array;
}

/**
 * Cuts the text of every block, and what stands between blocks, into sentences and written tokens; by rules
 * alone where there are no `borders`.
 */
export function cutReport(
  report: Pick<Report, "text" | "blocks">,
  rules: ReadingRules,
  isVerb: IsVerb,
  borders: Borders | null,
): Pieces {
  const { text } = report;
  const tokens = new Tokens();
  const blockStarts = new Set<number>();
  let end = 0;
  for (const { span } of report.blocks) {
    splitWords(text, { start: end, end: span.start }, rules, isVerb, tokens);
    splitWords(text, span, rules, isVerb, tokens);
    blockStarts.add(span.start);
    end = span.end;
  }
  splitWords(text, { start: end, end: text.length }, rules, isVerb, tokens);
  return { tokens, starts: sentenceStarts(text, tokens, blockStarts, rules, borders) };
}
