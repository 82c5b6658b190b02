import type { Claim, Statement } from "../domain/comparison.ts";
import type { PlacedOrigin, RuleResult } from "../domain/grade.ts";
import type { Policy } from "../domain/policy.ts";
import type { Evidence } from "../domain/span.ts";

/** What every grading method looks at: a claim, its placed origins, and who stands where. */
export interface Weighing {
  readonly claim: Claim;
  readonly origins: ReadonlyMap<string, PlacedOrigin>;
  /** Groups of origins that affirm the claim; each group counts once. */
  readonly affirming: readonly (readonly string[])[];
  readonly denied: readonly string[];
  readonly doubted: readonly string[];
  /** Names of the parties that the claim says did it. */
  readonly accused: ReadonlySet<string>;
  /** Ids of origins worded as several ("sources"). */
  readonly several: ReadonlySet<string>;
  readonly policy: Policy;
  /** The words that each statement of the claim stands in. */
  readonly words: ReadonlyMap<Statement, readonly Evidence[]>;
}

/** The origins of a group or list of ids. */
export function originsOf({ origins }: Weighing, ids: readonly string[]): readonly PlacedOrigin[] {
  return ids.flatMap((id) => origins.get(id) ?? []);
}

/** A rule that was met or not, on the words of the named origins. */
export function ruleResult(
  rule: string,
  detail: RuleResult["detail"] = {},
  evidence: readonly Evidence[] = [],
): RuleResult {
  if (evidence.length > 0) return { rule, detail, evidence };
  const key = `${rule} ${JSON.stringify(detail)}`;
  const known = wordless.get(key);
  if (known !== undefined) return known;
  const made: RuleResult = Object.freeze({
    rule,
    detail: Object.freeze(detail),
    evidence: Object.freeze([]),
  });
  if (wordless.size >= WORDLESS_MAX) wordless.clear();
  wordless.set(key, made);
  return made;
}

/**
 * Results that rest on no words: most claims of a dossier meet and miss the same rules in the same way, and half the
 * memory that grades take goes with telling each so anew.
 */
const wordless = new Map<string, RuleResult>();
/** So many are kept at a time: a few megabytes. */
const WORDLESS_MAX = 10_000;

/** Where the given origins state the claim. */
export function evidenceOf(
  { claim, words }: Weighing,
  ids: readonly string[],
): readonly Evidence[] {
  const wanted = new Set(ids);
  return claim.statements.flatMap((statement) =>
    wanted.has(statement.origin) ? (words.get(statement) ?? []) : [],
  );
}

/** The words of each statement, made once for all the rules that rest on them. */
export function wordsOfStatements(
  statements: readonly Statement[],
): ReadonlyMap<Statement, readonly Evidence[]> {
  return new Map(
    statements.map((statement) => [
      statement,
      statement.spans.map((span) => ({ report: statement.report, span })),
    ]),
  );
}

/** Names of origins, each once, in order, joined by a semicolon: a detail that `render` prints. */
export function namesOf(origins: readonly PlacedOrigin[]): string {
  return [...new Set(origins.map(({ name }) => name))].join("; ");
}
