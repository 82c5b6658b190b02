import { clauseAfter } from "./clause-ends.ts";
import { contentOf, type Draft, NO_MARKS } from "./drafts.ts";
import { skipConnectives } from "./incises.ts";
import { boundsOf, hasFiniteVerb, type Passage, type Range, tagAt } from "./passage.ts";

/**
 * Adverbs that stand for a source that nothing names: "the navy reportedly saved 200 more". The content is the
 * clause around the adverb. Those inside another content only hedge it, and are left out when drafts are sifted.
 */
export function findReportAdverbs(passage: Passage): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let word = 0; word < passage.reading.size; word += 1) {
    if (passage.rules.hedges.get(passage.forms[word] ?? "") !== "report") continue;
    const content = clauseAround(passage, word);
    if (content.length > 0) drafts.push(reportDraft(passage, word, content));
  }
  return drafts;
}

function reportDraft(passage: Passage, word: number, content: Draft["content"]): Draft {
  return {
    rule: "attribute.report-adverb",
    source: [],
    cue: [{ first: word, after: word + 1 }],
    content,
    anchor: word,
    lemma: passage.forms[word] ?? null,
    stance: "affirms",
    cueClass: "communication",
    isDistanced: true,
    marks: NO_MARKS,
    continues: null,
  };
}

function clauseAround(passage: Passage, word: number): Draft["content"] {
  const bounds = boundsOf(passage, word);
  const first = clauseStart(passage, word, bounds);
  const context = { cue: word, bounds, isAside: false, isPhrase: false };
  const start = passage.forms[word + 1] === "," ? word + 2 : word + 1;
  const right = { first: start, after: clauseAfter(passage, start, context) };
  const left = { first, after: word };
  if (!hasFiniteVerb(passage, { first, after: right.after })) return [];
  return [...contentOf(passage, left), ...contentOf(passage, right)];
}

/** Back to the sentence's beginning, or to the conjunction or comma that opens the clause. */
function clauseStart(passage: Passage, word: number, bounds: Range): number {
  const sentence = passage.reading.sentenceStarts[
    passage.reading.sentenceOf[word] as number
  ] as number;
  const floor = Math.max(bounds.first, sentence, word - 40);
  for (let at = word - 1; at >= floor; at -= 1) {
    const isBreak =
      tagAt(passage, at) === "CCONJ" && hasFiniteVerb(passage, { first: floor, after: at });
    if (isBreak || passage.forms[at] === ";") return at + 1;
  }
  return skipConnectives(passage, floor, word);
}
