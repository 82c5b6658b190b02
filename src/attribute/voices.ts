import { wordFeature } from "../domain/reading.ts";
import { canSpeak } from "./can-speak.ts";
import type { Draft } from "./drafts.ts";
import { baseStart, phraseStart } from "./noun-phrases.ts";
import { isForm, type Passage, quoteClosingAt, type Range, tagAt } from "./passage.ts";

/**
 * Takes away sources that cannot speak: the attribution stays without a source, or goes where only the source
 * made one of it (a participle, a noun phrase, an incise around a few words in quotation marks).
 */
export function withVoices(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => {
    const [source] = draft.source;
    if (source === undefined) return isUnvoiced(draft) ? [] : [draft];
    if (isFact(passage, source)) return [];
    if (hasVoice(passage, source)) return [draft];
    if (isSaidBySubject(passage, draft, source)) return [draft];
    return standsAlone(passage, draft) ? [{ ...draft, source: [] }] : [];
  });
}

/** An active verb with a noun phrase or an infinitive needs a subject that can speak, and a whole one needs any. */
function isUnvoiced({ rule }: Draft): boolean {
  return UNVOICED_RULES.has(rule);
}

const UNVOICED_RULES: ReadonlySet<string> = new Set([
  "attribute.verb.n",
  "attribute.verb.pp",
  "attribute.verb.p",
  "attribute.verb.g",
  "attribute.verb.a",
  "attribute.verb.i",
]);

/**
 * Verbs that only people and what they write do the deed of ("said", not "suggests") make a speaker of any noun that
 * the tree too takes for their subject.
 */
function isSaidBySubject(
  passage: Passage,
  { sourceBy, marks, rule }: Draft,
  { first, after }: Range,
): boolean {
  if (sourceBy === undefined || sourceBy === "pattern" || marks.has("things")) return false;
  const isThing = after === first + 1 && isForm(passage, first, "thing-pronoun");
  if (isThing) return false;
  return SAYING_RULES.has(rule) || (sourceBy === "both" && rule === "attribute.verb.pp");
}

const SAYING_RULES: ReadonlySet<string> = new Set(["attribute.verb.s", "attribute.verb.quote"]);

/** « ce qui montre que … » : a whole sentence for a subject. */
function isFact(passage: Passage, { first, after }: Range): boolean {
  const isRelative = after === first + 1 && isForm(passage, first, "relative-subject");
  return isRelative && isForm(passage, first - 1, "antecedent");
}

/** A relative pronoun speaks for the noun before it: "the blast, which suggests that …" does not. */
function hasVoice(passage: Passage, source: Range): boolean {
  const isRelative =
    source.after === source.first + 1 && isForm(passage, source.first, "relative-subject");
  if (!isRelative) return canSpeak(passage, source);
  if (isForm(passage, source.first, "human-relative")) return true;
  const end = passage.forms[source.first - 1] === "," ? source.first - 2 : source.first - 1;
  const floor = passage.unitFirst[source.first] ?? 0;
  // « le maire de Sarn, qui », "fears about the bank, which": the whole phrase or its last part.
  const starts = [phraseStart(passage, end, floor, null, true), baseStart(passage, end, floor)];
  return starts.some((first) => first < 0 || canSpeak(passage, { first, after: end + 1 }));
}

/** Frames that many verbs have without anybody saying anything ("the attack raised fears"). */
const WEAK_RULES: ReadonlySet<string> = new Set([
  "attribute.verb.n",
  "attribute.verb.pp",
  "attribute.verb.p",
  "attribute.verb.g",
  "attribute.verb.a",
  "attribute.verb.i",
  "attribute.verb.w",
  "attribute.incise",
  "attribute.source-phrase",
  "attribute.colon",
]);

function standsAlone(passage: Passage, draft: Draft): boolean {
  if (WEAK_RULES.has(draft.rule) || isParticiple(passage, draft)) return false;
  return draft.rule !== "attribute.incise-quoted" || isAfterUtterance(passage, draft);
}

/** « alongside signs saying … » : a participle or gerund without an auxiliary. */
function isParticiple({ reading, forms }: Passage, { anchor, cue }: Draft): boolean {
  const form = anchor < 0 ? null : wordFeature(reading, anchor, "VerbForm");
  const isSingle = cue.length === 1 && cue[0]?.first === anchor;
  const isOpen = form === "Part" || form === "Ger" || form === "Inf";
  return isSingle && isOpen && forms[anchor] !== "";
}

/** A few words in marks are no utterance: « Les « gilets » ont repris le flambeau ». */
function isAfterUtterance(passage: Passage, { cue }: Draft): boolean {
  const first = Math.min(...cue.map((range) => range.first));
  for (let at = first; at > first - 4 && at > 0; at -= 1) {
    const quote = quoteClosingAt(passage, at);
    if (quote !== null) return quote.isUtterance;
    if (tagAt(passage, at - 1) === "NOUN") return false;
  }
  return true;
}
