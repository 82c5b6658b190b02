import type { Stance } from "../domain/attribution.ts";
import type { Opposition } from "./opposition.ts";
import type { Wording } from "./wordings.ts";

/** Whether a claim is put as its wordings have it, or the other way round. */
export type Polarity = "positive" | "negative";

/**
 * How a claim is to be put: positively as soon as one wording does, so that "no civilian was killed" denies
 * the claim of another report; negatively where nobody puts it otherwise ("we were not there").
 */
export function polarityOf(wordings: readonly Wording[]): Polarity {
  return wordings.every(({ negated }) => negated) ? "negative" : "positive";
}

/** How the source of a wording stands to the claim, where the words may say the opposite of the label's: that turns assertion into denial. */
export function stanceTo(opposition: Opposition, { attribution }: Wording): Stance {
  const stance = attribution?.stance ?? "affirms";
  if (opposition !== "opposed") return stance;
  if (stance === "affirms") return "denies";
  return stance === "denies" ? "affirms" : stance;
}
