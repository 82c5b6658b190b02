import { hashOf } from "../base/hash.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Utterance } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { daysApart } from "./chronology.ts";
import type { MadeClaim } from "./claims.ts";
import type { Likeness } from "./likeness.ts";
import { areSameWords } from "./same-words.ts";
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
 * Acts of saying that several reports carry: one known speaker, closely the same content, or the very same words,
 * whoever each names for them; published within two days. Near-linear: each wording is laid beside the twelve before it
 * by the same speaker, and of the same claim.
 */
export function findUtterances(
  claims: readonly MadeClaim[],
  sources: UtteranceSources,
): readonly Utterance[] {
  const groups = new Map<string, Said[]>();
  for (const { wordings } of claims) {
    const spoken = bySpeaker(wordings, sources);
    for (const said of spoken.values()) joinAll(said, sameSaying, sources, groups);
    const attributed = wordings.filter(({ attribution }) => attribution !== null);
    joinAll(attributed, sameWords, sources, groups);
  }
  return [...new Set(groups.values())].flatMap(utteranceOf).sort((a, b) => (a.id < b.id ? -1 : 1));
}

interface Said {
  /** Null where nobody known says it. */
  readonly actor: string | null;
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
  wordings: readonly Wording[],
  reasonFor: typeof sameSaying,
  sources: UtteranceSources,
  groups: Map<string, Said[]>,
): void {
  for (const [at, wording] of wordings.entries()) {
    for (const earlier of wordings.slice(Math.max(0, at - WINDOW), at)) {
      const why = areNear(earlier, wording, sources) ? reasonFor(earlier, wording, sources) : null;
      if (why === null) continue;
      join(said(earlier, null, sources), said(wording, why, sources), groups);
    }
  }
}

function said(wording: Wording, why: Reason | null, { analyses, actorOf }: UtteranceSources): Said {
  const report = analyses[wording.report]?.report.id ?? "";
  const speaker = wording.attribution?.speaker ?? null;
  const actor = speaker === null ? null : (actorOf(report, speaker)?.id ?? null);
  return { actor, report, attribution: wording.attribution?.id ?? "", wording, why };
}

/** Of two reports of about one day, with one stance. */
function areNear(a: Wording, b: Wording, { analyses }: UtteranceSources): boolean {
  const left = analyses[a.report]?.report;
  const right = analyses[b.report]?.report;
  if (left === undefined || right === undefined || a.report === b.report) return false;
  if (a.attribution?.stance !== b.attribution?.stance) return false;
  return (daysApart(left, right) ?? 0) <= DAYS_APART_MAX;
}

function sameSaying(a: Wording, b: Wording, { likenessOf }: UtteranceSources): Reason | null {
  if (a.negated !== b.negated) return null;
  const likeness = likenessOf(a, b);
  if (likeness === null || !likeness.isTelling || likeness.score < SAME_SAYING_MIN) return null;
  return reason("compare.utterance.same-words", b.spans, { weight: likeness.score });
}

/** Two who are known may put one thing alike, each in a reporter's words: only quoted words are then one saying. */
function sameWords(a: Wording, b: Wording, { analyses, actorOf }: UtteranceSources): Reason | null {
  const isKnown = ({ report, attribution }: Wording) => {
    const id = analyses[report]?.report.id;
    if (id === undefined || attribution?.speaker == null) return false;
    return actorOf(id, attribution.speaker)?.type !== "unnamed";
  };
  const isQuoted = ({ attribution }: Wording) => attribution?.kind !== "indirect";
  if (isKnown(a) && isKnown(b) && !(isQuoted(a) && isQuoted(b))) return null;
  return areSameWords(a, b) ? reason("compare.utterance.verbatim", b.spans) : null;
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
      actor: sorted.every(({ actor }) => actor === first.actor) ? first.actor : null,
      members: sorted.map(({ report, attribution }) => ({ report, attribution })),
      reasons: sorted.flatMap(({ why }) => (why === null ? [] : [why])),
    },
  ];
}
