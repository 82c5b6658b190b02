import type { ActorType } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution, Stance } from "../domain/attribution.ts";
import type { DossierActor } from "../domain/comparison.ts";
import type { Findings } from "../domain/grade.ts";
import type { Span } from "../domain/span.ts";

/** One thing that an actor is reported to have said, in one report. */
export interface Saying {
  readonly report: string;
  readonly stance: Stance;
  readonly content: readonly Span[];
  /** Who reports the actor's words within the report: the speaker of the attribution around; null for the outlet itself. */
  readonly through: string | null;
}

/** An actor with all it is reported to have said, by date of publication. */
export interface ActorView {
  readonly actor: DossierActor;
  readonly sayings: readonly Saying[];
  /** Outlets that quote it, each once, the one that quotes it most first. */
  readonly outlets: readonly string[];
  readonly stances: ReadonlyMap<Stance, number>;
}

/** What is read of an analysis. */
type Sayings = Pick<Analysis, "report" | "attributions" | "actors">;

/** How an outlet names its sources: attributions by named, unnamed and untold speakers. */
export interface OutletView {
  readonly outlet: string;
  readonly named: number;
  readonly unnamed: number;
  /** Attributions whose speaker the program did not give. */
  readonly untold: number;
}

/** Everybody who is said to say something, who is quoted most first; ties in order of names. */
export function viewActors(
  { comparison }: Findings,
  analyses: readonly Sayings[],
): readonly ActorView[] {
  const actorOf = new Map(
    comparison.actors.flatMap((actor) =>
      actor.members.map((member) => [keyOf(member.report, member.actor), actor] as const),
    ),
  );
  const sayings = new Map<string, { readonly saying: Saying; readonly outlet: string }[]>();
  for (const { report, attributions } of analyses.toSorted(byPublication)) {
    const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]));
    for (const attribution of attributions) {
      const actor = speakerOf(report.id, attribution, actorOf);
      if (actor === undefined) continue;
      const around = attribution.in === null ? undefined : byId.get(attribution.in);
      const through = around === undefined ? undefined : speakerOf(report.id, around, actorOf);
      const saying: Saying = {
        report: report.id,
        stance: attribution.stance,
        content: attribution.content,
        through: through?.name ?? null,
      };
      const known = sayings.get(actor.id) ?? [];
      known.push({ saying, outlet: report.outlet ?? report.file ?? report.id });
      sayings.set(actor.id, known);
    }
  }
  const views = comparison.actors.flatMap((actor) => {
    const said = sayings.get(actor.id);
    return said === undefined ? [] : [viewOf(actor, said)];
  });
  return views.toSorted(
    (a, b) => b.sayings.length - a.sayings.length || compareWords(a.actor.name, b.actor.name),
  );
}

/** How each outlet names its sources, in order of names. */
export function viewOutlets(analyses: readonly Sayings[]): readonly OutletView[] {
  const counts = new Map<string, { named: number; unnamed: number; untold: number }>();
  for (const { report, attributions, actors } of analyses) {
    const types = new Map<string, ActorType>(actors.map(({ id, type }) => [id, type]));
    const outlet = report.outlet ?? report.file ?? report.id;
    const count = counts.get(outlet) ?? { named: 0, unnamed: 0, untold: 0 };
    counts.set(outlet, count);
    for (const { speaker } of attributions) {
      const type = speaker === null ? undefined : types.get(speaker);
      if (type === undefined) count.untold += 1;
      else if (type === "unnamed") count.unnamed += 1;
      else count.named += 1;
    }
  }
  return [...counts]
    .map(([outlet, count]) => ({ outlet, ...count }))
    .toSorted((a, b) => compareWords(a.outlet, b.outlet));
}

type ActorOf = ReadonlyMap<string, DossierActor>;

function speakerOf(
  report: string,
  { speaker }: Attribution,
  actorOf: ActorOf,
): DossierActor | undefined {
  return speaker === null ? undefined : actorOf.get(keyOf(report, speaker));
}

function viewOf(
  actor: DossierActor,
  said: readonly { readonly saying: Saying; readonly outlet: string }[],
): ActorView {
  const stances = new Map<Stance, number>();
  const outlets = new Map<string, number>();
  for (const { saying, outlet } of said) {
    stances.set(saying.stance, (stances.get(saying.stance) ?? 0) + 1);
    outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
  }
  const ordered = [...outlets].toSorted((a, b) => b[1] - a[1] || compareWords(a[0], b[0]));
  return {
    actor,
    sayings: said.map(({ saying }) => saying),
    outlets: ordered.map(([outlet]) => outlet),
    stances,
  };
}

function keyOf(report: string, actor: string): string {
  return `${report}/${actor}`;
}

function byPublication(a: Sayings, b: Sayings): number {
  return (
    compareWords(a.report.published ?? "9999", b.report.published ?? "9999") ||
    compareWords(a.report.id, b.report.id)
  );
}

/** In code units: the same on every machine. */
function compareWords(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
