import type { Estimate } from "../domain/grade.ts";
import { credibleTolls, type Toll, type TollTable, tollRule } from "./tolls.ts";

/**
 * Low, best and high of UCDP GED (codebook): "the lowest reliable estimate", "the best (most likely) estimate" and
 * "the highest reliable estimate of total fatalities". Reliable is what the desk holds credible; where it names
 * none of the origins, all of them, which is said. Which is most likely is for a person: best is given only where
 * all reliable tolls give one number. low ≤ best ≤ high.
 */
export function estimateByUcdp(table: TollTable): Estimate {
  const credible = credibleTolls(table);
  const reliable = credible.length > 0 ? credible : table.tolls;
  const low = least(reliable.flatMap(lowerOf));
  const high = most(reliable.flatMap(upperOf));
  const isOne = low !== null && low === high;
  const reliability = tollRule(
    credible.length > 0 ? "ucdp.reliable" : "ucdp.reliable-not-set",
    reliable,
  );
  const best = tollRule(isOne ? "ucdp.best" : "ucdp.best-desk-decides", reliable, {
    low: low ?? "–",
    high: high ?? "–",
  });
  return {
    method: "ucdp",
    values: { low, best: isOne ? low : null, high },
    met: [...(credible.length > 0 ? [reliability] : []), ...(isOne ? [best] : [])],
    unmet: [...(credible.length > 0 ? [] : [reliability]), ...(isOne ? [] : [best])],
  };
}

/** The number a wording gives from below: "at most 20" gives none. */
function lowerOf({ figure: { bound, value } }: Toll): readonly number[] {
  return bound === "at-most" || bound === "less-than" ? [] : [value];
}

/** The number a wording gives from above: of "at least 20" the 20, since nobody has said more. */
function upperOf({ figure: { value, valueMax } }: Toll): readonly number[] {
  return [valueMax ?? value];
}

function least(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.min(...values);
}

function most(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}
