import type { Copy } from "../domain/comparison.ts";
import type { Report } from "../domain/report.ts";
import { type Span, span } from "../domain/span.ts";

/** What one of two reports has that the other has not: stretches that stand in no matching pair. */
export interface CopyDifference {
  readonly report: string;
  readonly own: readonly Span[];
}

/** Letters that a stretch must have to be shown: less is a mark or a word moved by an editor. */
const LETTERS_MIN = 12;

/**
 * What each report of a copy has of its own, in text order: what was added to it, or left out of the other. Blocks keep
 * stretches apart, so that a dropped paragraph stands alone. Linear in the evidence.
 */
export function copyDifference(
  { reports, evidence }: Copy,
  reportOf: (id: string) => Report | undefined,
): readonly CopyDifference[] {
  return reports.flatMap((id) => {
    const report = reportOf(id);
    if (report === undefined) return [];
    const shared = evidence.flat().filter((one) => one.report === id);
    return [
      {
        report: id,
        own: uncovered(
          report,
          shared.map((one) => one.span),
        ),
      },
    ];
  });
}

function uncovered({ text, blocks }: Report, shared: readonly Span[]): readonly Span[] {
  const ordered = shared.toSorted((a, b) => a.start - b.start);
  const whole = text === "" ? [] : [span(0, text.length)];
  const around = blocks.length > 0 ? blocks.map((block) => block.span) : whole;
  const own: Span[] = [];
  for (const block of around) {
    let from = block.start;
    for (const { start, end } of ordered) {
      if (end <= from || start >= block.end) continue;
      if (start > from) own.push(span(from, start));
      from = Math.max(from, end);
    }
    if (from < block.end) own.push(span(from, block.end));
  }
  return own.filter(({ start, end }) => lettersIn(text.slice(start, end)) >= LETTERS_MIN);
}

function lettersIn(words: string): number {
  return words.replace(/\P{L}+/gu, "").length;
}
