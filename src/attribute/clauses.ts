import { lemmaOf, wordAt, wordFeature } from "../domain/reading.ts";
import type { Cue } from "../languages/rules/attribution.ts";
import { nameBefore, subjectOverRelative } from "./bare-appositions.ts";
import { canSpeak } from "./can-speak.ts";
import { isSecondClaim, opensSubordinate } from "./clause-ends.ts";
import type { Content, ContentSearch } from "./content-search.ts";
import { contentAfter } from "./contents.ts";
import { cueRanges, matchCues } from "./cue-matches.ts";
import { contentOf, type Draft } from "./drafts.ts";
import { gapContent } from "./gaps.ts";
import { type Incise, inciseAt } from "./incises.ts";
import { baseAfter, phraseStart } from "./noun-phrases.ts";
import {
  boundsOf,
  isFiniteVerb,
  isForm,
  isRole,
  type Passage,
  quoteClosingAt,
  quoteOpeningAt,
  type Range,
  tagAt,
} from "./passage.ts";
import { raisedContent } from "./raised-contents.ts";
import { agentAfter, subjectAfter, subjectBefore } from "./sources.ts";
import { stanceOf } from "./stance.ts";
import { chooseSource, wholeSource } from "./trees.ts";
import { isVerbal, lemmaAt, mistakenVerb, type VerbGroup, verbGroupAt } from "./verb-groups.ts";

/** Words from which a phrase keeps its verbs from being cues of their own; "be hoping" does not. */
const LONG_PHRASE_WORDS = 3;

/** How far back a verb without a subject of its own looks for the one it shares, in words. */
const SHARED_REACH = 60;

/**
 * What verbs of saying, thinking, asking, promising and denying govern: incises around what is said, and
 * clauses, infinitives, phrases and quotations on their right.
 */
export function findVerbAttributions(passage: Passage): readonly Draft[] {
  const drafts: Draft[] = [];
  const helping = new Set<number>();
  // "was unable to verify": the last verb of a phrase found before is no cue of its own.
  const inPhrase = new Set<number>();
  for (let word = 0; word < passage.reading.size; word += 1) {
    const isCue = isVerbal(passage, word) && passage.rules.verbs.has(lemmaAt(passage, word));
    if (inPhrase.has(word) || (!isCue && mistakenVerb(passage, word) === null)) continue;
    const bounds = boundsOf(passage, word);
    const group = verbGroupAt(passage, word, bounds.first);
    if (endsPhrase(drafts[drafts.length - 1], group)) continue;
    const draft = draftOf(passage, group, bounds, drafts);
    if (draft === null) continue;
    drafts.push(draft);
    for (const helper of group.helpers) helping.add(helper);
    if ((draft.lemma ?? "").split(" ").length < LONG_PHRASE_WORDS) continue;
    for (const { first, after } of draft.cue)
      for (let at = Math.max(first, word + 1); at < after; at += 1) inPhrase.add(at);
  }
  return drafts.filter(({ anchor }) => !helping.has(anchor));
}

/** « fait remarquer » : the last word of a phrase whose head was taken for its auxiliary. */
function endsPhrase(before: Draft | undefined, { main, helpers }: VerbGroup): boolean {
  if (before === undefined || !helpers.includes(before.anchor)) return false;
  const isPhrase = (before.lemma ?? "").includes(" ");
  return isPhrase && before.cue.some(({ first, after }) => first <= main && main < after);
}

function draftOf(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  drafts: readonly Draft[],
): Draft | null {
  const matches = matchCues(passage, group);
  if (matches.length === 0 || isImperative(passage, group)) return null;
  const isAside = group.subject >= 0 && isForm(passage, group.subject, "relative-subject");
  const search = {
    passage,
    group,
    bounds,
    isAside: isAside || startsAside(passage, group),
    isInitial:
      (group.first === bounds.first &&
        (group.form === "ing" || (group.subject < 0 && passage.rules.hasBareClauses))) ||
      opensSubordinate(passage, bounds.first, group.first),
  };
  const speaking = matches.find(({ cue }) => cue.frames.has("q") || cue.frames.has("s"));
  const isSaid = group.isFinite || passage.isUncommaed || isAfterUtterance(passage, group);
  if (speaking !== undefined && isSaid && !group.isPassive) {
    const incise = inciseAt(passage, group, bounds, {
      after: speaking.after,
      takesAddressee: matches.some(({ cue }) => cue.frames.has("o")),
    });
    const isVoiced = matches.some(({ cue }) => cue.frames.has("s"));
    if (
      incise !== null &&
      ((incise.isQuoted && !ownsContent(search, matches, incise)) ||
        (isVoiced &&
          (isSetIn(search, incise.source) || !hasOwnContent(search, matches, incise.source))))
    ) {
      return inciseDraft(passage, group, incise, matches);
    }
  }
  if (group.isPassive) return passiveDraft(search, matches);
  const content = gapContent(search, matches) ?? contentAfter(search, matches);
  if (content === null) return null;
  return governed(search, content, drafts);
}

