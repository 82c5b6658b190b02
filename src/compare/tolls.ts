import type { Analysis } from "../domain/analysis.ts";
import type { Figure } from "../domain/figure.ts";
import { alignTerms, type TermPair } from "./align.ts";
import { compareText, daysApart } from "./chronology.ts";
import type { Link } from "./clusters.ts";
import type { LinkSources } from "./links.ts";
import type { Rarity } from "./rarity.ts";
import { sameEvent } from "./same-event.ts";
import type { WordSense } from "./word-sense.ts";
import type { Wording } from "./wordings.ts";

/** What grows while it is counted, and is told again and again of one event. */
const TOLLS: readonly string[] = ["killed", "injured", "missing"];
/** Days between publications beyond which a toll may be of the next event. */
const DAYS_APART_MAX = 2;
/** The same where both give one number that is hardly common by chance. */
const DAYS_APART_SAME_MAX = 7;
/** Such a number, from here on. */
const ODD_MIN = 20;
/** How many tolls before it, in order of publication, each is laid beside. */
const WINDOW = 48;
/** From here on two words count as one. */
const SAME_WORD_MIN = 0.7;
/** Words for what happened, where and to whom that two tolls of one event share, at least. */
const SHARED_MIN = 2;
/** The same where each names names and none of them is common, or one of the numbers is "dozens". */
const SHARED_LOOSE_MIN = 4;
/** Words of its own for the event, below which a toll ("the toll was at least 24") is of the event told before it. */
const OWN_MIN = 2;
/** Score of such a link: enough by itself, no more; with the same number somewhat more. */
const SCORE = 0.6;
const SCORE_SAME = 0.7;

/** Tolls of one event, and those that are of two. */
export interface TollLinks {
  readonly links: readonly Link[];
  /** The toll of each wording that gives one, by its index: of one report, two such are two claims where they differ. */
  readonly tolls: ReadonlyMap<number, Mark>;
  /** Pairs of wordings, as in `links`, whose periods are not one. */
  readonly apart: readonly (readonly [number, number])[];
}

/** What a wording gives as its toll. */
export interface Mark {
  /** Report and measure. */
  readonly key: string;
  readonly measure: string;
  readonly value: number;
}

/**
 * Links tolls that are told of one event in other words: the same measure within two days, three common words
 * besides the dead, and neither two exact numbers that differ, nor periods or places that do. Near-linear.
 */
export function tollLinks({
  wordings,
  analyses,
  rarity,
  rulesOf,
}: Pick<LinkSources, "wordings" | "analyses" | "rarity" | "rulesOf">): TollLinks {
  const published = ({ report }: Wording) => analyses[report]?.report.published ?? "";
  const marks = new Map<number, Mark>();
  const links: Link[] = [];
  const apart: (readonly [number, number])[] = [];
  for (const measure of TOLLS) {
    const tolls = withEvents(tollsOf(wordings, measure, { analyses, rulesOf })).sort(
      (a, b) =>
        compareText(published(a.wording), published(b.wording)) ||
        a.wording.index - b.wording.index,
    );
    for (const [place, toll] of tolls.entries()) {
      const { report, index } = toll.wording;
      const mark = { key: `${report} ${measure}`, measure, value: toll.figure.value };
      if (!marks.has(index)) marks.set(index, mark);
      for (const earlier of tolls.slice(Math.max(0, place - WINDOW), place)) {
        const are = areOne(earlier, toll, { analyses, rarity });
        if (are === "one") links.push(linkOf(earlier, toll));
        if (are === "two") apart.push(inOrder(earlier, toll));
      }
    }
  }
  return { links, tolls: marks, apart };
}

interface Toll {
  readonly wording: Wording;
  readonly figure: Figure;
  /** Words for the event, its own or those of the toll before it. */
  readonly event: readonly WordSense[];
}

function tollsOf(
  wordings: readonly Wording[],
  measure: string,
  { analyses, rulesOf }: Pick<LinkSources, "analyses" | "rulesOf">,
): readonly Toll[] {
  return wordings.flatMap((wording) => {
    const rules = rulesOf(wording.language);
    const figure = tollOf(wording, measure);
    if (figure === null || rules?.corpses.has(figure.unit ?? "")) return [];
    if (isDoubted(figure, wording, analyses[wording.report])) return [];
    const words = rules?.casualties ?? NONE;
    return [{ wording, figure, event: wording.terms.filter((term) => tells(term, figure, words)) }];
  });
}

/** "The group has not confirmed that 82 were killed": whoever tells so gives no toll. */
function isDoubted(
  { by }: Figure,
  { attribution }: Wording,
  analysis: Analysis | undefined,
): boolean {
  const inner = analysis?.attributions.find(({ id }) => id === by);
  if (inner === undefined || inner.id === attribution?.id) return false;
  return inner.stance === "denies" || inner.stance === "doubts";
}

/** What a report tells of the dead without saying of which event is of the event that it told of last. */
function withEvents(tolls: readonly Toll[]): Toll[] {
  const inText = [...tolls].sort(
    (a, b) => a.wording.report - b.wording.report || startOf(a.wording) - startOf(b.wording),
  );
  let last: Toll | null = null;
  return inText.map((toll) => {
    const isOwn = toll.event.length >= OWN_MIN;
    const event =
      isOwn || last === null || last.wording.report !== toll.wording.report
        ? toll.event
        : [...toll.event, ...last.event];
    if (isOwn) last = toll;
    return { ...toll, event };
  });
}

