import type { Span } from "../domain/span.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { isRoleNoun, runAfter, type WordRange } from "./person-name.ts";
import { type Phrase, parsePhrase } from "./phrase.ts";
import { isWordy, type Words, writtenWordAt } from "./words.ts";

/** Longest noun phrase looked for outside sources, and longest apposition, in words. */
const NOUN_PHRASE_WORDS_MAX = 24;
const APPOSITION_WORDS_MAX = 16;
const NOMINAL_TAGS: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN", "NUM", "DET"]);

/**
 * Finds the noun phrases that name or describe an actor anywhere in the text: sources as they are given, then
 * names with their titles and appositions, and descriptions by a known noun. In text order. Linear in the words.
 */
export function findPhrases(
  words: Words,
  sources: readonly Span[],
  rules: ResolutionRules,
): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const covered = new Uint8Array(words.size);
  for (const source of sources) {
    const whole = wordsOf(words, source);
    if (whole === null) continue;
    covered.fill(1, whole.first, whole.after);
    const bare = withoutCredit(words, whole, rules);
    if (bare === null) continue;
    const range = ownerOf(words, withCalled(words, tidied(words, bare, rules), rules), rules);
    const parsed = withNoun(words, parsePhrase(words, range, rules), rules);
    const phrase = { ...withName(words, parsed, rules), source };
    // « les chiffres du ministère »: the article is in the contraction before.
    const isOwner = range.first > whole.first && phrase.determiner === "none";
    phrases.push(isOwner ? { ...phrase, determiner: "definite" } : phrase);
  }
  let insideUntil = 0;
  for (let word = 0; word < words.size; ) {
    const opens = word < insideUntil ? isName(words, word) : opensPhrase(words, word, rules);
    if (covered[word] === 1 || !opens) {
      word += 1;
      continue;
    }
    const phrase = phraseAt(words, word, covered, rules);
    const isActor = tellsActor(phrase);
    if (isActor) phrases.push(phrase);
    // « l'action de Foo Electronics »: of what is no actor, the names inside may be.
    else insideUntil = Math.max(insideUntil, phrase.after);
    word = isActor ? phrase.after : word + 1;
  }
  phrases.push(...namesInside(words, phrases, rules));
  return phrases.sort((a, b) => a.first - b.first || b.after - a.after);
}

/**
 * A source without what tells only when or on what occasion: "the minister on Tuesday", « la porte-parole à une
 * question de … »: a preposition before a day or an indefinite article ends it. A day in front is left off too.
 */
function tidied(words: Words, { first, after }: WordRange, rules: ResolutionRules): WordRange {
  // « les analyses effectuées dans un laboratoire »: of a document it may tell which one.
  if (parsePhrase(words, { first, after }, rules).head?.type === "document")
    return { first, after };
  const { small } = rules;
  const isDay = (word: number) => small.calendar.has(words.keys[word] as string);
  const opensWithDay = isDay(first) && after - first > 1 && words.names[first + 1] === 0;
  const start = opensWithDay || opensWithJoint(words, { first, after }, rules) ? first + 1 : first;
  for (let word = start + 2; word < after; word += 1) {
    const before = words.keys[word - 1] as string;
    if (before === "," && isCircumstance(words, word, rules))
      return { first: start, after: word - 1 };
    const isLed = small.linker.has(before) && !small.complement.has(before);
    const isOccasion =
      isAdverbial(before, rules) && small.indefinite.has(words.keys[word] as string);
    if (isDay(word) && isLed && isAdverbial(before, rules))
      return { first: start, after: word - 1 };
    if (isDay(word) && words.names[word] === 0) return { first: start, after: word };
    if (isOccasion && !small.complement.has(words.keys[word] as string))
      return { first: start, after: word - 1 };
  }
  return { first: start, after };
}

/** « , malgré cette division », « , encore en fonction »: what a comma adds of when and how; « , de la CGT » tells who. */
function isCircumstance(words: Words, word: number, rules: ResolutionRules): boolean {
  const tag = words.tags[word];
  const isAdded = tag === "ADP" || tag === "ADV" || tag === "SCONJ";
  const key = words.keys[word] as string;
  return isAdded && !rules.small.complement.has(key) && !rules.small.example.has(key);
}

/** Most words of an agency's name. */
const AGENCY_WORDS_MAX = 3;

