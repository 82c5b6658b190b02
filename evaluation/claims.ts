import { analyse, compare, EMPTY_POLICY, grade } from "../src/index.ts";
import { claimsFloor } from "./claims-floor.ts";
import { CLUSTERS, readClaimsGold, reportsOf } from "./claims-gold.ts";
import { type Counts, type Scores, scores } from "./counts.ts";
import { CLAIM_ROWS, type ClaimRow, scoreClaims } from "./score-claims.ts";

/** One row of one cluster: system and floor. */
interface Side extends Counts, Scores {}

/** What `evaluation/results/claims.json` holds, by cluster. */
export interface ClaimsResult {
  readonly set: string;
  readonly articles: number;
  readonly rows: readonly {
    readonly row: string;
    readonly system: Side;
    readonly floor: Side | null;
  }[];
}

/**
 * Scores claims, stances, origins and tolls on clusters of articles annotated by hand; a reason instead where the
 * articles are not at hand.
 */
export async function evaluateClaims(): Promise<readonly ClaimsResult[] | string> {
  const results: ClaimsResult[] = [];
  for (const name of CLUSTERS) {
    const gold = readClaimsGold(name);
    const reports = await reportsOf(gold);
    if (reports === null)
      return "claims: skipped, because the data folder has no events/fa-kes (RECOUPE_DATA names it)";
    const findings = grade(compare(reports.map((report) => analyse(report))), EMPTY_POLICY);
    const system = scoreClaims(gold, findings);
    const floor = claimsFloor(gold, reports);
    const rows = (Object.keys(CLAIM_ROWS) as ClaimRow[]).map((row) => {
      const below = floor[row];
      return {
        row: CLAIM_ROWS[row],
        system: sideOf(system[row]),
        floor: below === undefined ? null : sideOf(below),
      };
    });
    results.push({ set: gold.set, articles: gold.articles.length, rows });
  }
  return results;
}

function sideOf(counted: Counts): Side {
  return { ...counted, ...scores(counted) };
}

/** A cluster's result as an aligned table, per cent. */
export function claimsTable({ set, articles, rows }: ClaimsResult): string {
  const lines = rows.map(({ row, system, floor }) =>
    [
      row.padEnd(50),
      String(system.gold).padStart(6),
      ...[system.precision, system.recall, system.f1, floor?.f1 ?? null].map(shown),
    ].join(" "),
  );
  const head = [
    "".padEnd(50),
    "  gold",
    ...["P", "R", "F1", "floor"].map((name) => name.padStart(6)),
  ];
  return [`${set}: ${articles} articles`, head.join(" "), ...lines].join("\n");
}

function shown(value: number | null): string {
  return (value === null ? "–" : value.toFixed(1)).padStart(6);
}
