import type { Actor, Mention } from "./actor.ts";
import type { Attribution } from "./attribution.ts";
import type { Figure } from "./figure.ts";
import type { Reading } from "./reading.ts";
import type { Note } from "./reason.ts";
import type { Refusal } from "./refusal.ts";
import type { Credit, Report } from "./report.ts";

/** All that is made of one report on its own. */
export interface Analysis {
  readonly kind: "analysis";
  readonly report: Report;
  readonly reading: Reading;
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  /** In text order of their contents. */
  readonly attributions: readonly Attribution[];
  readonly figures: readonly Figure[];
  /** Who was asked and would not comment, in text order; absent where an older version analysed. */
  readonly refusals?: readonly Refusal[];
  /** The report's own credits and those that its text gives ("(AFP)", a closing line of sources). */
  readonly credits: readonly Credit[];
  readonly notes: readonly Note[];
}