/**
 * "Photograph: Foo Bar/EPA The mayor said", where a page lost the line's end: the agency behind the stroke made the
 * picture and is no part of who speaks. Null where nothing else is left.
 */
function withoutCredit(words: Words, range: WordRange, rules: ResolutionRules): WordRange | null {
  const { first, after } = range;
  const isCredit = /\/\s?$/.test(
    words.text.slice(Math.max(0, (words.starts[first] ?? 0) - 2), words.starts[first]),
  );
  if (!isCredit) return range;
  for (let end = Math.min(after, first + AGENCY_WORDS_MAX); end > first; end -= 1) {
    if (!rules.agencies.has(words.keys.slice(first, end).join(" "))) continue;
    return end < after ? { first: end, after } : null;
  }
  return range;
}

/** "A student called Foo": takes in the name behind the word that announces it. */
function withCalled(words: Words, { first, after }: WordRange, rules: ResolutionRules): WordRange {
  const isAnnounced = rules.small.naming.has(words.keys[after - 1] as string);
  if (!isAnnounced || words.names[after] !== 1) return { first, after };
  return { first, after: runAfter(words, after, words.size, rules) };
}

/** « du Bureau », "that independent NGOs": a preposition or conjunction in front is no part of who speaks. */
function opensWithJoint(
  words: Words,
  { first, after }: WordRange,
  rules: ResolutionRules,
): boolean {
  if (after - first < 2) return false;
  const tag = words.tags[first];
  const key = words.keys[first] as string;
  const mayJoin =
    rules.small.demonstrative.has(key) && rules.pronouns.get(key)?.class === "relative";
  if (mayJoin && parsePhrase(words, { first: first + 1, after }, rules).number === "several")
    return true;
  return tag === "SCONJ" || (tag === "ADP" && rules.small.complement.has(words.keys[first] ?? ""));
}

function isAdverbial(key: string, { small }: ResolutionRules): boolean {
  return small.occasion.has(key);
}

/** « le président du conseil, Michel Foo », « Foo, le président du conseil » : takes in the name beside an office. */
function withName(words: Words, phrase: Phrase, rules: ResolutionRules): Phrase {
  const isOffice = phrase.form === "description" && phrase.head?.type === "person";
  const isOne = phrase.number !== "several" && phrase.determiner !== "indefinite";
  if (!(isOffice && isOne)) return phrase;
  const after = nameAfter(words, phrase.after, rules);
  const first = nameBefore(words, phrase, rules);
  const found =
    after > phrase.after
      ? parsePhrase(words, { first: phrase.first, after }, rules)
      : first < phrase.first
        ? parsePhrase(words, { first, after: phrase.after }, rules)
        : phrase;
  return found.type === "person" && found.name !== null ? found : phrase;
}

/** Longest noun with its adjectives looked for before a name, in words. */
const NOUN_WORDS_MAX = 4;

/** « le quotidien français Le Foo » of which only « Le Foo » was given: takes in the noun that tells what it is. */
function withNoun(words: Words, phrase: Phrase, rules: ResolutionRules): Phrase {
  if (phrase.name === null || phrase.head !== null) return phrase;
  let first = phrase.first;
  let hasNoun = false;
  while (
    first > 0 &&
    phrase.first - first < NOUN_WORDS_MAX &&
    isBesideName(words, first - 1, rules)
  ) {
    first -= 1;
    hasNoun ||= isRoleNoun(words, first, rules);
  }
  if (!hasNoun || !isInSentence(words, first, phrase.after)) return phrase;
  const key = words.keys[first - 1] ?? "";
  const hasArticle = rules.small.definite.has(key) || rules.small.indefinite.has(key);
  const range = { first: hasArticle ? first - 1 : first, after: phrase.after };
  const whole = parsePhrase(words, range, rules);
  return whole.name !== null && whole.nameWords.at(-1) === phrase.nameWords.at(-1) ? whole : phrase;
}

function isBesideName(words: Words, word: number, rules: ResolutionRules): boolean {
  if (words.names[word] === 1) return false;
  const tag = words.tags[word];
  return tag === "NOUN" || tag === "ADJ" || rules.demonyms.has(words.keys[word] as string);
}

/** Longest name looked for beside an office, in words. */
const BESIDE_WORDS_MAX = 4;

