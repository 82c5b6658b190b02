import { lemmaOf, wordFeature } from "../domain/reading.ts";
import {
  baseAfter,
  baseStart,
  isNominal,
  isNominalEnd,
  isTimePhrase,
  phraseAfter,
  phraseStart,
  startsNounPhrase,
} from "./noun-phrases.ts";
import { hasFiniteVerb, isForm, isRole, type Passage, type Range, tagAt } from "./passage.ts";
import { isVerbal, type VerbGroup } from "./verb-groups.ts";

/** How many words an aside between commas may hold ("X, qui dirige …, affirme"); set by eye. */
const ASIDE_WORDS_MAX = 45;
/** Asides in a row between a subject and its verb. */
const ASIDES_MAX = 3;

/**
 * The subject before a verb group: pronoun, relative pronoun or full noun phrase with its apposition; null
 * when none is found. Walks left over adverbs and asides, never past the bounds. Cost bounded.
 */
export function subjectBefore(passage: Passage, group: VerbGroup, bounds: Range): Range | null {
  if (group.subject >= 0) return { first: group.subject, after: group.subject + 1 };
  const at = skipLeft(passage, group.first - 1, bounds.first);
  if (at < bounds.first) return null;
  if (isForm(passage, at, "relative-subject") && tagAt(passage, at) === "PRON") {
    return cleftSubject(passage, at, bounds) ?? { first: at, after: at + 1 };
  }
  if (passage.forms[at] === ",")
    return subjectBeforeAside(passage, at, bounds, numberOf(passage, group));
  return phraseEnding(passage, at, bounds, numberOf(passage, group));
}

/** « C'est le syndicat qui a révélé … », "It was the union that said …": the noun set apart speaks. */
function cleftSubject(passage: Passage, relative: number, bounds: Range): Range | null {
  const { first } = bounds;
  const isCleft = isForm(passage, first, "impersonal") && isRole(passage, first + 1, "be");
  if (!isCleft || relative - first < 4) return null;
  const phrase = phraseEnding(passage, relative - 1, { ...bounds, first: first + 2 }, null);
  return phrase !== null && phrase.first === first + 2 ? phrase : null;
}

/** Words between a subject and its verb that belong to neither. */
function skipLeft(passage: Passage, from: number, floor: number): number {
  let at = from;
  for (; at >= floor; at -= 1) {
    const isLoose = tagAt(passage, at) === "ADV" && !isNominal(passage, at);
    if (!isLoose) break;
  }
  const start = baseStart(passage, at, floor);
  if (start > floor && isTimePhrase(passage, { first: start, after: at + 1 })) {
    const before = tagAt(passage, start - 1) === "ADP" ? start - 2 : start - 1;
    if (isNominalEnd(passage, before)) return before;
  }
  return at;
}

/** Whether the verb asks for a plural subject; null when its form does not tell. */
function numberOf(passage: Passage, group: VerbGroup): boolean | null {
  for (const word of [...group.helpers, group.main]) {
    const number = wordFeature(passage.reading, word, "Number");
    const isFiniteForm = wordFeature(passage.reading, word, "VerbForm") === "Fin";
    if (isFiniteForm && number !== null) return number === "Plur";
  }
  return null;
}

function phraseEnding(
  passage: Passage,
  end: number,
  bounds: Range,
  isPlural: boolean | null,
): Range | null {
  const start = phraseStart(passage, end, bounds.first, isPlural);
  if (start < 0 || (start === end && tagAt(passage, end) === "NUM" && hasDigit(passage, end)))
    return null;
  if (isTimePhrase(passage, { first: start, after: end + 1 })) return null;
  return { first: start, after: end + 1 };
}

function hasDigit({ forms }: Passage, word: number): boolean {
  return /\d/.test(forms[word] ?? "");
}

/** « Le ministre, interrogé mardi, a dit » · « Abdel, un manifestant, affirme » : an aside ends at `comma`. */
function subjectBeforeAside(
  passage: Passage,
  comma: number,
  bounds: Range,
  isPlural: boolean | null,
): Range | null {
  let opening = comma;
  for (let tries = 0; tries < ASIDES_MAX; tries += 1) {
    opening = commaBefore(passage, opening, Math.max(bounds.first, comma - ASIDE_WORDS_MAX));
    if (opening < 0) return null;
    const aside = { first: opening + 1, after: comma };
    const kind = asideKind(passage, aside);
    if (kind === "broken") continue;
    const phrase = phraseEnding(passage, opening - 1, bounds, isPlural);
    if (phrase === null) return null;
    return kind === "apposition" ? { first: phrase.first, after: comma } : phrase;
  }
  return null;
}

