import type { Estimate } from "../domain/grade.ts";
import { type Toll, type TollTable, tollRule } from "./tolls.ts";

/** "Dozens" is measured as two dozen; ACLED takes the word's own number: tens 10, dozens 12, hundreds 100. */
const VAGUE_SHARE = 0.5;

/**
 * ACLED's rule on fatalities (codebook): "If source reports differ or a vague estimate is provided, ACLED uses the
 * most conservative estimate available and seeks to note … dispute." The number of sources is no measure of
 * reliability, so that every toll counts whoever gives it. A wording that gives only an upper end gives none here.
 */
export function estimateByAcled({ tolls }: TollTable): Estimate {
  const floors = tolls.flatMap((toll) => {
    const value = conservative(toll);
    return value === null ? [] : [{ toll, value }];
  });
  const fatalities = floors.length === 0 ? null : Math.min(...floors.map(({ value }) => value));
  const lowest = floors.filter(({ value }) => value === fatalities).map(({ toll }) => toll);
  const vague = floors.map(({ toll }) => toll).filter(({ figure }) => figure.bound === "vague");
  const isDisputed = new Set(floors.map(({ value }) => value)).size > 1;
  return {
    method: "acled",
    values: { fatalities },
    met: [
      ...(lowest.length === 0
        ? []
        : [tollRule("acled.conservative", lowest, { value: fatalities ?? 0 })]),
      ...(vague.length === 0 ? [] : [tollRule("acled.vague", vague)]),
      ...(isDisputed ? [tollRule("acled.disputed", tolls)] : []),
    ],
    unmet: floors.length === 0 ? [tollRule("acled.no-lower-end", tolls)] : [],
  };
}

function conservative({ figure: { bound, value } }: Toll): number | null {
  if (bound === "at-most" || bound === "less-than") return null;
  return bound === "vague" ? value * VAGUE_SHARE : value;
}
