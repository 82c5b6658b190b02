import { canSpeak } from "./can-speak.ts";
import { cueRanges } from "./cue-matches.ts";
import { type Draft, NO_MARKS, quoteSpan } from "./drafts.ts";
import { boundsOf, isRole, type Passage, type QuotedWords, type Range, tagAt } from "./passage.ts";
import { subjectAfter, subjectBefore, withApposition } from "./sources.ts";
import { isVerbal, lemmaAt, type VerbGroup, verbGroupAt } from "./verb-groups.ts";

/** Words behind a quotation within which the verb of its incise comes ("…, Mayor Ada Brenn grinned"). */
const VERB_REACH = 10;

/**
 * Quotations whose sentence goes on with somebody and a verb of which no entry is known: « … », s'étrangle la
 * maire · "…," Brenn grinned. The place tells that the verb words the saying.
 */
export function findLooseIncises(
  passage: Passage,
  isFree: (quote: QuotedWords) => boolean,
): readonly Draft[] {
  const found: Draft[] = [];
  for (const quote of passage.quoted) {
    if (!quote.isUtterance || !isFree(quote) || !goesOn(passage, quote)) continue;
    const draft = inciseBehind(passage, quote);
    if (draft !== null) found.push(draft);
  }
  return found;
}

/** Whether a comma ends the quotation, inside or outside its marks. */
function goesOn({ forms, reading }: Passage, { outer, quotation }: QuotedWords): boolean {
  return forms[outer.after] === "," || reading.text[quotation.inner.end - 1] === ",";
}

function inciseBehind(passage: Passage, quote: QuotedWords): Draft | null {
  const first =
    passage.forms[quote.outer.after] === "," ? quote.outer.after + 1 : quote.outer.after;
  const bounds = { ...boundsOf(passage, first), first };
  const untold = untaggedVerb(passage, first, bounds);
  if (untold !== null)
    return draftOf(passage, {
      quote,
      cue: [{ first, after: first + 1 }],
      verb: first,
      source: untold,
    });
  const verb = verbFrom(passage, first, Math.min(bounds.after, first + VERB_REACH));
  if (verb < 0) return null;
  const group = verbGroupAt(passage, verb, first);
  if (
    !group.isFinite ||
    group.isPassive ||
    isRole(passage, verb, "be") ||
    isRole(passage, verb, "have")
  )
    return null;
  const source = sourceOf(passage, group, bounds);
  if (source === null) return null;
  return draftOf(passage, { quote, cue: cueRanges(passage, group, []), verb, source });
}

/** « … », peste Brenn: a noun in small letters without an article, and a name or a whole noun phrase behind it. */
function untaggedVerb(passage: Passage, word: number, bounds: Range): Range | null {
  const letter = passage.reading.text[passage.reading.starts[word] ?? 0] ?? "";
  const isNoun = tagAt(passage, word) === "NOUN" && letter === letter.toLowerCase();
  if (!isNoun || !/^(?:DET|PROPN)$/.test(tagAt(passage, word + 1))) return null;
  const source = withApposition(passage, word + 1, bounds.after);
  return source !== null && canSpeak(passage, source) ? source : null;
}

/** The main verb of the first verb group; -1 where punctuation or another clause comes before. */
function verbFrom(passage: Passage, first: number, after: number): number {
  for (let at = first; at < after; at += 1) {
    const tag = tagAt(passage, at);
    if (tag === "PUNCT" || tag === "SCONJ" || tag === "CCONJ" || tag === "ADP") return -1;
    if (isVerbal(passage, at) && !isVerbal(passage, at + 1)) return at;
  }
  return -1;
}

/** A subject right at the beginning, or right behind the verb, that can speak. */
function sourceOf(passage: Passage, group: VerbGroup, bounds: Range): Range | null {
  if (group.isInverted) return { first: group.subject, after: group.subject + 1 };
  const isLead = group.first === bounds.first;
  const source = isLead
    ? subjectAfter(passage, group, bounds)
    : subjectBefore(passage, group, bounds);
  if (source === null || !canSpeak(passage, source)) return null;
  const isBeside = isLead ? source.first === group.main + 1 : source.first === bounds.first;
  return isBeside && (isLead || passage.rules.hasBareClauses) ? source : null;
}

function draftOf(
  passage: Passage,
  at: {
    readonly quote: QuotedWords;
    readonly cue: readonly Range[];
    readonly verb: number;
    readonly source: Range;
  },
): Draft {
  return {
    rule: "attribute.incise-loose",
    source: [at.source],
    cue: at.cue,
    content: [quoteSpan(passage, at.quote)],
    anchor: at.verb,
    lemma: lemmaAt(passage, at.verb),
    stance: "affirms",
    cueClass: "communication",
    isDistanced: false,
    marks: NO_MARKS,
    continues: null,
  };
}
