import { hashOf } from "../base/hash.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Claim, ClaimEdge, Statement } from "../domain/comparison.ts";
import type { Refusal } from "../domain/refusal.ts";
import { textOf } from "../domain/span.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { nameKey } from "./name-key.ts";

/** Code units between what was said and who would not comment on it, at most: about two sentences; set by eye. */
const REACH_MAX = 400;

interface Placed {
  readonly claim: number;
  readonly origin: string;
  /** Where the last of its words ends. */
  readonly end: number;
}

/**
 * Adds who was asked and would not comment to the claim whose words stand right before in the same report, where
 * somebody else states it. It is an edge and no statement: nobody confirms or denies by silence. Linear but for a sort.
 */
export function withRefusals(
  claims: readonly Claim[],
  analyses: readonly Analysis[],
  actorOf: ActorFinder,
): readonly Claim[] {
  const asked = new Map(
    analyses.flatMap((analysis) =>
      (analysis.refusals ?? []).length === 0 ? [] : [[analysis.report.id, analysis] as const],
    ),
  );
  if (asked.size === 0) return claims;
  const placed = placedIn(claims, asked);
  const edges = new Map<number, ClaimEdge[]>();
  for (const [id, analysis] of asked) {
    for (const refusal of analysis.refusals ?? []) {
      const edge = edgeOf(analysis, refusal, actorOf);
      for (const claim of spokenOf(placed.get(id) ?? [], refusal, edge.origin))
        edges.set(claim, joined(edges.get(claim) ?? [], edge));
    }
  }
  return claims.map((claim, index) => {
    const own = edges.get(index);
    return own === undefined ? claim : { ...claim, edges: [...(claim.edges ?? []), ...own] };
  });
}

function placedIn(
  claims: readonly Claim[],
  asked: ReadonlyMap<string, Analysis>,
): ReadonlyMap<string, readonly Placed[]> {
  const placed = new Map<string, Placed[]>();
  for (const [claim, { statements }] of claims.entries()) {
    for (const statement of statements) {
      if (!asked.has(statement.report)) continue;
      const here = placed.get(statement.report) ?? [];
      here.push({ claim, origin: statement.origin, end: endOf(statement) });
      placed.set(statement.report, here);
    }
  }
  return placed;
}

function endOf({ spans, sourceSpans, cueSpans }: Statement): number {
  return Math.max(0, ...[...spans, ...sourceSpans, ...cueSpans].map(({ end }) => end));
}

/** The claims of what was said last before the refusal, by others. */
function spokenOf(
  placed: readonly Placed[],
  { source }: Refusal,
  origin: string,
): readonly number[] {
  const before = placed.filter(({ end }) => end <= source.start && end >= source.start - REACH_MAX);
  const last = Math.max(...before.map(({ end }) => end));
  const there = before.filter((each) => each.end === last && each.origin !== origin);
  return [...new Set(there.map(({ claim }) => claim))];
}

function edgeOf(
  { report, actors }: Analysis,
  { source, cue, actor }: Refusal,
  actorOf: ActorFinder,
): ClaimEdge {
  const known = actor === null ? null : actorOf(report.id, actor);
  const local = actors.find(({ id }) => id === actor);
  const name = known?.name ?? local?.name ?? textOf(report.text, source);
  const evidence = [source, cue].map((span) => ({ report: report.id, span }));
  const origin = known?.id ?? hashOf(["unnamed", report.id, nameKey(name)]);
  return { origin, name, kind: "refuses-comment", evidence };
}

/** One edge for each who refuses, with the words of every report. */
function joined(edges: readonly ClaimEdge[], added: ClaimEdge): ClaimEdge[] {
  const known = edges.find(({ origin }) => origin === added.origin);
  if (known === undefined) return [...edges, added];
  const evidence = [...known.evidence, ...added.evidence];
  return edges.map((edge) => (edge === known ? { ...edge, evidence } : edge));
}
