import type { Analysis } from "../domain/analysis.ts";
import type { Copy, DossierActor } from "../domain/comparison.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { nameKey } from "./name-key.ts";
import { makerKeys } from "./origins.ts";

/** What words of each report were last understood by, beside the report itself. */
export interface Understanding {
  /** The copies of each report, in order. */
  copies: ReadonlyMap<string, readonly Copy[]>;
  /** What is known of each report's actors. */
  faces: ReadonlyMap<string, string>;
  makers: ReadonlySet<string>;
}

/** Nothing is known yet. */
export function openUnderstanding(): Understanding {
  return { copies: new Map(), faces: new Map(), makers: new Set() };
}

/** What may have changed the understanding of a report. */
export interface SettlingSources {
  readonly analyses: readonly Analysis[];
  readonly copies: readonly Copy[];
  readonly actorOf: ActorFinder;
  /** Reports that came, or whose twins in copied text were found anew. */
  readonly fresh: ReadonlySet<string>;
}

/**
 * The reports of which something that origins, chains and names rest on may be otherwise than it last was: whom its
 * actors are, what it shares with others, who makes news; and those that share text with such a one, at any distance.
 * Renews the understanding. Linear in reports, actors and copies.
 */
export function unsettledReports(
  before: Understanding,
  { analyses, copies, actorOf, fresh }: SettlingSources,
): ReadonlySet<string> {
  const ofReport = copiesByReport(copies);
  const makers = makerKeys(analyses);
  const newly = differing(before.makers, makers);
  const faceOf = faces(newly);
  const facesNow = new Map<string, string>();
  const unsettled = new Set(fresh);
  for (const { report, actors } of analyses) {
    const { id } = report;
    const known = actors.map((actor) => faceOf(actorOf(id, actor.id)));
    const face = known.join("\n");
    facesNow.set(id, face);
    const isSame =
      before.faces.get(id) === face &&
      !known.includes(MAKER) &&
      areSame(before.copies.get(id), ofReport.get(id));
    if (!isSame) unsettled.add(id);
  }
  before.copies = ofReport;
  before.faces = facesNow;
  before.makers = makers;
  spread(unsettled, ofReport);
  return unsettled;
}

/** What an actor is told by who has just become, or is no more, the name of an outlet. */
const MAKER = "maker";

/** All that is asked of a dossier's actor but whose words it stands for, as one text; made once each. */
function faces(newly: ReadonlySet<string>): (actor: DossierActor | null) => string {
  const known = new Map<DossierActor, string>();
  return (actor) => {
    if (actor === null) return "";
    const seen = known.get(actor);
    if (seen !== undefined) return seen;
    const { id, name, type, aliases, role, affiliation, number } = actor;
    const face = newly.has(nameKey(name))
      ? MAKER
      : JSON.stringify([id, name, type, aliases, role, affiliation, number]);
    known.set(actor, face);
    return face;
  };
}

function differing(before: ReadonlySet<string>, now: ReadonlySet<string>): ReadonlySet<string> {
  const gone = [...before].filter((key) => !now.has(key));
  return new Set([...gone, ...[...now].filter((key) => !before.has(key))]);
}

function copiesByReport(copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
  const ofReport = new Map<string, Copy[]>();
  for (const copy of copies) {
    for (const report of copy.reports) {
      const known = ofReport.get(report);
      if (known === undefined) ofReport.set(report, [copy]);
      else known.push(copy);
    }
  }
  return ofReport;
}

const NONE: readonly Copy[] = [];

/** Copies that were found before have the very same evidence. */
function areSame(a: readonly Copy[] = NONE, b: readonly Copy[] = NONE): boolean {
  return a.length === b.length && a.every((copy, at) => copy.evidence === b[at]?.evidence);
}

/** Whoever shares text with an unsettled report is unsettled. */
function spread(unsettled: Set<string>, ofReport: ReadonlyMap<string, readonly Copy[]>): void {
  const waiting = [...unsettled];
  for (let report = waiting.pop(); report !== undefined; report = waiting.pop()) {
    for (const { reports } of ofReport.get(report) ?? NONE) {
      for (const other of reports) {
        if (unsettled.has(other)) continue;
        unsettled.add(other);
        waiting.push(other);
      }
    }
  }
}
