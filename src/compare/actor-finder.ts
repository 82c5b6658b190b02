import type { DossierActor } from "../domain/comparison.ts";
import type { Identities } from "./actors.ts";

/** Finds the dossier's actor behind an actor of one report; null when there is none. */
export type ActorFinder = (report: string, actor: string) => DossierActor | null;

/** Prepares the look-up. */
export function findActor({ actors, actorOf }: Identities): ActorFinder {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  return (report, actor) => byId.get(actorOf(report, actor) ?? "") ?? null;
}