function commaBefore(passage: Passage, from: number, floor: number): number {
  for (let at = from - 1; at > floor; at -= 1) {
    if (passage.forms[at] === ",") return at;
    const quote = passage.quoteOf[at] ?? -1;
    if (quote >= 0 && quote !== (passage.quoteOf[from] ?? -1))
      at = (passage.quoted[quote]?.outer.first ?? at) as number;
  }
  return -1;
}

/** apposition: names the subject again · other: a relative, participle or adverbial · broken: not an aside. */
function asideKind(passage: Passage, aside: Range): "apposition" | "other" | "broken" {
  const { first } = aside;
  if (isForm(passage, first, "relative")) return "other";
  // "Jean Valun, 43, said": an age.
  if (aside.after === first + 1 && hasDigit(passage, first)) return "other";
  const lead = tagAt(passage, first) === "ADP" ? tagAt(passage, first + 1) : null;
  if (lead !== null && isForm(passage, first + 1, "relative")) return "other";
  if (hasFiniteVerb(passage, aside)) return "broken";
  if (startsNounPhrase(passage, first) && !isVerbal(passage, first)) {
    return isTimePhrase(passage, aside) ? "other" : "apposition";
  }
  return isOrigin(passage, first) ? "apposition" : "other";
}

/** « Myriam, de la CGT, » : a preposition of belonging makes the aside part of the name. */
function isOrigin(passage: Passage, first: number): boolean {
  return tagAt(passage, first) === "ADP" && isForm(passage, first, "origin");
}

/**
 * The subject after a verb group ("a déclaré le ministre", "said John Smith, a spokesman"): full noun phrase
 * with its apposition; null when none is found. Passes over adverbs and the person addressed.
 */
export function subjectAfter(
  passage: Passage,
  group: VerbGroup,
  bounds: Range,
  from = group.main + 1,
): Range | null {
  let at = from;
  for (let skipped = 0; at < bounds.after && skipped < 12; skipped += 1) {
    const next = overLoose(passage, at, bounds.after);
    if (next < 0) return null;
    if (next === at) break;
    at = next;
  }
  if (at >= bounds.after) return null;
  if (startsNounPhrase(passage, at)) return withApposition(passage, at, bounds.after);
  // "said retired general Lloyd Tarn": a participle before a noun.
  const isParticiple =
    isVerbal(passage, at) && wordFeature(passage.reading, at, "VerbForm") === "Part";
  if (!isParticiple || !startsNounPhrase(passage, at + 1) || tagAt(passage, at + 1) === "DET")
    return null;
  const range = withApposition(passage, at + 1, bounds.after);
  return range === null ? null : { first: at, after: range.after };
}

/** Over an adverb, a time phrase or the person addressed; -1 where another preposition bars the way. */
function overLoose(passage: Passage, at: number, ceiling: number): number {
  const tag = tagAt(passage, at);
  if (tag === "ADV" && !isNominal(passage, at)) return at + 1;
  // « ont affirmé mardi des agriculteurs » : behind a day the article stands for "some", not for "of the".
  if (tag === "ADP" && isForm(passage, at, "partitive") && isTime(passage, at - 1)) return at + 1;
  if (tag === "ADP") {
    const after = addresseeAfter(passage, at, ceiling);
    return after === at ? -1 : after;
  }
  // « a indiqué mardi Runa Sonde » : a day before a name is no part of the name.
  if (isTime(passage, at) && tagAt(passage, at + 1) === "PROPN" && !isTime(passage, at + 1))
    return at + 1;
  const after = baseAfter(passage, at, ceiling);
  if (after > at && isTimePhrase(passage, { first: at, after })) return after;
  return passage.forms[at] === "," && tagAt(passage, at - 1) !== "VERB" ? at + 1 : at;
}

function isTime({ reading, rules }: Passage, word: number): boolean {
  return word < reading.size && rules.words.time.has(lemmaOf(reading, word).toLowerCase());
}

