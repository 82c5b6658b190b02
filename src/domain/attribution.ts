import type { Factuality } from "./factuality.ts";
import type { Reason } from "./reason.ts";
import type { Span } from "./span.ts";

/** How the source stands to the content, as the cue words it. */
export const STANCES = [
  "affirms",
  "denies",
  "doubts",
  "asks",
  "demands",
  "commits",
  "expects",
] as const;
export type Stance = (typeof STANCES)[number];

/** direct: all content within quotation marks; indirect: none; mixed: partly. */
export type QuotationKind = "direct" | "indirect" | "mixed";

/**
 * One source, cue and content: a piece of text says that somebody said something, and says what.
 * After PARC 3 (Pareti 2016) and PolNeAR (Newell et al. 2018), with nesting; spans leave the outer
 * quotation marks out of the content.
 */
export interface Attribution {
  /** Unique in the report: "a1", "a2" … in text order. */
  readonly id: string;
  /** The words that name who says it, in text order; empty when no words do. */
  readonly source: readonly Span[];
  /** The words that signal saying; empty for a free continuation. */
  readonly cue: readonly Span[];
  /** What is said, in text order; never empty. */
  readonly content: readonly Span[];
  readonly kind: QuotationKind;
  /** The attribution whose content holds this one; null for an outermost one. */
  readonly in: string | null;
  readonly stance: Stance;
  /** Whether the author, or an outer source, distances itself from the content. */
  readonly hedged: boolean;
  /**
   * For a free continuation, the attribution whose source goes on speaking; absent otherwise. PolNeAR and PARC 3
   * count both as one attribution.
   */
  readonly continues?: string;
  /** How each source of the chain holds the content; absent where no word of the content can head it. */
  readonly factuality?: Factuality;
  /** Lemma of the cue (or the preposition or mark itself); null for a free continuation. */
  readonly cueLemma: string | null;
  /** The resolved actor's id; null when nobody could be told with confidence. */
  readonly speaker: string | null;
  /** How likely the speaker is right, 0 to 1; absent where none is given, or where a person set it. */
  readonly confidence?: number;
  readonly reasons: readonly Reason[];
}
