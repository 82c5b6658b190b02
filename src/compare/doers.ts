import type { Actor } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import { wordsSpan } from "../domain/reading.ts";
import { type Span, textOf } from "../domain/span.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { nameKey } from "./name-key.ts";
import { skeletonOf } from "./skeleton.ts";
import type { Term } from "./terms.ts";
import type { Wording } from "./wordings.ts";

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
export function doerOf(
  { roles: { agents } }: Pick<Wording, "roles">,
  analysis: Analysis,
  { comparison, resolution }: DoerRules,
): Doer | null {
  const people = agents.filter(({ key }) => !comparison.weapons.has(key));
  const [first, last] = [people[0], people.at(-1)];
  if (first === undefined || last === undefined) return null;
  const span = wordsSpan(analysis.reading, first.word, last.word);
  const written = textOf(analysis.report.text, span);
  const actor = onlyActor(people, analysis.actors);
  if (actor !== null) return { name: actor.name, local: actor.id, isNamed: true, span };
  if (people.every(({ kind }) => kind === "name")) {
    return { name: written, local: null, isNamed: true, span };
  }
  const isBody = people.every(
    ({ kind, key }) => kind === "word" && resolution.roleNoun(key) !== null,
  );
  return isBody ? { name: written, local: null, isNamed: false, span } : null;
}

/** The one body, group or person of the report whose names hold all these words; null where several do. */
function onlyActor(people: readonly Term[], actors: readonly Actor[]): Actor | null {
  const isAllNames = people.every(({ kind }) => kind === "name");
  const found = actors.filter(
    ({ type, name, aliases }) =>
      (type === "organisation" || type === "group" || (type === "person" && isAllNames)) &&
      [name, ...aliases].some((each) => holdsAll(nameKey(each).split(" "), people)),
  );
  return found.length === 1 ? (found[0] as Actor) : null;
}

function holdsAll(words: readonly string[], people: readonly Term[]): boolean {
  return people.every(({ key }) =>
    words.some((word) => word === key || (word.length > 3 && skeletonOf(word) === skeletonOf(key))),
  );
}
