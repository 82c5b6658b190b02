import type { Actor, Mention } from "../domain/actor.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Reading } from "../domain/reading.ts";
import type { Note } from "../domain/reason.ts";
import type { Report } from "../domain/report.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";

/** What resolving adds: the actors, their mentions, and the attributions with their speakers. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly attributions: readonly Attribution[];
  readonly notes: readonly Note[];
}

/** Tells which mentions mean the same actor, and who speaks each attribution; abstains when unsure. */
export function resolve(
  _report: Report,
  _reading: Reading,
  attributions: readonly Attribution[],
  _rules: ResolutionRules,
): Resolved {
  return { mentions: [], actors: [], attributions, notes: [] };
}
