import type { Actor, Mention } from "../domain/actor.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Reading } from "../domain/reading.ts";
import type { Note } from "../domain/reason.ts";
import type { Credit, Report } from "../domain/report.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";

/** What resolving adds: the actors, their mentions, and the attributions with their speakers. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly attributions: readonly Attribution[];
  /** Credits of the page and of the text: who made the text, and whom it was taken from. */
  readonly credits: readonly Credit[];
  readonly notes: readonly Note[];
}

/** Tells which mentions mean the same actor, and who speaks each attribution; abstains when unsure. */
export function resolve(
  report: Report,
  _reading: Reading,
  attributions: readonly Attribution[],
  _rules: ResolutionRules,
): Resolved {
  return { mentions: [], actors: [], attributions, credits: report.credits, notes: [] };
}
