import type { Actor, Mention } from "../domain/actor.ts";
import { reason } from "../domain/reason.ts";
import type { Span } from "../domain/span.ts";
import type { Entities, Entity } from "./entities.ts";
import type { Phrase } from "./phrase.ts";
import type { Speaker } from "./speakers.ts";
import type { Walk } from "./walk.ts";
import type { Words } from "./words.ts";

interface Input {
  readonly words: Words;
  readonly entities: Entities;
  readonly walk: Walk;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly phraseOf: ReadonlyMap<string, Phrase>;
}

/**
 * The actors as the report gives them, in order of first mention: whoever speaks, and whoever is named.
 * Descriptions of people and things that never speak are left out.
 */
export function actorsOf({ words, entities, walk, speakers }: Input): {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly idOf: (speaker: Speaker) => string | null;
} {
  const speaking = new Set([...speakers.values()].flatMap(({ entity }) => entity ?? []));
  const kept = entities.all
    .filter((entity) => speaking.has(entity) || (entity.isNamed && entity.type !== null))
    .sort((a, b) => firstWord(a) - firstWord(b) || a.order - b.order);
  const ids = new Map(kept.map((entity, index) => [entity, `p${index + 1}`]));
  const mentions = [...walk.choices]
    .filter(([, { entity, rule }]) =>
      entity === null ? rule !== "resolve.pronoun-deferred" : ids.has(entity),
    )
    .map(([phrase, choice]) => ({
      kind: "mention" as const,
      span: phrase.span,
      form: phrase.form,
      actor: choice.entity === null ? null : (ids.get(choice.entity) ?? null),
      reasons: [reason(choice.rule, [phrase.span], { weight: choice.weight })],
    }));
  return {
    actors: kept.map((entity) => actorOf(words, entity, ids.get(entity) ?? "", walk)),
    mentions,
    idOf: ({ entity }) => (entity === null ? null : (ids.get(entity) ?? null)),
  };
}

function firstWord({ phrases }: Entity): number {
  return Math.min(...phrases.map(({ first }) => first));
}

function actorOf(words: Words, entity: Entity, id: string, walk: Walk): Actor {
  const phrases = entity.phrases.toSorted((a, b) => a.first - b.first);
  const name = nameOf(words, phrases);
  const worded = phrases.filter(({ form }) => form !== "pronoun");
  const aliases = [...new Set(worded.map((phrase) => phrase.name ?? textOf(words, phrase)))];
  const role = phrases.find((phrase) => phrase.role !== null)?.role ?? null;
  const tie = tieOf(phrases, entity.type === "person");
  return Object.freeze({
    kind: "actor",
    id,
    name,
    type: typeOf(entity),
    aliases: aliases.filter((alias) => alias !== name),
    role: role === null ? null : words.text.slice(role.start, role.end),
    affiliation: tie === null ? null : words.text.slice(tie.start, tie.end),
    number: entity.number,
    mentions: phrases.map(({ span }) => span),
    reasons: phrases.flatMap((phrase) => {
      const choice = walk.choices.get(phrase);
      return choice === undefined
        ? []
        : [reason(choice.rule, [phrase.span], { weight: choice.weight })];
    }),
  });
}

/** The type as told outwards: people whom nothing names or ties to anybody are unnamed, however many they are. */
function typeOf(entity: Entity): Actor["type"] {
  const described = entity.phrases.filter(({ form }) => form !== "pronoun");
  const isLoose = !entity.isNamed && described.every((phrase) => !isTied(phrase));
  const { type } = entity;
  if (type === null) {
    const isPeople = entity.phrases.some(({ voice }) => voice === "people");
    if (isPeople) return isLoose ? "unnamed" : "group";
    return "organisation";
  }
  const isSeveral = type === "group" || (type === "organisation" && entity.number === "several");
  return isSeveral && isLoose && entity.number === "several" ? "unnamed" : type;
}

/** « les experts de l'Institut », "Ostravian officials": a country or body says whose they are. */
function isTied({ affiliation, countries, hasComplement }: Phrase): boolean {
  return affiliation !== null || countries.size > 0 || hasComplement;
}

/** The affiliation most worth telling: a country before a body; none that is the actor's own name. */
function tieOf(phrases: readonly Phrase[], isPerson: boolean): Span | null {
  const tied = phrases.filter(({ affiliation }) => affiliation !== null);
  const stated =
    tied.find(({ countries }) => countries.size > 0) ?? (isPerson ? tied[0] : undefined);
  return stated?.affiliation ?? null;
}

/** A person's fullest name, a body's fullest name with the noun before it, else the fullest description. */
function nameOf(words: Words, phrases: readonly Phrase[]): string {
  const named = phrases.filter(({ name }) => name !== null);
  const fullest = named.toSorted(
    (a, b) =>
      b.nameWords.length - a.nameWords.length ||
      Number(a.determiner === "indefinite") - Number(b.determiner === "indefinite") ||
      weight(b) - weight(a) ||
      a.first - b.first,
  )[0];
  if (fullest?.name) return fullest.type === "person" ? fullest.name : fullest.title;
  const described = phrases.filter(({ form }) => form === "description");
  const longest = (described.length > 0 ? described : phrases).toSorted(
    (a, b) => ownedLast(a) - ownedLast(b) || weight(b) - weight(a) || a.first - b.first,
  )[0];
  return longest === undefined
    ? ""
    : longest.type === "document"
      ? longest.title
      : describedBy(words, longest);
}

/** A description without what only qualifies it behind a comma: « Le gouvernement ostravien, impuissant ». */
function describedBy(words: Words, phrase: Phrase): string {
  for (let comma = phrase.after - 1; comma > phrase.first; comma -= 1) {
    if (words.tags[comma] === "NOUN" || words.tags[comma] === "PROPN") break;
    if (words.keys[comma] === ",")
      return words.text.slice(phrase.span.start, words.ends[comma - 1]);
  }
  return withoutOpenBracket(textOf(words, phrase));
}

/** « le chauffeur de Karva (Vardésie »: a bracket that the phrase does not close is cut off. */
function withoutOpenBracket(text: string): string {
  const bracket = text.lastIndexOf("(");
  return bracket > 0 && !text.includes(")", bracket) ? text.slice(0, bracket).trimEnd() : text;
}

/** "Its council" tells less of who it is than "the council of the town". */
function ownedLast({ determiner }: Phrase): number {
  return determiner === "possessive" ? 1 : 0;
}

/** How much a phrase tells: its content words, countries and acronym. */
function weight({ words, countries, acronym }: Phrase): number {
  return words.size + countries.size + (acronym === null ? 0 : 1);
}

function textOf(words: Words, { span }: Phrase): string {
  return words.text.slice(span.start, span.end);
}
