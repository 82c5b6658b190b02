import type { Estimate } from "../domain/grade.ts";
import { credibleTolls, type Toll, type TollTable, tollRule } from "./tolls.ts";

/** "At least two independent data sources", else an entry is provisional. */
const SOURCES_MIN = 2;

/**
 * Minimum and maximum after Iraq Body Count: the maximum is the highest number that two independent approved
 * sources publish, the minimum the same unless two publish a lower one (the rule of 2003, known to us at second
 * hand; the need for two independent sources is on its pages on methods). Approved is what the desk holds
 * credible, or every named source where it names none, which is said. Differs in that origins after ties are
 * counted, so that a reprint of the first source is no second one.
 */
export function estimateByIbc(table: TollTable): Estimate {
  const credible = credibleTolls(table);
  const named = table.tolls.filter(({ origin }) => origin.named || origin.kind === "outlet");
  const approved = credible.length > 0 ? credible : named;
  const published = new Map<number, Set<number>>();
  for (const { figure, group } of approved) {
    const { value, valueMax } = figure;
    for (const number of valueMax === null ? [value] : [value, valueMax]) {
      published.set(number, (published.get(number) ?? new Set()).add(group));
    }
  }
  const twice = [...published]
    .filter(([, groups]) => groups.size >= SOURCES_MIN)
    .map(([number]) => number);
  const isApproved = credible.length > 0;
  const approval = tollRule(isApproved ? "ibc.approved" : "ibc.approved-not-set", approved);
  if (twice.length === 0) {
    const provisional = tollRule("ibc.provisional", approved, { count: groupCount(approved) });
    return {
      method: "ibc",
      values: { min: null, max: null },
      met: isApproved ? [approval] : [],
      unmet: isApproved ? [provisional] : [provisional, approval],
    };
  }
  const min = Math.min(...twice);
  const max = Math.max(...twice);
  const two = tollRule(
    "ibc.two-sources",
    approved.filter(({ figure }) => figure.value === min || upper(figure) === max),
    { min, max },
  );
  return {
    method: "ibc",
    values: { min, max },
    met: isApproved ? [two, approval] : [two],
    unmet: isApproved ? [] : [approval],
  };
}

function upper({ value, valueMax }: Toll["figure"]): number {
  return valueMax ?? value;
}

function groupCount(tolls: readonly Toll[]): number {
  return new Set(tolls.map(({ group }) => group)).size;
}
