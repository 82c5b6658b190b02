import { canSpeak } from "./can-speak.ts";
import { cueRanges, matchCues } from "./cue-matches.ts";
import { contentOf, type Draft } from "./drafts.ts";
import { boundsOf, type Passage, type Range } from "./passage.ts";
import { subjectBefore } from "./sources.ts";
import { stanceOf } from "./stance.ts";
import { isVerbal, lemmaAt, mistakenVerb, verbGroupAt } from "./verb-groups.ts";

/** How far before its colon the verb of a list may stand, in words ("demands from the ministry the following:"). */
const VERB_REACH = 12;
/** Items of one list that are read. */
const ITEMS_MAX = 40;
/** What begins an item: a dash, a bullet, a number. */
const ITEM_MARK = /^(?:[-–—•*·]|\d{1,2}[.)]?)$/;

/** Lists that a verb of saying or demanding and a colon lead to: « Ils réclament : – la fin du blocus ; – … ». */
export function findLists(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const starts = [...passage.blockFirst].sort((a, b) => a - b);
  const taken = new Set(drafts.map(({ anchor }) => anchor));
  return starts.flatMap((first, index) => {
    const after = starts[index + 1] ?? passage.reading.size;
    if (passage.forms[after - 1] !== ":") return [];
    const items = itemsFrom(passage, starts, index + 1);
    const draft = items.length > 1 ? draftOf(passage, { first, after }, items) : null;
    return draft === null || taken.has(draft.anchor) ? [] : [draft];
  });
}

/** The blocks from `index` on that begin with the mark of an item, without their marks. */
function itemsFrom(passage: Passage, starts: readonly number[], index: number): readonly Range[] {
  const items: Range[] = [];
  for (let at = index; at < Math.min(starts.length, index + ITEMS_MAX); at += 1) {
    const first = starts[at] as number;
    if (!ITEM_MARK.test(passage.forms[first] ?? "")) break;
    items.push({ first: first + 1, after: starts[at + 1] ?? passage.reading.size });
  }
  return items;
}

function draftOf(passage: Passage, lead: Range, items: readonly Range[]): Draft | null {
  for (let at = lead.after - 2; at >= Math.max(lead.first, lead.after - VERB_REACH); at -= 1) {
    const isCue = isVerbal(passage, at) && passage.rules.verbs.has(lemmaAt(passage, at));
    if (!isCue && mistakenVerb(passage, at) === null) continue;
    const bounds = boundsOf(passage, at);
    const group = verbGroupAt(passage, at, bounds.first);
    const matches = matchCues(passage, group);
    const match = ["n", "q"]
      .map((frame) => matches.find(({ cue }) => cue.frames.has(frame)))
      .find((one) => one !== undefined);
    const source = match === undefined ? null : subjectBefore(passage, group, bounds);
    const stance = match === undefined ? null : stanceOf(match.cue, group.isNegated);
    if (match === undefined || source === null || stance === null || group.isPassive) continue;
    if (!canSpeak(passage, source)) return null;
    return {
      rule: "attribute.list",
      source: [source],
      cue: cueRanges(passage, group, match.tail),
      content: items.flatMap((item) => contentOf(passage, item)),
      anchor: at,
      lemma: match.cue.words.join(" "),
      stance,
      cueClass: match.cue.class,
      isDistanced: match.cue.marks.has("distance"),
      marks: match.cue.marks,
      continues: null,
    };
  }
  return null;
}
