import { hashOf } from "../base/hash.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Utterance } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { daysApart } from "./chronology.ts";
import type { MadeClaim } from "./claims.ts";
import type { Likeness } from "./likeness.ts";
import type { Wording } from "./wordings.ts";

/** Days between publications beyond which the same words are said again rather than reported again. */
const DAYS_APART_MAX = 2;
/** Score from which two wordings by one speaker are one act of saying; stricter than for one claim. */
const SAME_SAYING_MIN = 0.6;
/** How many members before it each wording is laid beside. */
const WINDOW = 12;

/** What finding utterances rests on. */
export interface UtteranceSources {
  readonly analyses: readonly Analysis[];
  readonly actorOf: ActorFinder;
  readonly likenessOf: (a: Wording, b: Wording) => Likeness | null;
}

/**
 * Acts of saying that several reports carry: one known speaker, closely the same content, published within
 * two days. Near-linear: each wording is laid beside the twelve before it by the same speaker.
 */
export function findUtterances(
  claims: readonly MadeClaim[],
  sources: UtteranceSources,
): readonly Utterance[] {
  const groups = new Map<string, Said[]>();
  for (const { wordings } of claims) {
    for (const [actor, said] of bySpeaker(wordings, sources)) joinAll(actor, said, sources, groups);
  }
  return [...new Set(groups.values())].flatMap(utteranceOf).sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Said {
  readonly actor: string;
  readonly report: string;
  readonly attribution: string;
  readonly wording: Wording;
  readonly why: Reason | null;
}

function bySpeaker(
  wordings: readonly Wording[],
  { analyses, actorOf }: UtteranceSources,
): ReadonlyMap<string, Wording[]> {
  const spoken = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const { attribution } = wording;
    const report = analyses[wording.report]?.report.id;
    if (attribution?.speaker == null || report === undefined) continue;
    const actor = actorOf(report, attribution.speaker);
    if (actor === null || actor.type === "unnamed") continue;
    const known = spoken.get(actor.id);
    if (known === undefined) spoken.set(actor.id, [wording]);
    else known.push(wording);
  }
  return spoken;
}

/** Lays each wording beside those before it; groups are shared objects, keyed by report and attribution. */
function joinAll(
  actor: string,
  wordings: readonly Wording[],
  sources: UtteranceSources,
  groups: Map<string, Said[]>,
): void {
  for (const [at, wording] of wordings.entries()) {
    for (const earlier of wordings.slice(Math.max(0, at - WINDOW), at)) {
      const why = sameSaying(earlier, wording, sources);
      if (why === null) continue;
      join(said(actor, earlier, null, sources), said(actor, wording, why, sources), groups);
    }
  }
}

function said(
  actor: string,
  wording: Wording,
  why: Reason | null,
  { analyses }: UtteranceSources,
): Said {
  const report = analyses[wording.report]?.report.id ?? "";
  return { actor, report, attribution: wording.attribution?.id ?? "", wording, why };
}

function sameSaying(
  a: Wording,
  b: Wording,
  { analyses, likenessOf }: UtteranceSources,
): Reason | null {
  const left = analyses[a.report]?.report;
  const right = analyses[b.report]?.report;
  if (left === undefined || right === undefined || a.report === b.report) return null;
  if (a.attribution?.stance !== b.attribution?.stance || a.negated !== b.negated) return null;
  if ((daysApart(left, right) ?? 0) > DAYS_APART_MAX) return null;
  const likeness = likenessOf(a, b);
  if (likeness === null || !likeness.isTelling || likeness.score < SAME_SAYING_MIN) return null;
  return reason("compare.utterance.same-words", b.spans, { weight: likeness.score });
}

function join(a: Said, b: Said, groups: Map<string, Said[]>): void {
  const left = groups.get(keyOf(a)) ?? [a];
  const right = groups.get(keyOf(b)) ?? [b];
  groups.set(keyOf(a), left);
  if (left === right) return;
  for (const member of right) {
    left.push(member);
    groups.set(keyOf(member), left);
  }
}

function keyOf({ report, attribution }: Said): string {
  return `${report}/${attribution}`;
}

function utteranceOf(group: readonly Said[]): readonly Utterance[] {
  const sorted = [...group].sort((a, b) => a.wording.index - b.wording.index);
  const first = sorted[0];
  if (first === undefined) return [];
  return [
    {
      id: hashOf(["utterance", ...sorted.map(keyOf)]),
      actor: first.actor,
      members: sorted.map(({ report, attribution }) => ({ report, attribution })),
      reasons: sorted.flatMap(({ why }) => (why === null ? [] : [why])),
    },
  ];
}
