import type { Claim, Comparison, Origin } from "./comparison.ts";
import type { Policy } from "./policy.ts";
import type { Evidence } from "./span.ts";

/** Why two origins of one claim count as one. */
export interface Tie {
  /** Origin ids. */
  readonly a: string;
  readonly b: string;
  readonly kind: "copy" | "utterance" | "citation" | "owner" | "party" | "unnamed";
  /** One sentence part: the owner's name, the wire's name, the quoted body; null when none is needed. */
  readonly detail: string | null;
  readonly evidence: readonly Evidence[];
  /** Where ownership or party comes from (policy entry), else null. */
  readonly source: string | null;
}

/**
 * One rule of a grading method, with what it looked at. Its sentence is made by `render` from the code and
 * the details, in the language of the page: no stage writes sentences.
 */
export interface RuleResult {
  /** A stable dotted code, such as `airwars.fair.two-credible-origins`. */
  readonly rule: string;
  /** What the sentence needs: names and counts. */
  readonly detail: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
}

/** A published method's verdict on a claim: of its sourcing, never of its truth. */
export interface Grade {
  readonly method: "airwars" | "admiralty";
  /** A code: Airwars "confirmed", "fair", "weak", "contested", "discounted", "none"; Admiralty "F6" and the like. */
  readonly verdict: string;
  readonly met: readonly RuleResult[];
  readonly unmet: readonly RuleResult[];
}

/** An origin with the party the policy places it in. */
export interface PlacedOrigin extends Origin {
  readonly party: string | null;
  readonly credible: boolean;
  readonly named: boolean;
}

/** A claim with its origins tied and counted, and its grades. */
export interface GradedClaim extends Omit<Claim, "origins"> {
  readonly origins: readonly PlacedOrigin[];
  readonly ties: readonly Tie[];
  /** Origins that affirm it, after ties: groups of origins, each by id. */
  readonly affirming: readonly (readonly string[])[];
  /** Number of independent origins that affirm it. */
  readonly independent: number;
  /** Origin ids by stance other than affirming. */
  readonly denied: readonly string[];
  readonly doubted: readonly string[];
  /** Independent origins that affirm it, are named, and belong to no party: what a desk looks for first. */
  readonly confirmedBy: readonly string[];
  readonly contested: boolean;
  readonly grades: readonly Grade[];
}

/** A dossier with its findings: what `render` and `serve` show. */
export interface Findings {
  readonly kind: "findings";
  readonly comparison: Comparison;
  readonly policy: Policy;
  /** Ordered by what a desk should look at first. */
  readonly claims: readonly GradedClaim[];
}
