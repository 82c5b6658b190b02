import type { Factuality, FactualityValue, Judgement } from "../domain/factuality.ts";
import { wordFeature } from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { contentHead, wordsOf } from "./content-heads.ts";
import { type Draft, rangeSpan } from "./drafts.ts";
import { isForm, isRole, type Passage, type Range, tagAt } from "./passage.ts";
import { isVerbal, verbGroupAt } from "./verb-groups.ts";

/** Words on either side of a verb group in which an adverb or adjective weakens it ("it is likely that"). */
const ADVERB_REACH = 3;

/** How sure, and whether it is or is not; null where the words commit nobody. */
interface Worded {
  readonly certainty: "CT" | "PR" | "PS";
  readonly isNegative: boolean;
}

interface View {
  readonly value: FactualityValue;
  readonly reasons: readonly Reason[];
}

/**
 * What each source of the chain holds of a content: the innermost as its cue and the content's words say; each
 * outer one the same where every cue between takes its content for true, else nothing. Null where the content has
 * no head. After Saurí and Pustejovsky's De Facto; its lexicon is the cue tables, and conditions are looked for at
 * the head's clause only.
 */
export function factualityOf(
  passage: Passage,
  draft: Draft,
  outer: readonly { readonly id: string; readonly draft: Draft }[],
  id: string,
): Factuality | null {
  const head = contentHead(passage, draft.content);
  if (head < 0) return null;
  const own = viewOf(passage, draft, head);
  const judgements: Judgement[] = [{ source: id, ...own }];
  let below: { readonly draft: Draft; readonly view: View } = { draft, view: own };
  for (const around of [...outer, { id: null, draft: null }]) {
    const view = viewThrough(passage, below.draft, below.view);
    judgements.unshift({ source: around.id, ...view });
    if (around.draft !== null) below = { draft: around.draft, view };
  }
  return { head: rangeSpan(passage, { first: head, after: head + 1 }), judgements };
}

/** An outer source holds what a factive cue presents as true, and leaves anything else to its source. */
function viewThrough(passage: Passage, draft: Draft, view: View): View {
  const cue = draft.cue.map((range) => rangeSpan(passage, range));
  const isFactive = draft.marks.has("factive") && draft.stance === "affirms";
  if (isFactive && view.value !== "Uu") {
    return { value: view.value, reasons: [said("factive-cue", cue, draft.lemma)] };
  }
  return { value: "Uu", reasons: [said("left-to-source", cue, draft.lemma)] };
}

function said(rule: string, spans: Reason["spans"], detail: string | null = null): Reason {
  return reason(`attribute.factuality.${rule}`, spans, { detail });
}

function viewOf(passage: Passage, draft: Draft, head: number): View {
  const cue = draft.cue.map((range) => rangeSpan(passage, range));
  const open = openness(passage, draft, head, cue);
  if (open !== null) return open;
  const { worded, reasons } = wording(passage, draft, head);
  const { certainty, isNegative, rule } = throughCue(draft, worded);
  const value: FactualityValue = `${certainty}${isNegative ? "-" : "+"}`;
  return { value, reasons: [said(rule, cue, draft.lemma), ...reasons] };
}

/** Where the source commits itself to nothing: questions, demands, wishes, conditions, what it cannot confirm. */
function openness(passage: Passage, draft: Draft, head: number, cue: Reason["spans"]): View | null {
  const first = wordsOf(passage, draft.content[0] ?? { start: 0, end: 1 }).first;
  const open = (rule: string, spans: Reason["spans"]): View => ({
    value: "Uu",
    reasons: [said(rule, spans, draft.lemma)],
  });
  const word = (at: number) => [rangeSpan(passage, { first: at, after: at + 1 })];
  if (draft.stance === "asks") return open("question", cue);
  if (draft.rule === "attribute.verb.w" && isForm(passage, first, "whether")) {
    const knows = draft.cueClass === "knowledge" || draft.cueClass === "communication";
    return knows && draft.stance === "affirms"
      ? { value: "CTu", reasons: [said("whether", word(first), draft.lemma)] }
      : open("whether", word(first));
  }
  if (draft.stance === "demands") return open("demand", cue);
  if (draft.cueClass === "expectation" && !draft.marks.has("predicts")) return open("wish", cue);
  if (draft.stance === "doubts" && draft.cueClass === "communication")
    return open("unconfirmed", cue);
  // "rejected the proposal": the proposal stands, it is only not taken; "denied the raid" says there was none.
  if (draft.stance === "denies" && !isVerbal(passage, head) && !draft.marks.has("untrue"))
    return open("refusal", cue);
  if (isVerbal(passage, head) && wordFeature(passage.reading, head, "Mood") === "Imp")
    return open("imperative", word(head));
  const condition = conditionOf(passage, draft, head);
  if (condition >= 0) return open("condition", word(condition));
  return isAsked(passage, draft) ? open("question", word(head)) : null;
}

