import { overlaps } from "../domain/span.ts";
import type { Link } from "./clusters.ts";
import type { LinkSources } from "./links.ts";
import { termLikeness } from "./term-match.ts";
import { wordingsOfReport } from "./twins.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/** Content words of what takes up a statement by a noun, at most: more words state something themselves. */
const TERMS_MAX = 5;
/** Words of it that the statement need not hold: "the [accounts] of abductions". */
const LONE_MAX = 1;
/** How surely the noun names the deed ("abductions", abducted). */
const NOUN_LIKENESS_MIN = 0.6;
/** Characters back to what "these reports" can mean, at most: about a paragraph. */
const BACK_MAX = 500;
/** The same where the two share words as well. */
const BACK_SHARING_MAX = 900;
/** Score of such a link: enough by itself, no more. */
const SCORE = 0.6;

/**
 * Links a short denial or doubt with the statement of its report that it takes up: by the noun of the deed ("could
 * not verify the accounts of abductions"), by most of its words ("denied using chemical weapons"), or, where it is
 * only called a claim ("denied these reports"), with the last thing that another said before it. Linear in the wordings of each report.
 */
export function takenUpLinks({
  wordings,
  rulesOf,
}: Pick<LinkSources, "wordings" | "rulesOf">): readonly Link[] {
  return wordings.flatMap((wording) => {
    if (!takesUp(wording)) return [];
    const rules = rulesOf(wording.language);
    const others = wordingsOfReport(wordings, wording.report).filter((other) =>
      mayBeMeant(other, wording),
    );
    const deeds = wording.terms.filter(
      ({ key }) => !rules?.sayings.has(key) && !rules?.refuters.has(key),
    );
    const meant =
      deeds.length === 0
        ? lastBefore(wording, others, BACK_MAX)
        : (nearest(wording, others) ?? lastSharing(wording, deeds, others));
    return meant === null ? [] : [linkOf(wording, meant)];
  });
}

function takesUp({ attribution, frame, mood, terms }: Wording): boolean {
  if (attribution === null || frame !== null || mood !== "states") return false;
  const isAgainst = attribution.stance === "denies" || attribution.stance === "doubts";
  return isAgainst && terms.length <= TERMS_MAX;
}

/** Another's statement, elsewhere in the report. */
function mayBeMeant(other: Wording, { attribution, spans }: Wording): boolean {
  if (other.head?.isVerb !== true || other.frame !== null || other.mood !== "states") return false;
  if (other.attribution !== null && other.attribution.speaker === attribution?.speaker)
    return false;
  return !other.spans.some((span) => spans.some((own) => overlaps(span, own)));
}

/** The nearest statement whose verb the noun names. */
function nearest(wording: Wording, others: readonly Wording[]): Wording | null {
  const named = others.filter(({ head, terms }) => {
    const isNamed = wording.terms.some(
      (term) => head !== null && termLikeness(term, head) >= NOUN_LIKENESS_MIN,
    );
    const lone = wording.terms.filter(
      (term) => !terms.some((other) => termLikeness(term, other) >= NOUN_LIKENESS_MIN),
    );
    return isNamed && lone.length <= LONE_MAX;
  });
  named.sort((a, b) => distance(a, wording) - distance(b, wording) || a.index - b.index);
  return named[0] ?? null;
}

/** The last statement before it that shares most of its few words: "denied using chemical weapons". */
function lastSharing(
  wording: Wording,
  deeds: readonly WordSense[],
  others: readonly Wording[],
): Wording | null {
  const sharing = others.filter(({ terms }) => {
    const shared = deeds.filter((term) =>
      terms.some((other) => termLikeness(term, other) >= NOUN_LIKENESS_MIN),
    );
    return shared.length >= deeds.length - shared.length;
  });
  return lastBefore(wording, sharing, BACK_SHARING_MAX);
}

function lastBefore(wording: Wording, others: readonly Wording[], backMax: number): Wording | null {
  const before = others.filter((other) => {
    const back = startOf(wording) - startOf(other);
    return back > 0 && back <= backMax && holdsNumbers(other, wording);
  });
  before.sort((a, b) => startOf(b) - startOf(a) || b.index - a.index);
  return before[0] ?? null;
}

/** "That toll of 82" means who gave this number. */
function holdsNumbers({ figures }: Wording, wording: Wording): boolean {
  return wording.figures.every(({ value }) => figures.some((other) => other.value === value));
}

function distance(a: Wording, b: Wording): number {
  return Math.abs(startOf(a) - startOf(b));
}

function startOf({ spans }: Wording): number {
  return spans[0]?.start ?? 0;
}

function linkOf(a: Wording, b: Wording): Link {
  return {
    a: Math.min(a.index, b.index),
    b: Math.max(a.index, b.index),
    // It is of the claim that the statement belongs to, whatever else belongs to that.
    likeness: { score: SCORE, isTelling: true, isSure: true },
  };
}
