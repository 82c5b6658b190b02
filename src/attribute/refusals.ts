import type { Reading } from "../domain/reading.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Report } from "../domain/report.ts";
import type { AttributionRules } from "../languages/rules/attribution.ts";
import { canSpeak } from "./can-speak.ts";
import { rangeSpan, sourceSpan } from "./drafts.ts";
import { boundsOf, isRole, type Passage, passageOf, type Range, tagAt } from "./passage.ts";
import { subjectBefore } from "./sources.ts";
import { isVerbal, type VerbGroup, verbGroupAt } from "./verb-groups.ts";

/** Words within which a refusal names what is refused: "declined to immediately comment", « a refusé tout commentaire ». */
const REFUSED_REACH = 4;

/** Words within which an answer names the question: "respond immediately to several written requests". */
const REQUEST_REACH = 7;

/**
 * Finds who was asked and would not comment: "declined to comment", « n'a pas souhaité s'exprimer », "did not respond
 * to requests", "could not be reached". Actors are left null for `resolve`. Linear in the text.
 */
export function findRefusals(
  report: Report,
  reading: Reading,
  rules: AttributionRules,
): readonly Refusal[] {
  const passage = passageOf(report, reading, rules);
  const found: Refusal[] = [];
  let behind = 0;
  for (let word = 0; word < reading.size; word += 1) {
    if (word < behind || !isVerbal(passage, word)) continue;
    const bounds = boundsOf(passage, word);
    const group = verbGroupAt(passage, word, bounds.first);
    const after = refusedAfter(passage, group, bounds);
    if (after < 0 || !group.isFinite) continue;
    behind = after;
    const source = subjectBefore(passage, group, bounds);
    if (source === null || !canSpeak(passage, source) || isRole(passage, source.first, "nobody"))
      continue;
    const cue = rangeSpan(passage, { first: group.first, after });
    found.push(Object.freeze({ source: sourceSpan(passage, source), cue, actor: null }));
  }
  return found;
}

/** The word after what words the refusing; -1 where the verb group words none. */
function refusedAfter(passage: Passage, group: VerbGroup, { after }: Range): number {
  const { main, helpers, isNegated } = group;
  const isHelped = helpers.some((word) => isRole(passage, word, "refusing"));
  if (isHelped && isRole(passage, main, "comment")) return main + 1;
  if (isNegated && !isHelped && isRole(passage, main, "unanswered"))
    return isToRequest(passage, main, after) ? main + 1 : -1;
  const isRefusing = isRole(passage, main, "refusing") && !isNegated;
  const isUnwilling = isNegated && isRole(passage, main, "willing");
  if (!isRefusing && !isUnwilling) return -1;
  for (let at = main + 1; at < Math.min(after, main + 1 + REFUSED_REACH); at += 1) {
    if (tagAt(passage, at) === "PUNCT") return -1;
    if (isRole(passage, at, isRefusing ? "comment" : "unanswered")) return at + 1;
  }
  return -1;
}

/** "did not respond.", "did not reply to questions": but for "did not respond with force". */
function isToRequest(passage: Passage, main: number, after: number): boolean {
  if (!isRole(passage, main, "answering")) return true;
  for (let at = main + 1; at < Math.min(after, main + 1 + REQUEST_REACH); at += 1) {
    if (isRole(passage, at, "request")) return true;
    if (tagAt(passage, at) === "PUNCT") return at === main + 1;
  }
  return main + 1 >= after;
}
