import type { Reason } from "./reason.ts";
import type { Span } from "./span.ts";

/**
 * How far a source commits itself to what is said, after FactBank (Saurí and Pustejovsky 2009): certain, probable
 * or possible, and that it is (+) or is not (-) the case; `CTu`: the source knows whether, the reader is not told;
 * `Uu`: the source does not commit itself.
 */
export const FACTUALITY_VALUES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "CTu", "Uu"] as const;
export type FactualityValue = (typeof FACTUALITY_VALUES)[number];

/** What one source of the chain holds of a content. */
export interface Judgement {
  /** The attribution whose source it is; null for the author of the report. */
  readonly source: string | null;
  readonly value: FactualityValue;
  /** What decided: cue, negation, modal, adverb, question, condition, conditional mood. Never empty. */
  readonly reasons: readonly Reason[];
}

/** A content as every source of its chain holds it. */
export interface Factuality {
  /** The word that heads the content, of which the values speak: its main verb, else its first noun. */
  readonly head: Span;
  /** From the author inwards; the source of the attribution itself last. */
  readonly judgements: readonly Judgement[];
}
