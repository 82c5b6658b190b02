import type { Figure } from "../domain/figure.ts";
import { alignTerms } from "./align.ts";
import { compareText, daysApart } from "./chronology.ts";
import type { Link } from "./clusters.ts";
import { canBothHold } from "./figure-match.ts";
import type { LinkSources } from "./links.ts";
import { sameEvent } from "./same-event.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/** What grows while it is counted, and is told again and again of one event. */
const TOLLS: readonly string[] = ["killed", "injured", "missing"];
/** Days between publications beyond which a toll may be of the next event. */
const DAYS_APART_MAX = 2;
/** How many tolls before it, in order of publication, each is laid beside. */
const WINDOW = 48;
/** From here on two words count as one. */
const SAME_WORD_MIN = 0.7;
/** Words for what happened, where and to whom that two tolls of one event share, at least. */
const SHARED_MIN = 3;
/** Score of such a link: enough by itself, no more. */
const SCORE = 0.6;

/**
 * Links tolls that are told of one event in other words: the same measure within two days, three common words
 * besides the dead, and neither two exact numbers that differ, nor periods or places that do. Near-linear.
 */
export function tollLinks({
  wordings,
  analyses,
  rarity,
}: Pick<LinkSources, "wordings" | "analyses" | "rarity">): readonly Link[] {
  const published = ({ report }: Wording) => analyses[report]?.report.published ?? "";
  return TOLLS.flatMap((measure) => {
    const tolls = wordings
      .flatMap((wording) => {
        const figure = tollOf(wording, measure);
        return figure === null ? [] : [{ wording, figure }];
      })
      .sort(
        (a, b) =>
          compareText(published(a.wording), published(b.wording)) ||
          a.wording.index - b.wording.index,
      );
    return tolls.flatMap((toll, at) =>
      tolls
        .slice(Math.max(0, at - WINDOW), at)
        .flatMap((earlier) =>
          areOne(earlier, toll, { analyses, rarity }) ? [linkOf(earlier, toll, measure)] : [],
        ),
    );
  });
}

interface Toll {
  readonly wording: Wording;
  readonly figure: Figure;
}

function tollOf({ figures, mood, frame, negated }: Wording, measure: string): Figure | null {
  if (mood !== "states" || frame !== null || negated) return null;
  return figures.find((one) => one.measure === measure && one.partOf === null) ?? null;
}

function areOne(
  a: Toll,
  b: Toll,
  { analyses, rarity }: Pick<LinkSources, "analyses" | "rarity">,
): boolean {
  if (a.wording.report === b.wording.report || !areNear(a.wording, b.wording, analyses))
    return false;
  if (!canBothHold(a.figure, b.figure) && a.figure.bound === "exact" && b.figure.bound === "exact")
    return false;
  const pairs = alignTerms(a.wording, b.wording, rarity).filter(
    ({ likeness }) => likeness >= SAME_WORD_MIN,
  );
  if (sameEvent(a.wording, b.wording, pairs) === "other") return false;
  return pairs.filter(({ a: term }) => tells(term, a)).length >= SHARED_MIN;
}

/** Words of the event: not its dead, and not that they died. */
function tells(term: WordSense, { wording, figure }: Toll): boolean {
  return term.kind !== "number" && term !== wording.head && term.key !== figure.unit;
}

function areNear(a: Wording, b: Wording, analyses: LinkSources["analyses"]): boolean {
  const left = analyses[a.report]?.report;
  const right = analyses[b.report]?.report;
  if (left === undefined || right === undefined) return false;
  return (daysApart(left, right) ?? Number.POSITIVE_INFINITY) <= DAYS_APART_MAX;
}

function linkOf(a: Toll, b: Toll, measure: string): Link {
  const signs = [{ rule: "compare.claim.same-toll", weight: SCORE, detail: measure }];
  return {
    a: Math.min(a.wording.index, b.wording.index),
    b: Math.max(a.wording.index, b.wording.index),
    likeness: { score: SCORE, signs, isTelling: true },
  };
}
