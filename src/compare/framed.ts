import type { Analysis } from "../domain/analysis.ts";
import { compareText, daysApart } from "./chronology.ts";
import type { Link } from "./clusters.ts";
import type { LinkSources } from "./links.ts";
import { termLikeness } from "./term-match.ts";
import type { Wording } from "./wordings.ts";

/** Days between publications beyond which somebody speaks of another doubt. */
const DAYS_APART_MAX = 2;
/** How many of the same speaker's before it each is laid beside. */
const WINDOW = 24;
/** From here on two words count as one. */
const SAME_WORD_MIN = 0.5;
/** Score of such a link: enough by itself, no more. */
const SCORE = 0.6;

/**
 * Links what one speaker tells of one source's doubt or denial, however it is put: "NGOs do not confirm the abuses",
 * "none of them confirms that civilians were executed". Not where the two name different deeds. Near-linear.
 */
export function framedLinks({
  wordings,
  analyses,
  actorOf,
}: Pick<LinkSources, "wordings" | "analyses" | "actorOf">): readonly Link[] {
  const groups = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const key = keyOf(wording, analyses, actorOf);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [wording]);
    else group.push(wording);
  }
  return [...groups.values()].flatMap((group) => linksIn(group, analyses));
}

/** Who tells it and whose doubt it is; null where nobody known tells. */
function keyOf(
  { report, attribution, frame, frameBy }: Wording,
  analyses: readonly Analysis[],
  actorOf: LinkSources["actorOf"],
): string | null {
  const id = analyses[report]?.report.id;
  if (frame === null || attribution?.speaker == null || id === undefined) return null;
  const teller = actorOf(id, attribution.speaker);
  if (teller === null || teller.type === "unnamed") return null;
  const doubter = frameBy === null ? null : actorOf(id, frameBy);
  // Those whom a speaker does not name are the same to him.
  const known = doubter === null || doubter.type === "unnamed" ? "" : doubter.id;
  return `${teller.id} ${frame} ${known}`;
}

function linksIn(group: readonly Wording[], analyses: readonly Analysis[]): readonly Link[] {
  const published = ({ report }: Wording) => analyses[report]?.report.published ?? "";
  const sorted = [...group].sort(
    (a, b) => compareText(published(a), published(b)) || a.index - b.index,
  );
  return sorted.flatMap((wording, at) =>
    sorted.slice(Math.max(0, at - WINDOW), at).flatMap((earlier) => {
      if (!areNear(earlier, wording, analyses) || areOtherDeeds(earlier, wording)) return [];
      return [linkOf(earlier, wording, areOneDoubt(earlier, wording, group))];
    }),
  );
}

function areNear(a: Wording, b: Wording, analyses: readonly Analysis[]): boolean {
  const left = analyses[a.report]?.report;
  const right = analyses[b.report]?.report;
  if (left === undefined || right === undefined) return false;
  return (daysApart(left, right) ?? 0) <= DAYS_APART_MAX;
}

function areOtherDeeds({ deed: a }: Wording, { deed: b }: Wording): boolean {
  return a !== null && b !== null && termLikeness(a, b) < SAME_WORD_MIN;
}

/**
 * The same deed, or none in both. "The abuses" of a lede are what its report tells next; elsewhere they may be any,
 * and who was executed was not abducted.
 */
function areOneDoubt(a: Wording, b: Wording, group: readonly Wording[]): boolean {
  if ((a.deed === null) === (b.deed === null)) return true;
  const [general, special] = a.deed === null ? [a, b] : [b, a];
  return nextIn(group, general) === special;
}

/** The next in its report that names a deed. */
function nextIn(group: readonly Wording[], { report, index }: Wording): Wording | null {
  const behind = group.filter(
    (other) => other.report === report && other.deed !== null && other.index > index,
  );
  return behind[0] ?? null;
}

/** Where it is not telling, nothing speaks against the two, and nothing for them. */
function linkOf(a: Wording, b: Wording, isTelling: boolean): Link {
  return {
    a: Math.min(a.index, b.index),
    b: Math.max(a.index, b.index),
    likeness: { score: SCORE, isTelling },
  };
}