/** "How big is it?" asked the boy: past forms that may be participles are none right after what is said. */
function isAfterUtterance(passage: Passage, group: VerbGroup): boolean {
  if (group.form !== "part" || group.first !== group.main) return false;
  // "were killed said the observatory": behind a verb in the past no participle stands for itself.
  const isTail = isRole(passage, group.main, "tail-verb") && isVerbal(passage, group.main - 1);
  return isTail || quoteClosingAt(passage, group.main)?.isUtterance === true;
}

/** “War is declared” One poster admitted to it: marks that no comma, stop or dash ends, and a content behind the verb. */
function ownsContent(
  search: ContentSearch,
  matches: ReturnType<typeof matchCues>,
  { source }: Incise,
): boolean {
  const { passage, group } = search;
  if (source.after > group.main) return false;
  const quote = quoteClosingAt(passage, source.first);
  if (quote === null) return false;
  const last = passage.reading.text[quote.quotation.inner.end - 1] ?? "";
  return !/[,!?…—–-]/.test(last) && hasOwnContent(search, matches, source);
}

/** "The port, she said, is closed": between two commas, with the verb of the subject before them right behind. */
function isSetIn({ passage, group, bounds }: ContentSearch, source: Range): boolean {
  const end = Math.max(group.main + 1, source.after);
  const lead = Math.min(group.first, source.first);
  if (passage.forms[lead - 1] !== "," || passage.forms[end] !== ",") return false;
  let next = end + 1;
  while (tagAt(passage, next) === "ADV" || quoteOpeningAt(passage, next) !== null) next += 1;
  return next < bounds.after && isFiniteVerb(passage, next);
}

/** Whether a clause, infinitive or quotation follows the cue; a noun phrase there may be its subject. */
function hasOwnContent(
  search: ContentSearch,
  matches: ReturnType<typeof matchCues>,
  { first }: Range,
): boolean {
  const content = contentAfter(search, matches);
  if (content === null) return false;
  const isThere = search.passage.reading.starts[first] === content.spans[0]?.start;
  const isSubject =
    content.frame === "n" && search.group.subject < 0 && (isAfterComma(search) || isThere);
  return !isSubject;
}

function isAfterComma({ passage, group }: ContentSearch): boolean {
  return passage.forms[group.first - 1] === "," && !passage.rules.hasBareClauses;
}

/** « Rappelons que … » is the author's own turn of phrase. */
function isImperative(passage: Passage, group: VerbGroup): boolean {
  return wordFeature(passage.reading, group.main, "Mood") === "Imp" && group.subject < 0;
}

/** « …, selon le ministre, qui affirme que …, » : a verb set between commas ends with them. */
function startsAside(passage: Passage, group: VerbGroup): boolean {
  return isForm(passage, group.first - 1, "relative-subject");
}

function inciseDraft(
  passage: Passage,
  group: VerbGroup,
  incise: Incise,
  matches: ReturnType<typeof matchCues>,
): Draft | null {
  const match = matches.find(({ cue }) => cue.frames.has("q")) ?? matches[0];
  if (match === undefined) return null;
  const stance =
    incise.isQuoted && group.isNegated ? match.cue.stance : stanceOf(match.cue, group.isNegated);
  if (stance === null) return null;
  return {
    rule: incise.isQuoted ? "attribute.incise-quoted" : "attribute.incise",
    source: [wholeSource(passage, group, incise.source)],
    cue: cueRanges(passage, group, match.tail),
    content: incise.content,
    anchor: group.main,
    lemma: match.cue.words.join(" "),
    stance,
    cueClass: match.cue.class,
    isDistanced: match.cue.marks.has("distance"),
    marks: match.cue.marks,
    continues: null,
  };
}

