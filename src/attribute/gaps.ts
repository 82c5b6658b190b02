import { clauseAfter } from "./clause-ends.ts";
import { type Content, type ContentSearch, skipAdverbs } from "./content-search.ts";
import type { CueMatch } from "./cue-matches.ts";
import { contentOf } from "./drafts.ts";
import { phraseStart } from "./noun-phrases.ts";
import { isFiniteVerb, isForm, type Passage, type Range, tagAt } from "./passage.ts";
import { subjectBefore } from "./sources.ts";

/**
 * "The camp, which critics charge | is a prison", "a policy that the council has condemned": what is said is told of
 * the noun that a relative pronoun takes up from before the source. Null where no such pronoun stands there, or where
 * what follows the cue does not leave the gap open.
 */
export function gapContent(search: ContentSearch, matches: readonly CueMatch[]): Content | null {
  const { passage, group, bounds } = search;
  if (!passage.rules.hasBareClauses || group.form !== "fin" || group.isPassive) return null;
  const relative = relativeBefore(passage, search);
  if (relative < 0) return null;
  const antecedent = antecedentOf(passage, relative, bounds);
  if (antecedent === null) return null;
  for (const match of matches) {
    const spans = afterGap(search, match);
    if (spans === null) continue;
    const content = [...contentOf(passage, antecedent), ...spans.content];
    return { spans: content, match, frame: spans.frame };
  }
  return null;
}

/** The relative pronoun right before the source; -1 for none. */
function relativeBefore(passage: Passage, { group, bounds }: ContentSearch): number {
  const subject =
    group.subject >= 0
      ? { first: group.subject, after: group.subject + 1 }
      : subjectBefore(passage, group, bounds);
  if (subject === null || isForm(passage, subject.first, "relative-subject")) return -1;
  const at = subject.first - 1;
  return isForm(passage, at, "relative-object") && /^(?:PRON|DET)$/.test(tagAt(passage, at))
    ? at
    : -1;
}

function antecedentOf(passage: Passage, relative: number, { first }: Range): Range | null {
  const end = passage.forms[relative - 1] === "," ? relative - 2 : relative - 1;
  if (end < first) return null;
  const start = phraseStart(passage, end, first, null, true);
  return start < 0 ? null : { first: start, after: end + 1 };
}

/** What follows the cue: a verb of the clause whose subject is missing, a predicate, or nothing. */
function afterGap(
  search: ContentSearch,
  { cue, after }: CueMatch,
): { readonly content: Content["spans"]; readonly frame: string } | null {
  const { passage, bounds, group } = search;
  const next = skipAdverbs(passage, after);
  const isPredicate =
    isForm(passage, next, "predicative") && cue.prepositions.has(passage.forms[next] ?? "");
  const isVerb = isFiniteVerb(passage, next) && cue.frames.has("s");
  if (isVerb || isPredicate) {
    const context = { cue: group.main, bounds, isAside: true, isPhrase: false };
    const end = commaAfter(passage, next, clauseAfter(passage, next, context));
    return { content: contentOf(passage, { first: next, after: end }), frame: isVerb ? "s" : "pp" };
  }
  const isEnd = tagAt(passage, next) === "PUNCT" || next >= bounds.after;
  return isEnd && cue.frames.has("n") && passage.forms[next] !== ":"
    ? { content: [], frame: "n" }
    : null;
}

/** A relative clause set off by commas ends with the first that leads on to the main verb. */
function commaAfter(passage: Passage, first: number, after: number): number {
  for (let at = first + 1; at + 1 < after; at += 1) {
    if (passage.forms[at] === "," && isFiniteVerb(passage, skipAdverbs(passage, at + 1))) return at;
  }
  return after;
}
