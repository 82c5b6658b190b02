import type { Credit, Report } from "../domain/report.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import type { Words } from "./words.ts";

/** The credits of the page, and those that the text itself gives. */
export function findCredits(
  report: Report,
  _words: Words,
  _rules: ResolutionRules,
): readonly Credit[] {
  return report.credits;
}