function governed(search: ContentSearch, content: Content, drafts: readonly Draft[]): Draft | null {
  const { passage, group } = search;
  const { cue, tail } = content.match;
  const pattern = sourceOf(search, content, drafts);
  if (pattern === "none") return null;
  const chosen =
    group.form === "fin" && group.subject < 0
      ? chooseSource(passage, group, pattern)
      : pattern === null
        ? null
        : { range: pattern, by: "pattern" as const, rejected: null };
  const found =
    chosen === null ? subjectOverRelative(passage, group.main) : nameBefore(passage, chosen.range);
  // "None of them confirms": the subject negates the verb.
  const isDenied = found !== null && isForm(passage, found.first, "negative");
  // "pleaded not guilty": the negation is a word of the phrase.
  const isOwnNegation = tail.some((word) => isForm(passage, word, "negation-tail"));
  const stance = stanceOf(cue, (group.isNegated && !isOwnNegation) || isDenied);
  if (stance === null) return null;
  // « On apprend que … » : nobody is named as the one who says it.
  const isNobody =
    cue.class === "knowledge" &&
    found !== null &&
    (isForm(passage, found.first, "nobody") ||
      (cue.words.length > 1 && isForm(passage, found.first, "impersonal")));
  const source = isNobody ? null : found;
  // « On peut noter que … » : the author's own turn of phrase.
  if (
    found !== null &&
    isForm(passage, found.first, "nobody") &&
    group.helpers.some((word) => isRole(passage, word, "modal"))
  )
    return null;
  if (cue.marks.has("own") && !isOwnVoice(search)) return null;
  if (cue.class === "expectation" && isSupposed(search)) return null;
  if (isIntended(search, content)) return null;
  // « n’a pas souhaité commenter » refuses as "declined to comment" does.
  const isRefusal = cue.class === "denial" || stance === "denies" || stance === "doubts";
  if (isRefusal && isComment(passage, content)) return null;
  if (/^(?:n|pp)$/.test(content.frame) && isNoContent(passage, content)) return null;
  if (cue.marks.has("impersonal") && isOfPerson(passage, content)) return null;
  return {
    rule: `attribute.verb.${content.frame}`,
    source: source === null ? [] : [source],
    cue: cueRanges(passage, group, tail),
    content: content.spans,
    anchor: group.main,
    lemma: cue.words.join(" "),
    stance,
    cueClass: cue.class,
    isDistanced: cue.marks.has("distance"),
    marks: cue.marks,
    ...(chosen === null ? {} : { sourceBy: chosen.by }),
    ...(chosen?.rejected ? { sourceRejected: chosen.rejected } : {}),
    continues: null,
  };
}

/** « s'il souhaite partir », "if she hopes to win": a wish that is only supposed. */
function isSupposed({ passage, group }: ContentSearch): boolean {
  return isForm(passage, group.first - 1, "hypothetical") && group.subject >= 0;
}

/** « afin qu'il explique ces changements » : what is to be said, with no clause for a content, is not said yet. */
function isIntended({ passage, group, bounds }: ContentSearch, { frame }: Content): boolean {
  if (!/^(?:n|pp|i|w)$/.test(frame)) return false;
  const that = (subjectBefore(passage, group, bounds)?.first ?? group.first) - 1;
  return isForm(passage, that, "complementizer") && isForm(passage, that - 1, "purpose");
}

/** "Brenn wants to …" is voiced by her; "those who want to …", "I want to …" tell of a wish or just say. */
function isOwnVoice({ passage, group, bounds }: ContentSearch): boolean {
  const subject = subjectBefore(passage, group, bounds);
  if (subject === null || group.isNegated) return false;
  const { first } = subject;
  return !isForm(passage, first, "relative-subject") && !isForm(passage, first, "speech-person");
}

/** « a requis l'anonymat », "asked for anonymity": terms on which somebody speaks. */
function isNoContent({ reading, rules }: Passage, { spans }: Content): boolean {
  const first = spans[0] === undefined ? -1 : wordAt(reading, spans[0].start);
  for (let at = first; at >= 0 && at < Math.min(reading.size, first + COMMENT_REACH); at += 1) {
    if (rules.words["no-content"].has(lemmaOf(reading, at))) return true;
  }
  return false;
}

