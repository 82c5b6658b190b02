import type { Attribution } from "../domain/attribution.ts";
import type { Reading } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { Report } from "../domain/report.ts";
import type { AttributionRules } from "../languages/rules/attribution.ts";
import { findSourcePhrases } from "./according-to.ts";
import { findVerbAttributions } from "./clauses.ts";
import { findColonQuotes } from "./colons.ts";
import { findContinuations } from "./continuations.ts";
import { withCorrections } from "./corrections.ts";
import { type Draft, rangeSpan, sourceSpan } from "./drafts.ts";
import { factualityOf } from "./factuality.ts";
import { hedgesOf, isHedgingCue } from "./hedges.ts";
import { kindOf } from "./kinds.ts";
import { findLabelled } from "./labels.ts";
import { findLists } from "./lists.ts";
import { findLooseIncises } from "./loose-incises.ts";
import { parentsOf } from "./nesting.ts";
import { findNounAttributions } from "./noun-cues.ts";
import { type Passage, passageOf } from "./passage.ts";
import { findReportAdverbs } from "./reports.ts";
import { cutIncises, freeQuotes, inTextOrder, sift } from "./sift.ts";
import { findSignedQuotes } from "./signatures.ts";
import { withVoices } from "./voices.ts";

/**
 * Finds who says what: source, cue and content spans, nesting, kind, stance and hedges, in text order of
 * the contents. Speakers are left null for `resolve`. Linear in the text.
 */
export function attribute(
  report: Report,
  reading: Reading,
  rules: AttributionRules,
): readonly Attribution[] {
  const passage = passageOf(report, reading, rules);
  const found = [
    ...findVerbAttributions(passage),
    ...findSourcePhrases(passage),
    ...findNounAttributions(passage),
    ...findReportAdverbs(passage),
  ];
  const worded = cutIncises(passage, withVoices(passage, sift(passage, found)));
  const isFree = freeQuotes(passage, worded);
  const loose = findLooseIncises(passage, isFree);
  const spoken = inTextOrder([
    ...worded,
    ...findColonQuotes(passage, worded, isFree),
    ...loose,
    ...findSignedQuotes(passage, freeQuotes(passage, [...worded, ...loose])),
    ...findLabelled(passage, worded),
    ...findLists(passage, worded),
  ]);
  const continued = findContinuations(passage, spoken, freeQuotes(passage, spoken));
  const drafts = withCorrections(passage, inTextOrder([...spoken, ...continued]));
  return attributionsOf(passage, drafts);
}

function attributionsOf(passage: Passage, drafts: readonly Draft[]): readonly Attribution[] {
  const parents = parentsOf(passage, drafts);
  const ids = new Map(drafts.map((draft, index) => [draft, `a${index + 1}`]));
  const hedges = drafts.map((draft) => hedgesOf(passage, draft));
  const isHedged = hedges.map(
    (words, index) => words.length > 0 || isHedgingCue(drafts[index] as Draft),
  );
  return drafts.map((draft, index) => {
    const parent = parents[index] as number;
    return Object.freeze({
      id: `a${index + 1}`,
      source: draft.source.map((range) => sourceSpan(passage, range)),
      cue: draft.cue.map((range) => rangeSpan(passage, range)),
      content: draft.content,
      kind: kindOf(
        passage,
        draft.content,
        draft.anchor < 0 || isInOwnMarks(passage, draft)
          ? -1
          : (passage.levelOf[draft.anchor] ?? -1),
      ),
      in: parent < 0 ? null : `a${parent + 1}`,
      stance: draft.stance,
      hedged: isHedged[index] === true || inheritsHedge(parents, isHedged, index),
      ...continuedBy(draft, ids),
      ...factualityFor(passage, drafts, parents, index),
      cueLemma: draft.lemma,
      speaker: null,
      reasons: reasonsOf(passage, draft, ids, hedges[index] ?? []),
    });
  });
}

/** « Moi, dit-il, je reste » : an incise that stands between the marks of what it says looks on them from outside. */
function isInOwnMarks(passage: Passage, { rule, anchor, content }: Draft): boolean {
  if (rule !== "attribute.incise-quoted") return false;
  const quote = passage.quoted[passage.levelOf[anchor] ?? -1];
  return quote !== undefined && content[0]?.start === quote.quotation.inner.start;
}

function factualityFor(
  passage: Passage,
  drafts: readonly Draft[],
  parents: readonly number[],
  index: number,
): Pick<Attribution, "factuality"> {
  const outer: { readonly id: string; readonly draft: Draft }[] = [];
  for (let at = parents[index] ?? -1; at >= 0 && outer.length < CHAIN_MAX; at = parents[at] ?? -1) {
    outer.push({ id: `a${at + 1}`, draft: drafts[at] as Draft });
  }
  const factuality = factualityOf(passage, drafts[index] as Draft, outer, `a${index + 1}`);
  return factuality === null ? {} : { factuality };
}

/** Sources in a chain that are judged: more than any text nests. */
const CHAIN_MAX = 12;

function continuedBy(
  { continues }: Draft,
  ids: ReadonlyMap<Draft, string>,
): Pick<Attribution, "continues"> {
  const id = continues === null ? undefined : ids.get(continues);
  return id === undefined ? {} : { continues: id };
}

/** What stands in a hedged content is as far from the author as the content. */
function inheritsHedge(
  parents: readonly number[],
  isHedged: readonly boolean[],
  index: number,
): boolean {
  let at = parents[index] ?? -1;
  for (let depth = 0; at >= 0 && depth < parents.length; depth += 1) {
    if (isHedged[at]) return true;
    at = parents[at] ?? -1;
  }
  return false;
}

function reasonsOf(
  passage: Passage,
  draft: Draft,
  ids: ReadonlyMap<Draft, string>,
  hedges: ReturnType<typeof hedgesOf>,
): readonly Reason[] {
  const spans = [...draft.source, ...draft.cue].map((range) => rangeSpan(passage, range));
  const detail = draft.continues === null ? draft.lemma : (ids.get(draft.continues) ?? null);
  const made = reason(draft.rule, [...spans, ...draft.content], { detail });
  const sources = draft.source.map((range) => sourceSpan(passage, range));
  return [
    made,
    ...(draft.sourceBy === undefined
      ? []
      : [reason(`attribute.source.${draft.sourceBy}`, sources)]),
    ...(draft.sourceRejected === undefined
      ? []
      : [reason("attribute.source.rejected", [rangeSpan(passage, draft.sourceRejected)])]),
    ...(hedges.length > 0 ? [reason("attribute.hedged", hedges)] : []),
  ];
}
