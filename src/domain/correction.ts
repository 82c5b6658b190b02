import type { ActorType } from "./actor.ts";
import type { Attribution } from "./attribution.ts";
import type { Reliability } from "./policy.ts";
import type { Span } from "./span.ts";

/** An attribution as a person saw it: found again after any re-analysis by where its content stands. */
export interface AttributionAnchor {
  readonly report: string;
  readonly attribution: Attribution;
  /** The speaker that it had then, by name; null where nobody was told. */
  readonly speaker: { readonly name: string; readonly type: ActorType } | null;
}

/** A statement of a claim, by the words that state it. */
export interface StatementAnchor {
  readonly report: string;
  readonly spans: readonly Span[];
}

/**
 * What a person says against, or in support of, what the program made. It wins over the program's word, survives
 * every re-analysis, and stands beside what it corrects, never in its place.
 */
export type CorrectionBody =
  | { readonly kind: "accept-attribution"; readonly anchor: AttributionAnchor }
  | { readonly kind: "reject-attribution"; readonly anchor: AttributionAnchor }
  | {
      readonly kind: "re-attribute";
      readonly anchor: AttributionAnchor;
      readonly speaker: { readonly name: string; readonly type: ActorType };
    }
  /** Names that mean the same actor. */
  | { readonly kind: "merge-actors"; readonly names: readonly string[] }
  /** These statements make a claim of their own. */
  | { readonly kind: "split-claim"; readonly statements: readonly StatementAnchor[] }
  | { readonly kind: "accept-claim"; readonly statements: readonly StatementAnchor[] }
  | { readonly kind: "reject-claim"; readonly statements: readonly StatementAnchor[] }
  | { readonly kind: "set-grade-input"; readonly input: GradeInput }
  /** The correction's note is about this claim. */
  | { readonly kind: "comment-claim"; readonly statements: readonly StatementAnchor[] }
  /** Who is to look at this claim; null for nobody any more. */
  | {
      readonly kind: "assign-claim";
      readonly statements: readonly StatementAnchor[];
      readonly to: string | null;
    };

/** Kinds that say how far the desk is with a claim, and change no finding. */
export const REVIEW_KINDS = ["accept-claim", "comment-claim", "assign-claim"] as const;

/** One decision of the desk that grades rest on. */
export type GradeInput =
  | { readonly field: "credible"; readonly name: string; readonly value: boolean }
  | { readonly field: "reliability"; readonly name: string; readonly value: Reliability }
  /** The party that a name belongs to; null for none. */
  | { readonly field: "party"; readonly name: string; readonly value: string | null };

/** A correction with who made it and when. */
export interface Correction {
  readonly id: number;
  readonly author: string;
  /** ISO 8601. */
  readonly madeAt: string;
  readonly note: string | null;
  readonly body: CorrectionBody;
}

/** A correction with what became of it. */
export interface ListedCorrection extends Correction {
  /** Who took it back, and when; null while it is in force. */
  readonly retractedBy: string | null;
  readonly retractedAt: string | null;
}