/** "questioned the driver": who is asked, not what is doubted. */
function isOfPerson(passage: Passage, { spans, frame }: Content): boolean {
  if (frame !== "n" || spans[0] === undefined) return false;
  const first = wordAt(passage.reading, spans[0].start);
  return canSpeak(passage, { first, after: baseAfter(passage, first, passage.reading.size) });
}

/** "declined to comment": nothing is said, and so nothing is denied. */
function isComment({ reading, rules }: Passage, { spans, frame }: Content): boolean {
  if (frame !== "i" && frame !== "pp" && frame !== "n") return false;
  const first = spans[0] === undefined ? -1 : wordAt(reading, spans[0].start);
  for (let at = first; at >= 0 && at < Math.min(reading.size, first + COMMENT_REACH); at += 1) {
    if (rules.words.comment.has(lemmaOf(reading, at))) return true;
  }
  return false;
}

/** Words within which a refusal names what is refused: "to comment", « de tout commentaire ». */
const COMMENT_REACH = 3;

/** The source of a governed content; "none" where the verb is not voiced by anybody the text shows. */
function sourceOf(
  search: ContentSearch,
  content: Content,
  drafts: readonly Draft[],
): Range | null | "none" {
  const { passage, group, bounds } = search;
  if (group.form === "part") return coordinated(passage, group, bounds, drafts) ?? "none";
  if (group.form === "inf") return infinitiveSource(search, content, drafts) ?? "none";
  if (group.form === "ing") {
    const source = participleSource(passage, group, bounds, drafts);
    return source === null && !isSecondClaim(passage, group.first) ? "none" : source;
  }
  const own = subjectBefore(passage, group, bounds);
  if (own !== null) return own;
  // "…, as the director told the paper": who is told comes right behind the verb, never who tells.
  const isAddressing = takesAddressee(passage, group);
  if (group.isFinite && content.frame === "quote" && !isAddressing) {
    const inverted = subjectAfter(passage, group, bounds);
    if (inverted !== null) return inverted;
  }
  return coordinated(passage, group, bounds, drafts);
}

/** "told", "informed": verbs whose person addressed stands right behind them, where the language has no mark for it. */
function takesAddressee(passage: Passage, { main }: VerbGroup): boolean {
  if (!passage.rules.hasBareClauses) return false;
  const entries = passage.rules.verbs.get(lemmaAt(passage, main)) ?? [];
  return entries.some(
    ({ frames, words }) => frames.has("o") && frames.has("s") && words.length === 1,
  );
}

/** « X a condamné le crime et estimé que … » : the subject of the verb before the conjunction. */
function coordinated(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  drafts: readonly Draft[],
): Range | null {
  let at = group.first - 1;
  while (at >= bounds.first && tagAt(passage, at) === "ADV") at -= 1;
  if (tagAt(passage, at) !== "CCONJ" && passage.forms[at] !== ",") return null;
  const shared = sharedSource(passage, group, at, bounds, drafts);
  return shared === undefined ? governingSubject(passage, at, bounds) : shared;
}

/**
 * "She said that the attack had failed, and wrote that …": what the cue before says has ended at the conjunction
 * because both share the source; undefined where no cue before does.
 */
function sharedSource(
  passage: Passage,
  group: VerbGroup,
  joint: number,
  bounds: Range,
  drafts: readonly Draft[],
): Range | null | undefined {
  const { starts, ends } = passage.reading;
  const level = passage.levelOf[group.main] ?? -1;
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - 4); index -= 1) {
    const { anchor, content, source, rule } = drafts[index] as Draft;
    if (anchor < bounds.first) return undefined;
    const end = content[content.length - 1]?.end ?? 0;
    const isNear = end >= (ends[joint - 2] ?? 0) && end <= (starts[joint] as number);
    if ((passage.levelOf[anchor] ?? -1) !== level || !isNear || !/[.]s$/.test(rule)) continue;
    return isForm(passage, source[0]?.first ?? -1, "relative-subject")
      ? undefined
      : (source[0] ?? null);
  }
  return undefined;
}

