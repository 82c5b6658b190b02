import type { Attribution } from "../domain/attribution.ts";
import type { Refusal } from "../domain/refusal.ts";

/** A refusal as an attribution that says its own cue, so that who refuses is found as who speaks is. */
export function asSaying({ source, cue }: Refusal, index: number): Attribution {
  return {
    id: `r${index + 1}`,
    source: [source],
    cue: [cue],
    content: [cue],
    kind: "indirect",
    in: null,
    stance: "affirms",
    hedged: false,
    cueLemma: null,
    speaker: null,
    reasons: [],
  };
}
