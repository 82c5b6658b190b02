import type { Statement } from "../domain/comparison.ts";
import type { FactualityValue } from "../domain/factuality.ts";
import type { Grade, RuleResult } from "../domain/grade.ts";
import { evidenceOf, namesOf, originsOf, ruleResult, type Weighing } from "./weighing.ts";

type Degree = "CT" | "PR" | "PS" | "U";
type Sign = "+" | "-";

/** The surer stands first. */
const DEGREES: readonly Degree[] = ["CT", "PR", "PS", "U"];

/**
 * What the sources commit themselves to, after FactBank (Saurí and Pustejovsky 2009): CT certain, PR probable, PS
 * possible, + that it is so, - that it is not, Uu uncommitted; one value a source, never one for all. The verdict
 * names the surest value on each side. A report that says whose word it is commits itself to nothing: Uu for its
 * author. How sure comes from the words where they were read, which side from the stance to the claim.
 */
export function gradeByFactBank(weighing: Weighing): Grade {
  const byOrigin = valuesOf(weighing.claim.statements);
  const values = new Map<FactualityValue, string[]>();
  for (const [origin, value] of byOrigin) {
    const known = values.get(value);
    if (known === undefined) values.set(value, [origin]);
    else known.push(origin);
  }
  const committed = [...values].filter(([value]) => value !== "Uu").sort(bySureness);
  const rule = (code: string, value: FactualityValue, ids: readonly string[]): RuleResult =>
    ruleResult(
      code,
      { value, names: namesOf(originsOf(weighing, ids)), count: ids.length },
      evidenceOf(weighing, ids),
    );
  const uncommitted = values.get("Uu");
  const authors = uncommittedReports(weighing.claim.statements);
  return {
    method: "factbank",
    verdict: verdictOf(committed.map(([value]) => value)),
    met: committed.map(([value, ids]) => rule("factbank.committed", value, ids)),
    unmet: [
      ...(uncommitted === undefined ? [] : [rule("factbank.uncommitted", "Uu", uncommitted)]),
      ...(authors === 0 ? [] : [ruleResult("factbank.author-uncommitted", { count: authors })]),
    ],
  };
}

/** The surest value of each origin. */
function valuesOf(statements: readonly Statement[]): ReadonlyMap<string, FactualityValue> {
  const values = new Map<string, FactualityValue>();
  for (const statement of statements) {
    const value = valueIn(statement);
    const known = values.get(statement.origin);
    if (known === undefined || rankOf(value) < rankOf(known)) values.set(statement.origin, value);
  }
  return values;
}

function valueIn({ stance, hedged, attribution, factuality }: Statement): FactualityValue {
  const sign: Sign | null = stance === "affirms" ? "+" : stance === "denies" ? "-" : null;
  if (sign === null) return "Uu";
  const innermost = factuality?.judgements[factuality.judgements.length - 1];
  if (innermost !== undefined) {
    const degree = degreeOf(innermost.value);
    return degree === "U" ? "Uu" : `${degree}${sign}`;
  }
  // The author's own distance (« aurait tué ») is his; a source that is quoted says it outright.
  return attribution === null && hedged ? "Uu" : `CT${sign}`;
}

function degreeOf(value: FactualityValue): Degree {
  return value === "CTu" || value === "Uu" ? "U" : (value.slice(0, 2) as Degree);
}

function rankOf(value: FactualityValue): number {
  return DEGREES.indexOf(degreeOf(value));
}

function bySureness(
  [a]: readonly [FactualityValue, unknown],
  [b]: readonly [FactualityValue, unknown],
) {
  return rankOf(a) - rankOf(b) || (a < b ? -1 : 1);
}

/** The surest value on either side, as "CT+/CT-"; "Uu" where nobody commits himself. */
function verdictOf(values: readonly FactualityValue[]): string {
  const sides = ["+", "-"].flatMap((sign) => values.find((value) => value.endsWith(sign)) ?? []);
  return sides.length === 0 ? "Uu" : sides.join("/");
}

/** Reports that give it on somebody's word only, each once. */
function uncommittedReports(statements: readonly Statement[]): number {
  const own = new Set(
    statements.filter(({ attribution, hedged }) => attribution === null && !hedged).map(reportOf),
  );
  return new Set(statements.map(reportOf).filter((report) => !own.has(report))).size;
}

function reportOf({ report }: Statement): string {
  return report;
}