/** The subject of the nearest finite verb before `from` that has one. */
function governingSubject(passage: Passage, from: number, bounds: Range): Range | null {
  const floor = Math.max(bounds.first, from - SHARED_REACH);
  const level = passage.levelOf[from] ?? -1;
  for (let at = from - 1; at >= floor; at -= 1) {
    if ((passage.levelOf[at] ?? -1) !== level || !isVerbal(passage, at)) continue;
    const group = verbGroupAt(passage, at, bounds.first);
    if (!group.isFinite) continue;
    const subject = subjectBefore(passage, group, bounds);
    const isRelative = subject !== null && isForm(passage, subject.first, "relative-subject");
    if (subject !== null && !isRelative) return subject;
    // "critics of the country, which wants to leave and threatens to …": the relative goes on.
    if (isRelative && passage.rules.hasBareClauses && !holdsComma(passage, at, from)) return null;
    at = Math.min(at, group.first);
  }
  return null;
}

function holdsComma({ forms }: Passage, first: number, after: number): boolean {
  for (let at = first; at <= after; at += 1) if (forms[at] === ",") return true;
  return false;
}

/** « des témoins affirmant que … » · « …, ajoutant que … » · « en affirmant que … ». */
function participleSource(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  drafts: readonly Draft[],
): Range | null {
  const before = group.first - 1;
  if (before < bounds.first) return followingSubject(passage, group, bounds);
  if (isSecondClaim(passage, group.first)) return null;
  const isLed =
    isForm(passage, before, "participle-lead") ||
    tagAt(passage, before) === "ADV" ||
    group.first < group.main;
  if (
    !isLed &&
    passage.forms[before] !== "," &&
    tagAt(passage, before) !== "PUNCT" &&
    tagAt(passage, before) !== "CCONJ"
  ) {
    const start = phraseStart(passage, before, bounds.first, null, true);
    return start < 0 ? null : { first: start, after: before + 1 };
  }
  return (
    previousSource(passage, group, bounds, drafts) ??
    governingSubject(passage, before, bounds) ??
    // "After saying so, she left": the lead opens the sentence.
    (isLead(passage, bounds.first, group.first) ? followingSubject(passage, group, bounds) : null)
  );
}

/** « Tout en insistant sur … » : nothing but adverbs and leads of participles from `first` on. */
function isLead(passage: Passage, first: number, after: number): boolean {
  for (let at = first; at < after; at += 1) {
    if (tagAt(passage, at) !== "ADV" && !isForm(passage, at, "participle-lead")) return false;
  }
  return true;
}

/** The source of the attribution just before in the same unit, whose cue the participle goes with. */
function previousSource(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  drafts: readonly Draft[],
): Range | null {
  const level = passage.levelOf[group.main] ?? -1;
  for (let index = drafts.length - 1; index >= Math.max(0, drafts.length - 4); index -= 1) {
    const draft = drafts[index] as Draft;
    if (draft.anchor < bounds.first) return null;
    if ((passage.levelOf[draft.anchor] ?? -1) !== level) continue;
    const holds = draft.content.some(({ start, end }) => {
      const at = passage.reading.starts[group.main] as number;
      return start <= at && at < end;
    });
    if (!holds) return draft.source[0] ?? null;
  }
  return null;
}

/** "Citing privacy rules, officials said …": the subject of the verb that follows. */
function followingSubject(passage: Passage, group: VerbGroup, bounds: Range): Range | null {
  let comma = -1;
  for (let at = group.main + 1; at < Math.min(bounds.after, group.main + SHARED_REACH); at += 1) {
    if (passage.forms[at] === ",") comma = at;
    if (comma < 0 || !isFiniteVerb(passage, at)) continue;
    const verb = verbGroupAt(passage, at, comma + 1);
    return subjectBefore(passage, verb, { first: comma + 1, after: bounds.after });
  }
  return null;
}

/** An infinitive speaks for the subject of the verb it hangs on, where it leads a clause or a quotation. */
function infinitiveSource(
  search: ContentSearch,
  content: Content,
  drafts: readonly Draft[],
): Range | null {
  const { passage, group, bounds } = search;
  const isSaid =
    content.frame === "s" ||
    content.frame === "quote" ||
    (content.match.cue.class === "demand" && content.frame !== "n" && !isWished(passage, group)) ||
    isForm(passage, group.first - 1, "purpose");
  // « …, a lancé le député, avant de poursuivre « … » » : its subject stands behind the verb that it goes with.
  const isAfterSaying = content.frame === "quote" || content.frame === "s";
  const subject =
    (isSaid ? governingSubject(passage, group.first, bounds) : null) ??
    (isAfterSaying ? previousSource(passage, group, bounds, drafts) : null);
  // "a process to suggest names", "orders to command the troops": what a noun is for is said by nobody.
  const isOfNoun = passage.rules.hasBareClauses && tagAt(passage, group.first - 2) === "NOUN";
  if (isOfNoun && !isAfterSaying) return null;
  // « Il faut noter que … » is said by nobody but the author.
  return subject !== null && isForm(passage, subject.first, "impersonal") ? null : subject;
}