/** Where « , Michel Foo » ends that a comma, a full stop or a verb closes; the place asked for where none stands. */
function nameAfter(words: Words, after: number, rules: ResolutionRules): number {
  if (words.keys[after] !== ",") return after;
  const end = runAfter(words, after + 1, Math.min(words.size, after + 2 + BESIDE_WORDS_MAX), rules);
  const isRun = isName(words, after + 1) && isInSentence(words, after, end);
  const next = words.keys[end] ?? "";
  const isJoined = rules.small.conjunction.has(next) || rules.small.linker.has(next);
  return isRun && !isJoined ? end : after;
}

/** Where « Michel Foo , » begins that stands right before an office; the office's own beginning where it does not. */
function nameBefore(words: Words, phrase: Phrase, rules: ResolutionRules): number {
  const { first, after } = phrase;
  if (words.keys[first - 1] !== ",") return first;
  let start = first - 1;
  while (start > 0 && first - 1 - start < BESIDE_WORDS_MAX && isName(words, start - 1)) start -= 1;
  if (start === first - 1 || !isInSentence(words, start, first)) return first;
  // « Foo, le président du conseil se dit … »: no comma closes what opens the sentence, or has no article.
  const isOpening = start === words.sentenceFirsts[start] || phrase.determiner === "none";
  const closes = words.keys[after] === "," || isOpening;
  return closes && !isListed(words, start, rules) ? start : first;
}

/** Whether a name goes on a list: « Foo, Bar », « et Bar », « de Bar ». */
function isListed(words: Words, start: number, { small }: ResolutionRules): boolean {
  const before = words.keys[start - 1] ?? "";
  if (before === ",") return isName(words, start - 2);
  return small.conjunction.has(before) || small.linker.has(before);
}

function isInSentence(words: Words, first: number, after: number): boolean {
  return words.sentences[first] === words.sentences[after - 1];
}

/** « les informations du Centre »: through a noun that only carries a voice, whoever it belongs to speaks. */
function ownerOf(
  words: Words,
  range: { readonly first: number; readonly after: number },
  rules: ResolutionRules,
): { readonly first: number; readonly after: number } {
  if (isPartOfPronoun(words, range, rules)) return { first: range.after - 1, after: range.after };
  const limit = Math.min(range.after, range.first + 4);
  for (let word = range.first; word + 2 < limit + 1 && word + 2 < range.after + 1; word += 1) {
    const role = rules.roleNoun(words.keys[word] as string)?.role;
    if (role === undefined) continue;
    if (!role.isVoice || !rules.small.complement.has(words.keys[word + 1] ?? "")) return range;
    return word + 2 < range.after ? { first: word + 2, after: range.after } : range;
  }
  return range;
}

/** « aucune d'entre elles », "none of them": the group is who speaks; not so "one of them". */
function isPartOfPronoun(
  words: Words,
  range: { readonly first: number; readonly after: number },
  rules: ResolutionRules,
): boolean {
  const length = range.after - range.first;
  if (length < 3 || length > 4 || rules.small.one.has(words.keys[range.first] as string))
    return false;
  const pronoun = rules.pronouns.get(words.keys[range.after - 1] as string);
  const isJoined = rules.small.complement.has(words.keys[range.first + 1] as string);
  return isJoined && pronoun?.class === "personal" && pronoun.person === 3;
}

/** The words that a span covers; null where it covers none. */
export function wordsOf(
  words: Words,
  { start, end }: Span,
): { readonly first: number; readonly after: number } | null {
  const first = writtenWordAt(words, start);
  let after = writtenWordAt(words, end);
  if (after < words.size && (words.starts[after] as number) < end) after += 1;
  return first < after ? { first, after } : null;
}

/** The phrase that begins at a word, with the apposition after it where it is an actor that the phrase tells. */
function phraseAt(
  words: Words,
  first: number,
  covered: Uint8Array,
  rules: ResolutionRules,
): Phrase {
  const after = phraseAfter(words, first, covered, rules);
  const plain = parsePhrase(words, { first, after }, rules);
  // « ce matin, l'entreprise Foo », « à la suite de l'annonce, le ministre »: an actor of its own follows.
  if (!tellsActor(plain)) return plain;
  const end = appositionAfter(words, after, { covered, isOffice: plain.head !== null }, rules);
  if (end === after) return plain;
  const whole = parsePhrase(words, { first, after: end }, rules);
  // « À Karva, un homme … »: a place is no man.
  const isPlace =
    plain.head === null && (words.places[after - 1] === 1 || isFronted(words, first, after, rules));
  return isPlace && whole.head?.type === "person" ? plain : whole;
}

