import type { Stance } from "../domain/attribution.ts";
import type { Cue } from "../languages/rules/attribution.ts";

/**
 * How a source stands to the content once negation is counted; null where nothing is said at all: negated
 * saying is no saying ("n'a pas dit que"), but « ne confirme pas » doubts and « ne pense pas » doubts.
 */
export function stanceOf(cue: Cue, isNegated: boolean): Stance | null {
  if (!isNegated) return cue.marks.has("only-negated") ? null : cue.stance;
  if (cue.marks.has("not-doubts")) return "doubts";
  if (cue.marks.has("not-denies")) return "denies";
  switch (cue.class) {
    case "belief":
    case "expectation":
    case "denial":
      return "doubts";
    case "doubt":
      return "affirms";
    default:
      return null;
  }
}
