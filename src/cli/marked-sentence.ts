import type { Attribution } from "../domain/attribution.ts";
import { type Reading, sentenceCount, wordAt } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";

/** Longest stretch of words printed between two marks, in code units. */
const STRETCH_MAX = 240;

/**
 * The sentences that an attribution stands in, source, cue and content marked: "[S:The mayor] [Q:said] [C:that …]."
 * Stretches of the text that are longer than a line or two are cut in their middle.
 */
export function markedSentence(reading: Reading, attribution: Attribution): string {
  const marks = [
    ...attribution.source.map((span) => ({ mark: "S", span })),
    ...attribution.cue.map((span) => ({ mark: "Q", span })),
    ...attribution.content.map((span) => ({ mark: "C", span })),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const around = sentencesAround(
    reading,
    marks.map(({ span }) => span),
  );
  const parts: string[] = [];
  let at = around.start;
  for (const { mark, span } of marks) {
    // A source or cue inside a content was marked with it already.
    if (span.start < at) continue;
    parts.push(cut(reading.text.slice(at, span.start)));
    parts.push(`[${mark}:${cut(reading.text.slice(span.start, span.end))}]`);
    at = span.end;
  }
  parts.push(cut(reading.text.slice(at, around.end)));
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** From the first word of the first span's sentence to the last word of the last one's. */
function sentencesAround(reading: Reading, spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const last = Math.max(0, reading.size - 1);
  const firstSentence = reading.sentenceOf[Math.min(wordAt(reading, start), last)] ?? 0;
  const lastSentence = reading.sentenceOf[Math.min(wordAt(reading, end - 1), last)] ?? 0;
  const firstWord = reading.sentenceStarts[firstSentence] ?? 0;
  const after = reading.sentenceStarts[Math.min(lastSentence + 1, sentenceCount(reading))];
  return {
    start: Math.min(start, reading.starts[firstWord] ?? start),
    end: Math.max(end, reading.ends[(after ?? reading.size) - 1] ?? end),
  };
}

function cut(words: string): string {
  if (words.length <= STRETCH_MAX) return words;
  const half = STRETCH_MAX / 2;
  return `${words.slice(0, half)} … ${words.slice(-half)}`;
}