/** "In Sarn, a reporter was hurt": a single name behind a preposition that opens the sentence tells where. */
function isFronted(words: Words, first: number, after: number, rules: ResolutionRules): boolean {
  const isOpening = first > 0 && words.sentenceFirsts[first] === first - 1;
  return (
    isOpening && after === first + 1 && rules.small.occasion.has(words.keys[first - 1] as string)
  );
}

function tellsActor({ name, head, form }: Phrase): boolean {
  return form !== "pronoun" && (name !== null || head !== null);
}

function opensPhrase(words: Words, word: number, rules: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  const { small } = rules;
  // « de », « des » open a noun phrase only as articles.
  if (small.complement.has(key)) return words.tags[word] === "DET";
  return (
    isName(words, word) ||
    small.definite.has(key) ||
    small.indefinite.has(key) ||
    small.demonstrative.has(key) ||
    small.possessive.has(key) ||
    rules.titles.has(key) ||
    (words.tags[word] === "ADJ" &&
      words.tags[word + 1] === "NOUN" &&
      isRoleNoun(words, word + 1, rules)) ||
    (words.tags[word] === "NOUN" && isRoleNoun(words, word, rules) && !isIdiom(words, word, rules))
  );
}

/** « par rapport à », "on report": a document's noun bare behind a preposition stands for none. */
function isIdiom(words: Words, word: number, rules: ResolutionRules): boolean {
  const found = rules.roleNoun(words.keys[word] as string);
  const isOne = found?.role.type === "document" && found.number === "one";
  return isOne && words.tags[word - 1] === "ADP";
}

function isName(words: Words, word: number): boolean {
  return words.names[word] === 1;
}

function phraseAfter(
  words: Words,
  first: number,
  covered: Uint8Array,
  rules: ResolutionRules,
): number {
  const limit = sentenceLimit(words, first, NOUN_PHRASE_WORDS_MAX, covered);
  let after = first + 1;
  for (let word = first + 1; word < limit; word += 1) {
    if (opensAnother(words, word, rules) || isPeriod(words, word, rules)) break;
    if (isNominal(words, word, rules)) after = word + 1;
    else if (isAcronymInBrackets(words, word)) after = Math.min(word + 3, limit);
    else if (!joinsComplement(words, word, limit, rules)) break;
  }
  return after;
}

/** « … ce mercredi le ministre … »: an article that no preposition leads opens a phrase of its own. */
function opensAnother(words: Words, word: number, rules: ResolutionRules): boolean {
  const { small } = rules;
  const key = words.keys[word] as string;
  if (!(small.definite.has(key) || small.demonstrative.has(key) || small.possessive.has(key)))
    return false;
  if (small.complement.has(key) || words.names[word] === 1) return false;
  const before = words.keys[word - 1] as string;
  return !(small.linker.has(before) || small.quantity.has(before));
}

/** "the council last year": a time is no part of who. */
function isPeriod(words: Words, word: number, rules: ResolutionRules): boolean {
  return rules.small.period.has(words.keys[word] as string) && words.tags[word - 1] === "NOUN";
}

function sentenceLimit(words: Words, first: number, max: number, covered: Uint8Array): number {
  const sentence = words.sentences[first];
  let limit = first;
  while (
    limit < words.size &&
    limit - first < max &&
    words.sentences[limit] === sentence &&
    covered[limit] === 0
  ) {
    limit += 1;
  }
  return limit;
}

function isNominal(words: Words, word: number, rules: ResolutionRules): boolean {
  const key = words.keys[word] as string;
  // « l'agence Moody's »: in such a language a part of the name.
  if (key === "'s" && rules.headFirst) return isName(words, word - 1);
  if (!isWordy(key) || key === "'s") return key === "&" && isName(words, word + 1);
  if (rules.small.complement.has(key)) return false;
  return (
    NOMINAL_TAGS.has(words.tags[word] as string) ||
    isName(words, word) ||
    rules.roleNoun(key) !== null ||
    rules.demonyms.has(key) ||
    rules.titles.has(key)
  );
}

