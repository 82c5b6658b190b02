import type { Tie } from "../../../src/domain/grade.ts";
import type { Policy } from "../../../src/domain/policy.ts";
import { regrade } from "../../../src/grade/regrade.ts";
import { type FindingView, viewFindings } from "../../../src/render/finding-view.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";

/** What ties of one kind and detail are switched by: "owner", "Ostrel Media". */
export function bondOf({ kind, detail }: Pick<Tie, "kind" | "detail">): string {
  return `${kind}/${detail ?? ""}`;
}

/** A claim as it is counted and graded without some ties, laid out: by the code that graded it. */
export function recount(
  { claim, row, rivals }: ClaimPart,
  off: ReadonlySet<string>,
  policy: Policy,
): FindingView {
  const ties = claim.ties.filter((tie) => !off.has(bondOf(tie)));
  const counted = off.size === 0 ? claim : regrade(claim, ties, policy);
  const [view] = viewFindings({ claims: [counted] });
  if (view === undefined) throw new Error("one claim gives one view");
  const numbers = rivals.map((rival) => rival.row.number).sort((a, b) => a - b);
  return { ...view, number: row.number, rivals: [...new Set(numbers)] };
}