function startOf({ spans }: Wording): number {
  return spans[0]?.start ?? 0;
}

/** The greatest number of all people: "68 children were among the 126 killed" gives 126. */
function tollOf({ figures, mood, frame, negated }: Wording, measure: string): Figure | null {
  if (mood !== "states" || frame !== null || negated) return null;
  const tolls = figures.filter((one) => one.measure === measure && one.partOf === null);
  const ofAll = tolls.filter(isOfAll);
  const [most] = [...(ofAll.length > 0 ? ofAll : tolls)].sort((a, b) => b.value - a.value);
  return most ?? null;
}

/** Groups that mean everybody who was hit. */
const EVERYBODY: ReadonlySet<string | null> = new Set([null, "people", "civilians"]);

function isOfAll({ group }: Figure): boolean {
  return EVERYBODY.has(group);
}

/** Children and evacuees are counted by themselves. */
function areOfOneGroup(a: Figure, b: Figure): boolean {
  return a.group === b.group || (isOfAll(a) && isOfAll(b));
}

function areOne(
  a: Toll,
  b: Toll,
  { analyses, rarity }: Pick<LinkSources, "analyses" | "rarity">,
): "one" | "two" | "unknown" {
  if (a.wording.report === b.wording.report) return "unknown";
  const isSame = a.figure.value === b.figure.value;
  const isVague = a.figure.bound === "vague" || b.figure.bound === "vague";
  if (!areOfOneGroup(a.figure, b.figure) || shrinks(a, b, analyses)) return "two";
  if (!isSame && a.figure.bound === "exact" && b.figure.bound === "exact") return "two";
  const isOdd = isSame && !isVague && a.figure.value >= ODD_MIN;
  if (areFar(a.wording, b.wording, analyses)) return "two";
  if (!isOdd && !areNear(a.wording, b.wording, analyses, DAYS_APART_MAX)) return "unknown";
  const pairs = pairsOf(a, b, rarity);
  if (sameEvent(a.wording, b.wording, pairs) === "other") return "two";
  const isLoose = isVague || areElsewhere(a, b, pairs);
  const least = isLoose ? SHARED_LOOSE_MIN : SHARED_MIN;
  return pairs.length >= least ? "one" : "unknown";
}

/** A toll that a later day gives as much smaller is of another event: tolls are counted up. */
function shrinks(earlier: Toll, later: Toll, analyses: readonly Analysis[]): boolean {
  const [first, last] = [analyses[earlier.wording.report], analyses[later.wording.report]];
  if (first === undefined || last === undefined) return false;
  const [before, after] = [earlier.figure, later.figure];
  const isLater = (daysApart(first.report, last.report) ?? 0) > 0;
  const isFewer = after.value < before.value * SHRUNK_MAX;
  if (isLater) return isFewer;
  // On one day exactly 8 is not at least 15.
  return [
    [before, after],
    [after, before],
  ].some(([less, more]) => less?.bound === "exact" && less.value < (more?.value ?? 0) * SHRUNK_MAX);
}

/** Share of the earlier toll below which a later one is no correction of it. */
const SHRUNK_MAX = 0.6;

/** Each names names, and none of them is common: a crash in one town and one in another share their words. */
function areElsewhere(a: Toll, b: Toll, pairs: readonly TermPair[]): boolean {
  const isName = ({ kind }: WordSense) => kind === "name";
  return a.event.some(isName) && b.event.some(isName) && !pairs.some((pair) => isName(pair.a));
}

function pairsOf(a: Toll, b: Toll, rarity: Rarity): readonly TermPair[] {
  const listOf = ({ wording: { language }, event }: Toll) => ({ terms: event, language });
  return alignTerms(listOf(a), listOf(b), rarity).filter(
    ({ likeness }) => likeness >= SAME_WORD_MIN,
  );
}

/** Words of the event: not its dead, nor that they died. */
function tells(
  { kind, key }: WordSense,
  { unit }: Figure,
  casualties: ReadonlySet<string>,
): boolean {
  if (kind === "number" || casualties.has(key)) return false;
  return !(unit?.split(" ") ?? []).includes(key);
}

const NONE: ReadonlySet<string> = new Set();

/** Known to be published more than a week apart. */
function areFar(a: Wording, b: Wording, analyses: readonly Analysis[]): boolean {
  const [left, right] = [analyses[a.report]?.report, analyses[b.report]?.report];
  if (left === undefined || right === undefined) return false;
  return (daysApart(left, right) ?? 0) > DAYS_APART_SAME_MAX;
}

function areNear(a: Wording, b: Wording, analyses: readonly Analysis[], daysMax: number): boolean {
  const left = analyses[a.report]?.report;
  const right = analyses[b.report]?.report;
  if (left === undefined || right === undefined) return false;
  return (daysApart(left, right) ?? Number.POSITIVE_INFINITY) <= daysMax;
}

function inOrder(a: Toll, b: Toll): readonly [number, number] {
  const [left, right] = [a.wording.index, b.wording.index];
  return left < right ? [left, right] : [right, left];
}

function linkOf(earlier: Toll, later: Toll): Link {
  const [a, b] = inOrder(earlier, later);
  const score = earlier.figure.value === later.figure.value ? SCORE_SAME : SCORE;
  return { a, b, likeness: { score, isTelling: true } };
}
