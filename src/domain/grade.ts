import type { Claim, Comparison, Origin } from "./comparison.ts";
import type { Policy } from "./policy.ts";
import type { Evidence } from "./span.ts";
import type { TieKind } from "./tie.ts";

/** Why two origins of one claim count as one. */
export interface Tie {
  /** Origin ids. */
  readonly a: string;
  readonly b: string;
  readonly kind: TieKind;
  /** One sentence part: the owner's name, the wire's name, the quoted body; null when none is needed. */
  readonly detail: string | null;
  readonly evidence: readonly Evidence[];
  /** Where ownership or party comes from (policy entry), else null. */
  readonly source: string | null;
}

/** How many origins count for a claim before and after ties of one kind are laid on those of the kinds before it. */
export interface TieStep {
  readonly kind: TieKind;
  readonly before: number;
  readonly after: number;
  /** The desk has switched this kind off: `after` is what it would be. */
  readonly isOff: boolean;
}

/** Grading methods: each one file, with its citation. */
export const GRADE_METHODS = ["airwars", "admiralty", "bbc", "reuters", "factbank"] as const;
export type GradeMethod = (typeof GRADE_METHODS)[number];

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
  readonly method: GradeMethod;
  /**
   * A code: Airwars "confirmed", "fair", "weak", "contested", "discounted", "none"; Admiralty "F6" and the like;
   * BBC "two-sources", "one-named", "one-unnamed", "none"; Reuters "clear" or "flagged"; FactBank "CT+", "CT-",
   * "PR+" …, "CT+/CT-" where sources commit themselves both ways, "Uu" where none does.
   */
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
  /** What each kind of tie does to the count of those that affirm it; kinds that tie nothing are left out. */
  readonly tieSteps?: readonly TieStep[];
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
  /** What the methods looked at beside origins and ties; absent where an older version graded. */
  readonly weighed?: {
    /** Names of the parties that the claim says did it. */
    readonly accused: readonly string[];
    /** Ids of origins worded as several ("sources"). */
    readonly several: readonly string[];
  };
}

/** Published ways of putting differing tolls side by side; none takes an average of parties. */
export const ESTIMATE_METHODS = ["ucdp", "acled", "ibc"] as const;
export type EstimateMethod = (typeof ESTIMATE_METHODS)[number];

/** What one method makes of the tolls of one event. */
export interface Estimate {
  readonly method: EstimateMethod;
  /** By the method's own names ("low", "best", "high"; "fatalities"; "min", "max"); null where its rules give none. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly met: readonly RuleResult[];
  readonly unmet: readonly RuleResult[];
}

/** The tolls of one event of a series, with what the methods make of them. */
export interface EventEstimates {
  /** Id of the series. */
  readonly series: string;
  /** The event by its days, EDTF, as in the ledger. */
  readonly event: string;
  /** Dossier figure ids that were looked at. */
  readonly figures: readonly string[];
  /** Origins behind them, after ties. */
  readonly independent: number;
  readonly estimates: readonly Estimate[];
}

/** A dossier with its findings: what `render` and `serve` show. */
export interface Findings {
  readonly kind: "findings";
  readonly comparison: Comparison;
  readonly policy: Policy;
  /** Ordered by what a desk should look at first. */
  readonly claims: readonly GradedClaim[];
  /** Tolls of one event by the rules of casualty recorders, in the order of the series. */
  readonly estimates?: readonly EventEstimates[];
}
