import type { Findings } from "../../domain/grade.ts";
import type { Span } from "../../domain/span.ts";
import { type ActorView, type Saying, viewActors, viewOutlets } from "../actor-view.ts";
import { clip } from "../phrase.ts";
import type { ActorPart, ActorsPart, PageAnalysis, ReportRow, SayingRow } from "./parts.ts";

/** Actors laid out, and sayings of each: the exports hold all of them. */
const ACTORS_MAX = 10_000;
const SAYINGS_MAX = 200;
/** Words of a saying shown before they are cut, in characters; a link leads to the whole. */
const WORDS_CHARS_MAX = 280;
/** Relays listed: who is quoted through whom. */
const RELAYS_MAX = 200;

interface Context {
  readonly reports: ReadonlyMap<string, ReportRow>;
  readonly numberOf: (claim: string) => number;
}

/** Everybody who is said to say something, most quoted first, with their words and the findings they belong to. */
export function actorsPart(
  findings: Findings,
  analyses: readonly PageAnalysis[],
  context: Context,
): ActorsPart {
  const texts = new Map(findings.comparison.reports.map(({ id, text }) => [id, text]));
  const claims = claimsByWords(findings);
  const views = viewActors(findings, analyses);
  const rowOf = (saying: Saying) => sayingRow(saying, { ...context, texts, claims });
  return {
    actors: views.slice(0, ACTORS_MAX).map((view) => actorPart(view, rowOf)),
    actorCount: views.length,
    outlets: viewOutlets(analyses),
    reports: [...context.reports.values()],
    relays: relaysOf(views),
  };
}

function actorPart(
  { actor, sayings, outlets, stances }: ActorView,
  rowOf: (saying: Saying) => readonly SayingRow[],
): ActorPart {
  const { id, name, type, aliases, role, affiliation } = actor;
  return {
    actor: { id, name, type, aliases, role, affiliation },
    sayings: sayings.slice(0, SAYINGS_MAX).flatMap(rowOf),
    sayingCount: sayings.length,
    outlets,
    stances: Object.fromEntries(stances),
  };
}

function sayingRow(
  { report, stance, content, through }: Saying,
  {
    reports,
    numberOf,
    texts,
    claims,
  }: Context & {
    readonly texts: ReadonlyMap<string, string>;
    readonly claims: ReadonlyMap<string, string>;
  },
): readonly SayingRow[] {
  const [first] = content;
  const number = reports.get(report)?.number;
  if (first === undefined || number === undefined) return [];
  const text = texts.get(report) ?? "";
  const words = content.map(({ start, end }) => text.slice(start, end)).join(" … ");
  const claim = claims.get(keyOf(report, first));
  return [
    {
      report: number,
      span: first,
      words: clip(words, WORDS_CHARS_MAX),
      stance,
      through,
      finding: claim === undefined ? null : { id: claim, number: numberOf(claim) },
    },
  ];
}

/** The claim that words state, by report and first span. */
function claimsByWords({ claims }: Findings): ReadonlyMap<string, string> {
  return new Map(
    claims.flatMap(({ id, statements }) =>
      statements.flatMap(({ report, spans }) =>
        spans.slice(0, 1).map((span) => [keyOf(report, span), id] as const),
      ),
    ),
  );
}

function keyOf(report: string, { start }: Span): string {
  return `${report}/${start}`;
}

function relaysOf(views: readonly ActorView[]): ActorsPart["relays"] {
  const counts = new Map<string, { through: string; source: string; count: number }>();
  for (const { actor, sayings } of views) {
    for (const { through } of sayings) {
      if (through === null) continue;
      const key = JSON.stringify([through, actor.name]);
      const known = counts.get(key) ?? { through, source: actor.name, count: 0 };
      known.count += 1;
      counts.set(key, known);
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).slice(0, RELAYS_MAX);
}