/** « désire interdire l'alcool » : a deed that somebody wishes, which the wish alone voices. */
function isWished(passage: Passage, { first }: VerbGroup): boolean {
  if (!isVerbal(passage, first - 1)) return false;
  const cues = passage.rules.verbs.get(lemmaAt(passage, first - 1)) ?? [];
  return cues.some((cue) => cue.class === "expectation" && cue.frames.has("i"));
}

/** Without an agent or a negation, a passive reports an event and not a saying ("a été annoncé"). */
function speaksOfSubject(cue: Cue, group: VerbGroup, agent: Range | null): boolean {
  if (!cue.frames.has("n")) return false;
  return group.isNegated ? cue.marks.size > 0 : agent !== null && cue.class !== "demand";
}

/** « a été annoncé par X » · "was told to" · "is believed to": the source is the agent or nobody. */
function passiveDraft(search: ContentSearch, matches: ReturnType<typeof matchCues>): Draft | null {
  const { passage, group, bounds } = search;
  const subject = subjectBefore(passage, group, bounds);
  if (subject !== null && isForm(passage, subject.first, "relative-subject")) return null;
  const agent = agentAfter(passage, group, bounds);
  // « souhaite être désigné comme … » : what somebody wants to be is said by nobody.
  const helper = group.helpers[group.helpers.length - 1] ?? -1;
  const isOpen = !group.isFinite && wordFeature(passage.reading, helper, "VerbForm") === "Inf";
  if (isOpen && agent === null) return null;
  const found = contentAfter(search, matches);
  const framed = found !== null && isPassiveFrame(passage, found) ? found : null;
  const content = framed ?? raisedContent(search, matches);
  const match = content?.match ?? matches.find(({ cue }) => speaksOfSubject(cue, group, agent));
  if (agent === null && match?.cue.marks.has("active")) return null;
  // « rejeté par 99 voix » : how, not by whom.
  if (content === null && agent !== null && !canSpeak(passage, agent)) return null;
  const stance = match === undefined ? null : stanceOf(match.cue, group.isNegated);
  if (match === undefined || stance === null) return null;
  const spans = passiveContent(passage, subject, content);
  if (spans.length === 0) return null;
  return {
    rule: "attribute.passive",
    source: agent === null ? [] : [agent],
    cue: cueRanges(passage, group, match.tail),
    content: spans,
    anchor: group.main,
    lemma: match.cue.words.join(" "),
    stance,
    cueClass: match.cue.class,
    isDistanced: match.cue.marks.has("distance"),
    marks: match.cue.marks,
    continues: null,
  };
}

/** Frames that a passive keeps: a marked clause, an infinitive, a preposition, a predicate. */
function isPassiveFrame(passage: Passage, { frame, spans, match }: Content): boolean {
  if (frame === "n") return false;
  if (frame === "p") {
    const lead = spans[0] === undefined ? -1 : wordAt(passage.reading, spans[0].start);
    return isForm(passage, lead, "as");
  }
  if (frame !== "s" || match.cue.frames.has("o")) return true;
  const first = spans[0] === undefined ? -1 : wordAt(passage.reading, spans[0].start);
  return isForm(passage, first, "complementizer");
}

/** What is said of a subject belongs with it: "homeopathy has been described | as a sham". */
function passiveContent(
  passage: Passage,
  subject: Range | null,
  content: Content | null,
): Draft["content"] {
  const named = subject === null ? [] : contentOf(passage, subject);
  if (content === null) return named;
  const isOfSubject =
    (content.frame === "pp" && content.match.cue.prepositions.has("as")) ||
    content.frame === "p" ||
    (content.frame === "i" && !content.match.cue.frames.has("o"));
  return isOfSubject ? [...named, ...content.spans] : content.spans;
}
