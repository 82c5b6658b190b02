import type { DossierActor } from "../domain/comparison.ts";

/** Finds the dossier's actor behind an actor of one report; null when there is none. */
export type ActorFinder = (report: string, actor: string) => DossierActor | null;
