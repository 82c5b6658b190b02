import type { KeptClaims } from "./claims.ts";
import type { ReportFeatures } from "./features.ts";
import type { KeptPairs } from "./links.ts";
import { changeOf, type Memory } from "./memory.ts";
import type { WordTest } from "./rarity.ts";
import { type SettlingSources, unsettledReports } from "./settled.ts";
import type { KeptTwins } from "./twins.ts";

/** What the steps of a comparison may take from the last one. */
export interface Kept {
  readonly twins: KeptTwins;
  readonly pairs: KeptPairs;
  /** To be asked once twins are found: whose are new decides what else is. */
  readonly claims: (sources: Omit<SettlingSources, "fresh">) => KeptClaims;
}

/** Lays what changed beside what is remembered. The wordings have their places; `isChanged` tells of a word's weight. */
export function keptOf(
  memory: Memory,
  features: readonly ReportFeatures[],
  isChanged: WordTest,
): Kept {
  const idOf = (report: number) => features[report]?.analysis.report.id ?? "";
  const change = changeOf(memory, features, isChanged);
  const fresh = new Set<string>();
  for (const { report } of [...change.come, ...change.touched]) fresh.add(idOf(report));
  const renewed = new Set(fresh);
  return {
    twins: { known: memory.twins, fresh, renewed },
    pairs: { pairs: memory.pairs, change },
    claims: (sources) => {
      const unsettled = unsettledReports(memory.understanding, { ...sources, fresh: renewed });
      return { known: memory.claims, isSettled: ({ report }) => !unsettled.has(idOf(report)) };
    },
  };
}