/** The word that makes the head's sentence conditional; -1 when none does. */
function conditionOf(passage: Passage, draft: Draft, head: number): number {
  const { sentenceOf } = passage.reading;
  for (const span of draft.content) {
    const { first, after } = wordsOf(passage, span);
    if (head < first || head >= after) continue;
    for (let at = first; at < after; at += 1) {
      const isSame = sentenceOf[at] === sentenceOf[head];
      if (isSame && isForm(passage, at, "hypothetical") && tagAt(passage, at) === "SCONJ")
        return at;
    }
  }
  return -1;
}

/** A quoted content whose first sentence ends in a question mark. */
function isAsked(passage: Passage, draft: Draft): boolean {
  const [span] = draft.content;
  if (span === undefined) return false;
  const { first, after } = wordsOf(passage, span);
  for (let at = first; at <= after; at += 1) {
    if (/^[.!]$/.test(passage.forms[at] ?? "")) return false;
    if (passage.forms[at] === "?") return true;
  }
  return false;
}

/** What the content's own words say: negation, modals, adverbs of probability. */
function wording(
  passage: Passage,
  draft: Draft,
  head: number,
): { readonly worded: Worded; readonly reasons: readonly Reason[] } {
  const certain: Worded = { certainty: "CT", isNegative: false };
  if (!isVerbal(passage, head)) return { worded: certain, reasons: [] };
  const range = draft.content
    .map((span) => wordsOf(passage, span))
    .find(({ first, after }) => head >= first && head < after);
  if (range === undefined) return { worded: certain, reasons: [] };
  const group = verbGroupAt(passage, head, range.first);
  const around: Range = {
    first: Math.max(range.first, group.first - ADVERB_REACH),
    after: Math.min(range.after, head + 1 + ADVERB_REACH),
  };
  const weak = weakest(passage, around);
  const isNegative = group.isNegated;
  const reasons: Reason[] = isNegative
    ? [said("negation", [rangeSpan(passage, { first: group.first, after: head + 1 })])]
    : [];
  if (weak === null) return { worded: { certainty: "CT", isNegative }, reasons };
  const words = [rangeSpan(passage, { first: weak.word, after: weak.word + 1 })];
  // "cannot pay" is certain; "may not pay" is possible.
  const isUnable = isNegative && isRole(passage, weak.word, "able");
  const certainty = isUnable ? "CT" : weak.certainty;
  return { worded: { certainty, isNegative }, reasons: [...reasons, said("modal", words)] };
}

function weakest(
  passage: Passage,
  { first, after }: Range,
): { readonly word: number; readonly certainty: "PR" | "PS" } | null {
  let found: { readonly word: number; readonly certainty: "PR" | "PS" } | null = null;
  for (let word = first; word < after; word += 1) {
    if (isRole(passage, word, "possible")) return { word, certainty: "PS" };
    if (found === null && isRole(passage, word, "probable")) found = { word, certainty: "PR" };
  }
  return found;
}

/** What the cue makes of the content's words. */
function throughCue(draft: Draft, worded: Worded): Worded & { readonly rule: string } {
  const weaker = worded.certainty === "CT" ? "PR" : worded.certainty;
  if (draft.stance === "denies") {
    return { ...worded, isNegative: !worded.isNegative, rule: "denial" };
  }
  if (draft.stance === "doubts") {
    return { certainty: weaker, isNegative: !worded.isNegative, rule: "doubt" };
  }
  if (draft.cueClass === "expectation") return { ...worded, certainty: weaker, rule: "prediction" };
  if (draft.stance === "commits") return { ...worded, certainty: weaker, rule: "commitment" };
  const isBelief = draft.cueClass === "belief" && !draft.marks.has("certain");
  return isBelief
    ? { ...worded, certainty: weaker, rule: "belief" }
    : { ...worded, rule: "statement" };
}
