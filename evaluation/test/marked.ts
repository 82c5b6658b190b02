import { type Span, span } from "../../src/domain/span.ts";
import type { ScoredAttribution, ScoredFigure } from "../shape.ts";

/** The spans of words that stand in a text, in the order given; each must be there. */
export function spansOf(text: string, ...words: readonly string[]): readonly Span[] {
  return words.map((word) => {
    const start = text.indexOf(word);
    if (start < 0) throw new Error(`"${word}" does not stand in the test's text`);
    return span(start, start + word.length);
  });
}

/** An attribution with plain fields: indirect, affirmed, outermost, of no known speaker. */
export function attributionOf(
  fields: Partial<ScoredAttribution> & Pick<ScoredAttribution, "id" | "content">,
): ScoredAttribution {
  return {
    source: [],
    cue: [],
    kind: "indirect",
    in: null,
    stance: "affirms",
    hedged: false,
    speaker: null,
    ...fields,
  };
}

/** An exact figure that is part of nothing, in the author's voice. */
export function figureOf(
  fields: Partial<ScoredFigure> & Pick<ScoredFigure, "id" | "span" | "value">,
): ScoredFigure {
  return { valueMax: null, bound: "exact", unit: "civil", partOf: null, by: null, ...fields };
}
