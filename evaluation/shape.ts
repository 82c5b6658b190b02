import type { QuotationKind, Stance } from "../src/domain/attribution.ts";
import type { Bound } from "../src/domain/figure.ts";
import type { Span } from "../src/domain/span.ts";

/** An attribution as it is scored: the same shape for gold, system and floor. */
export interface ScoredAttribution {
  readonly id: string;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Null where the gold does not say (PolNeAR): then it is not scored. */
  readonly kind: QuotationKind | null;
  readonly in: string | null;
  readonly stance: Stance | null;
  readonly hedged: boolean | null;
  /** Of a free continuation that the system found: the id of the attribution it goes on from. */
  readonly continues?: string;
  /** The speaker's name; null when not known, or abstained from. */
  readonly speaker: string | null;
  /** How sure the system is of the speaker, 0 to 1; absent in gold. */
  readonly confidence?: number;
}

/** A figure as it is scored. */
export interface ScoredFigure {
  readonly id: string;
  readonly span: Span;
  readonly value: number;
  readonly valueMax: number | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly partOf: string | null;
  readonly by: string | null;
}

/** What somebody (an annotator, the system, the floor) found in one text. */
export interface Answer {
  readonly attributions: readonly ScoredAttribution[];
  readonly figures: readonly ScoredFigure[];
}

/** One text with its gold answer. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly gold: Answer;
}

/** What a gold set annotates, and so what is scored on it. */
export interface GoldSet {
  readonly name: string;
  readonly language: string;
  /** full: every field and figures; outermost: source, cue and content of outermost attributions. */
  readonly depth: "full" | "outermost";
  readonly documents: readonly GoldDocument[];
}