/** « a déclaré à l'AFP Jean Valun » : the words addressed stand between verb and subject. */
function addresseeAfter(passage: Passage, at: number, ceiling: number): number {
  if (!isForm(passage, at, "addressee")) return at;
  let next = at + 1;
  // « a indiqué à 12h45 la porte-parole » : a clock time is no person addressed, but stands where one would.
  if (tagAt(passage, next) === "NUM" || hasDigit(passage, next))
    return overTime(passage, next, ceiling, at);
  while (next < ceiling && (passage.forms[next] === "" || tagAt(passage, next) === "DET"))
    next += 1;
  while (next < ceiling && next - at < 10) {
    const tag = tagAt(passage, next);
    const isName = tag === "PROPN" && tagAt(passage, next - 1) === "PROPN";
    // « à l'AFP sur les quais Aldo, 46 ans, » : a determiner behind a preposition belongs to the next place.
    if (tag === "DET" && tagAt(passage, next - 1) === "ADP" && next > at + 2) return next - 1;
    if (!isForm(passage, at, "object-mark") && startsPerson(passage, next)) break;
    if (tag === "DET" || (isName && !/^[A-Z]+$/.test(wordsOf(passage, next)))) break;
    if (tag !== "NOUN" && tag !== "PROPN" && tag !== "ADJ" && tag !== "ADP") break;
    next += 1;
  }
  return next < ceiling && startsNounPhrase(passage, next) ? next : at;
}

/** « sur les quais Ada Brenn » : whether the names found in the text have a person's begin here. */
function startsPerson({ reading: { names } }: Passage, word: number): boolean {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((names[middle]?.first ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  const name = names[low];
  return name?.first === word && name.type === "person";
}

function overTime(passage: Passage, from: number, ceiling: number, none: number): number {
  let next = from;
  const isClock = (word: number) => hasDigit(passage, word) || isTime(passage, word);
  while (next < ceiling && isClock(next)) next += 1;
  return next < ceiling && startsNounPhrase(passage, next) ? next : none;
}

function wordsOf({ reading }: Passage, word: number): string {
  return reading.text.slice(reading.starts[word], reading.ends[word]);
}

const SOURCE_REACH = { prepositions: "source", relatives: false } as const;

/** A noun phrase with the apposition after it ("Jean Valun, maire de Sarn,"). */
export function withApposition(passage: Passage, first: number, ceiling: number): Range | null {
  const after = phraseAfter(passage, first, ceiling, SOURCE_REACH);
  if (after === first) return null;
  if (isTimePhrase(passage, { first, after })) return null;
  const trimmed = trimTime(passage, first, after);
  const end = trimmed < after ? trimmed : appositionAfter(passage, after, ceiling);
  return { first, after: end };
}

/** « a dit le ministre mardi » : the day is no part of the name. */
function trimTime(passage: Passage, first: number, after: number): number {
  let end = after;
  while (
    end > first + 1 &&
    (isRole(passage, end - 1, "time") || tagAt(passage, end - 1) === "NUM")
  ) {
    if (tagAt(passage, end - 1) === "NUM" && !isRole(passage, end - 2, "time") && end === after)
      break;
    end -= 1;
  }
  return end > first + 1 || !isRole(passage, first, "time") ? end : after;
}

function appositionAfter(passage: Passage, comma: number, ceiling: number): number {
  if (passage.forms[comma] !== "," || comma + 1 >= ceiling) return comma;
  const first = comma + 1;
  const isNamed = startsNounPhrase(passage, first) || isOrigin(passage, first);
  if (!isNamed || isForm(passage, first, "subject-pronoun")) return comma;
  const start = isOrigin(passage, first) ? first + 1 : first;
  const after = phraseAfter(passage, start, ceiling, SOURCE_REACH);
  if (after === start || isTimePhrase(passage, { first: start, after })) return comma;
  const next = passage.forms[after] ?? "";
  const isEnd =
    after >= ceiling || tagAt(passage, after) === "PUNCT" || isForm(passage, after, "relative");
  return isEnd && next !== ":" ? after : comma;
}

/** The agent of a passive ("par le ministre", "by officials"); null when none stands near. */
export function agentAfter(passage: Passage, group: VerbGroup, bounds: Range): Range | null {
  const stop = Math.min(bounds.after, group.main + 8);
  for (let at = group.main + 1; at < stop; at += 1) {
    if (isForm(passage, at, "agent")) {
      const phrase = withApposition(passage, at + 1, bounds.after);
      return phrase;
    }
    if (tagAt(passage, at) === "PUNCT" || isVerbal(passage, at)) return null;
  }
  return null;
}
