import type { Copy } from "../domain/comparison.ts";
import type { KnownClaims } from "./claims.ts";
import type { ReportFeatures } from "./features.ts";
import { openPairIndex, type PairIndex } from "./pair-index.ts";
import { openWordCounts, type WordCounts, type WordTest } from "./rarity.ts";
import { openUnderstanding, type Understanding } from "./settled.ts";
import type { KnownTwins } from "./twins.ts";
import type { Wording } from "./wordings.ts";

/** What was found of pairs of texts, by the two: what two texts share changes no more, whatever else is compared. */
export type CopyVerdicts = Map<ReportFeatures, Map<ReportFeatures, readonly Copy[]>>;

/** What is kept from one comparison of a dossier to the next. */
export interface Memory {
  readonly counts: WordCounts;
  readonly verdicts: CopyVerdicts;
  readonly pairs: PairIndex;
  readonly twins: KnownTwins;
  readonly claims: KnownClaims;
  readonly understanding: Understanding;
  /** Features that came and went since the last comparison. */
  readonly come: Set<ReportFeatures>;
  readonly gone: Set<ReportFeatures>;
}

/** Opens the memory of an empty dossier. */
export function openMemory(): Memory {
  return {
    counts: openWordCounts(),
    verdicts: new Map(),
    pairs: openPairIndex(),
    twins: new Map(),
    claims: new Map(),
    understanding: openUnderstanding(),
    come: new Set(),
    gone: new Set(),
  };
}

/** Takes in the features of a report. */
export function remember({ counts, come, gone }: Memory, features: ReportFeatures): void {
  counts.add(features);
  if (!gone.delete(features)) come.add(features);
}

/** Lets go of the features of a report. */
export function forget({ counts, come, gone }: Memory, features: ReportFeatures): void {
  counts.remove(features);
  if (!come.delete(features)) gone.add(features);
}

/** Which wordings came and went since the last comparison, and of which that stayed a word weighs otherwise. */
export interface WordingChange {
  readonly gone: readonly Wording[];
  readonly come: readonly Wording[];
  readonly touched: readonly Wording[];
}

/** Tells what changed. Linear in the words of all wordings, which are only looked at. */
export function changeOf(
  { come, gone }: Pick<Memory, "come" | "gone">,
  features: readonly ReportFeatures[],
  isChanged: WordTest,
): WordingChange {
  const isTouched = ({ terms, language }: Wording) =>
    terms.some((term) => isChanged(term, language));
  return {
    gone: [...gone].flatMap(({ wordings }) => wordings),
    come: [...come].flatMap(({ wordings }) => wordings),
    touched: features.flatMap((each) =>
      come.has(each) ? [] : each.wordings.filter((wording) => isTouched(wording)),
    ),
  };
}