function joinsComplement(
  words: Words,
  word: number,
  limit: number,
  rules: ResolutionRules,
): boolean {
  if (!rules.small.complement.has(words.keys[word] as string)) return false;
  const next = word + 1;
  return (
    next < limit &&
    (isNominal(words, next, rules) || rules.small.definite.has(words.keys[next] as string))
  );
}

function isAcronymInBrackets(words: Words, word: number): boolean {
  return words.keys[word] === "(" && words.keys[word + 2] === ")" && isName(words, word + 1);
}

/** Takes in « , ministre de … » after a name, and ", Name" after an office. */
function appositionAfter(
  words: Words,
  after: number,
  { covered, isOffice }: { readonly covered: Uint8Array; readonly isOffice: boolean },
  rules: ResolutionRules,
): number {
  if (words.keys[after] !== "," || covered[after] === 1) return after;
  const start = after + 1;
  const limit = sentenceLimit(words, start, APPOSITION_WORDS_MAX, covered);
  let opener = start;
  const { small } = rules;
  while (opener < limit) {
    const key = words.keys[opener] as string;
    const isSmall = small.definite.has(key) || small.indefinite.has(key) || small.former.has(key);
    const isPlace = rules.demonyms.has(key) || (opener > start && rules.mayBeDemonym(key));
    const isAdjective = opener > start && words.tags[opener] === "ADJ" && !isName(words, opener);
    if (!(isSmall || isPlace || isAdjective)) break;
    opener += 1;
  }
  if (opener >= limit) return after;
  const role = rules.roleNoun(words.keys[opener] as string);
  if (role === null && !isName(words, opener)) return after;
  // « à Karva, Ada Dorvane, étudiante, … »: a name right behind a name is another's.
  if (role === null && opener === start && !isOffice) return after;
  let end = opener + 1;
  while (
    end < limit &&
    (isNominal(words, end, rules) || joinsComplement(words, end, limit, rules))
  ) {
    end += 1;
  }
  // « près de Foo, le ministre, Jean Bar, a dit »: the office is of the name after it.
  const isOfNext = role !== null && words.keys[end] === "," && isName(words, end + 1);
  if (isOfNext && words.keys[after + 1] !== undefined && opener > start) return after;
  // "Ada Dorvane, a Vardesian teacher who …": after an article the noun stands last in such a language.
  const hasNoun = opener > start && !rules.headFirst && isRoleNoun(words, end - 1, rules);
  const closes = end >= limit || !isWordy(words.keys[end] as string) || role !== null || hasNoun;
  return closes ? end : after;
}

/**
 * Names and bodies inside a longer phrase which is about somebody else: « le porte-parole de Jean Foo », « un
 * officier de la police madrilène ».
 */
function namesInside(
  words: Words,
  phrases: readonly Phrase[],
  rules: ResolutionRules,
): readonly Phrase[] {
  const inside: Phrase[] = [];
  for (const phrase of phrases) {
    for (let word = phrase.first + 1; word < phrase.after; word += 1) {
      const body = bodyInside(words, word, phrase, rules);
      if (body !== null) inside.push(body);
      if (!isName(words, word)) continue;
      let after = word + 1;
      while (after < phrase.after && isName(words, after)) after += 1;
      const part = parsePhrase(words, { first: word, after }, rules);
      if (
        part.type === "person" &&
        part.name !== phrase.name &&
        !phrase.name?.includes(part.name ?? "")
      ) {
        inside.push(part);
      }
      word = after;
    }
  }
  return inside;
}

function bodyInside(
  words: Words,
  word: number,
  phrase: Phrase,
  rules: ResolutionRules,
): Phrase | null {
  const isLed = rules.small.definite.has(words.keys[word] as string);
  const isNoun = rules.roleNoun(words.keys[word + 1] ?? "")?.role.type === "organisation";
  if (!isLed || !isNoun || word + 1 >= phrase.after) return null;
  let after = word + 2;
  while (
    after < phrase.after &&
    (isNominal(words, after, rules) || joinsComplement(words, after, phrase.after, rules))
  ) {
    after += 1;
  }
  const part = parsePhrase(words, { first: word, after }, rules);
  return part.head?.type === "organisation" ? part : null;
}
