import type { Analysis } from "../domain/analysis.ts";
import { lemmaOf, type Reading, wordAt, wordFeature } from "../domain/reading.ts";
import type { LanguageCode } from "../domain/report.ts";
import type { Evidence, Span } from "../domain/span.ts";
import type { Wording } from "./wordings.ts";

/** Content words that a label has at least, where any wording of the claim has as many. */
const TERMS_MIN = 3;

/**
 * The wording that stands for a claim: whole in one piece, with a verb and enough content, and the shortest
 * of these; without the word that joins it to its cue.
 */
export function labelOf(
  wordings: readonly Wording[],
  analyses: readonly Analysis[],
  openersOf: (language: LanguageCode) => ReadonlySet<string>,
): { readonly wording: Wording; readonly label: string; readonly from: Evidence } | null {
  const ranked = wordings
    .map((wording) => ({ wording, rank: rankOf(wording, analyses[wording.report]) }))
    .sort(
      (a, b) =>
        a.rank - b.rank || size(a.wording) - size(b.wording) || a.wording.index - b.wording.index,
    );
  const wording = ranked[0]?.wording;
  const analysis = wording === undefined ? undefined : analyses[wording.report];
  if (wording === undefined || analysis === undefined) return null;
  const span = labelSpan(wording, analysis.reading, openersOf(wording.language));
  const label = analysis.report.text.slice(span.start, span.end);
  return { wording, label, from: { report: analysis.report.id, span } };
}

/** 0 is best; each thing missing costs one. */
function rankOf({ spans, terms }: Wording, analysis: Analysis | undefined): number {
  if (analysis === undefined) return 4;
  const hasVerb = terms.some(({ isVerb }) => isVerb);
  const isTensed = spans.some((span) => hasFiniteVerb(analysis.reading, span));
  return (
    Number(spans.length > 1) +
    Number(!hasVerb) +
    Number(!isTensed) +
    Number(terms.length < TERMS_MIN)
  );
}

function hasFiniteVerb(reading: Reading, { start, end }: Span): boolean {
  for (let word = wordAt(reading, start); word < reading.size; word += 1) {
    if ((reading.starts[word] as number) >= end) return false;
    if (wordFeature(reading, word, "VerbForm") === "Fin") return true;
  }
  return false;
}

function labelSpan({ spans }: Wording, reading: Reading, openers: ReadonlySet<string>): Span {
  const whole = { start: (spans[0] as Span).start, end: (spans.at(-1) as Span).end };
  const first = wordAt(reading, whole.start);
  const second = first + 1;
  if (second >= reading.size || !openers.has(lemmaOf(reading, first).toLowerCase())) return whole;
  const start = reading.starts[second] as number;
  return start > whole.start && start < whole.end ? { start, end: whole.end } : whole;
}

function size({ spans }: Wording): number {
  return (spans.at(-1)?.end ?? 0) - (spans[0]?.start ?? 0);
}
