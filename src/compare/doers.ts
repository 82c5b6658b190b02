import type { Actor } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import { type Reading, tagOf, wordFeature, wordsSpan, wordText } from "../domain/reading.ts";
import { type Span, textOf } from "../domain/span.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { nameKey } from "./name-key.ts";
import { skeletonOf } from "./skeleton.ts";
import type { Term } from "./terms.ts";

/** Somebody whom words name as having done it. */
export interface Doer {
  /** As written where the words stand, or the actor's name. */
  readonly name: string;
  /** Actor of the report; null for a name that is no actor's there, or a noun such as "rebels". */
  readonly local: string | null;
  /** Whether an actor or a name stands for them; a noun alone ("rebels") may mean many. */
  readonly isNamed: boolean;
  readonly span: Span;
}

/** What a doer is told by: who stands before the verb, and by whom it is said. */
export interface Deed {
  readonly agents: readonly Term[];
  readonly attribution: Attribution | null;
  readonly terms: readonly Term[];
}

/** Finds who is said to have done it, in one report; null where that cannot be told. */
export type DoerFinder = (deed: Deed) => Doer | null;

/** What finding doers asks of a language's room. */
export interface DoerRules {
  readonly comparison: Pick<ComparisonRules, "weapons">;
  readonly resolution: Pick<ResolutionRules, "roleNoun">;
}

/**
 * Who is said to have done it: the subject, or who stands behind "by", where these words are an actor of the
 * report, a name, or a noun of bodies and groups; a weapon stands for its owner ("army artillery"). Null where
 * anything else stands among them: "the convoy of the army" did nothing that the army did.
 */
export function doerFinder(analysis: Analysis, rules: DoerRules): DoerFinder {
  const named = analysis.actors.map((actor) => ({
    actor,
    names: [actor.name, ...actor.aliases].map((each) => nameKey(each).split(" ").map(nameWord)),
  }));
  return (deed) => doerOf(deed, analysis, rules, named);
}

/** An actor with the folded words of each of its names. */
interface NamedActor {
  readonly actor: Actor;
  readonly names: readonly (readonly NameWord[])[];
}

interface NameWord {
  readonly word: string;
  /** As the word sounds; null for a short one, which spellings do not change. */
  readonly sound: string | null;
}

/** Letters of a word whose spellings are told by sound, at least. */
const SOUND_LETTERS_MIN = 4;

function nameWord(word: string): NameWord {
  return { word, sound: word.length < SOUND_LETTERS_MIN ? null : skeletonOf(word) };
}

function doerOf(
  wording: Deed,
  analysis: Analysis,
  { comparison, resolution }: DoerRules,
  named: readonly NamedActor[],
): Doer | null {
  const { agents } = wording;
  const people = agents.filter(({ key }) => !comparison.weapons.has(key));
  const [first, last] = [people[0], people.at(-1)];
  if (first === undefined || last === undefined) return ownerOf(wording, analysis);
  const { reading } = analysis;
  const span = wordsSpan(reading, ...withAdjectives(reading, first.word, last.word));
  const actor = onlyActor(people, named);
  if (actor !== null) return { name: actor.name, local: actor.id, isNamed: true, span };
  const isBody = ({ kind, key, word }: Term) =>
    kind === "name" || resolution.roleNoun(key) !== null || isCapital(reading, word);
  if (!people.every(isBody)) return null;
  // « des milices à Brume »: a noun with a place behind it is no name.
  const isNamed = people.every(({ kind, word }) => kind === "name" || isCapital(reading, word));
  return { name: textOf(analysis.report.text, span), local: null, isNamed, span };
}

/** "Karvian" in "the Karvian army" tells armies apart. */
function withAdjectives(reading: Reading, first: number, last: number): readonly [number, number] {
  let [from, to] = [first, last];
  while (from > 0 && tagOf(reading, from - 1) === "ADJ") from -= 1;
  while (to + 1 < reading.size && tagOf(reading, to + 1) === "ADJ") to += 1;
  return [from, to];
}

/** « le Front Vermeil »: a noun with a capital within its sentence is part of a name. */
function isCapital(reading: Reading, word: number): boolean {
  const letter = wordText(reading, word)[0] ?? "";
  const starts = reading.sentenceStarts[reading.sentenceOf[word] as number] === word;
  return !starts && letter !== letter.toLowerCase();
}

/**
 * "One of its shells hit the ambulance", « nos tirs ont touché l'ambulance », said by the army: a weapon of the
 * speaker's, where the words name nobody else before it whose it could be.
 */
function ownerOf({ agents, attribution, terms }: Deed, { reading, actors }: Analysis): Doer | null {
  const weapon = agents[0];
  const speaker = actors.find(({ id }) => id === attribution?.speaker);
  if (weapon === undefined || speaker === undefined || speaker.type === "unnamed") return null;
  const before = weapon.word - 1;
  if (before < 0 || wordFeature(reading, before, "Poss") !== "Yes") return null;
  if (terms.some(({ kind, word }) => kind === "name" && word < weapon.word)) return null;
  const span = wordsSpan(reading, before, weapon.word);
  return { name: speaker.name, local: speaker.id, isNamed: true, span };
}

/** The one body, group or person of the report whose names hold all these words; null where several do. */
function onlyActor(people: readonly Term[], named: readonly NamedActor[]): Actor | null {
  const isAllNames = people.every(({ kind }) => kind === "name");
  const words = people.map(({ key }) => ({ word: key, sound: skeletonOf(key) }));
  const found = named.filter(
    ({ actor: { type }, names }) =>
      (type === "organisation" || type === "group" || (type === "person" && isAllNames)) &&
      names.some((held) => holdsAll(held, words)),
  );
  return found.length === 1 ? (found[0] as NamedActor).actor : null;
}

function holdsAll(held: readonly NameWord[], words: readonly NameWord[]): boolean {
  return words.every(({ word, sound }) =>
    held.some((one) => one.word === word || (one.sound !== null && one.sound === sound)),
  );
}
