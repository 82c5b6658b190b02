import type { Attribution } from "../domain/attribution.ts";
import type { Choice } from "./discourse.ts";
import type { Entities, Entity } from "./entities.ts";
import type { Phrase } from "./phrase.ts";

interface Input {
  readonly attributions: readonly Attribution[];
  readonly phraseOf: ReadonlyMap<string, Phrase>;
  readonly entities: Entities;
  readonly choices: Map<Phrase, Choice>;
}

/** How many sources speak in a lede. */
const LEDE_SOURCES = 2;
/** Attributions behind a description among which the name must come: a lede's body is named in the sentence after. */
const NAMED_WITHIN = 3;
/** Words of a bare noun that stand in a body's fuller name: one alone ("office") may be any. */
const BARE_WORDS_MIN = 2;

/**
 * Tells which body a lede means by the name below: "…, a monitor said. … The Lorne Observatory said …"; and a headline
 * that leaves the article out: "…, rights office says" above "the human rights office of Lorne said …". A body that
 * is only described so is the one of its kind that speaks by name right after; left as it is
 * where the report lets two of that kind speak.
 */
export function settleLedes({ attributions, phraseOf, entities, choices }: Input): void {
  const sources = attributions
    .toSorted((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
    .flatMap(({ id }) => phraseOf.get(id) ?? []);
  const entityOf = (phrase: Phrase) => choices.get(phrase)?.entity ?? null;
  const speaking = new Set(sources.flatMap((phrase) => entityOf(phrase) ?? []));
  for (const [at, phrase] of sources.slice(0, LEDE_SOURCES).entries()) {
    const described = entityOf(phrase);
    if (!isLede(phrase) || described === null || described.isNamed) continue;
    const holds = (entity: Entity | null): entity is Entity =>
      entity !== null && entity !== described && isMeant(entity, phrase);
    const [only, ...others] = [...speaking].filter(holds);
    const next = sources.slice(at + 1, at + 1 + NAMED_WITHIN).map(entityOf);
    if (only === undefined || others.length > 0 || !next.includes(only)) continue;
    entities.add(only, phrase);
    choices.set(phrase, { entity: only, rule: "resolve.lede", weight: null, candidates: [] });
  }
}

function isLede({ form, determiner, type, number, head }: Phrase): boolean {
  const isBare = determiner === "indefinite" || determiner === "none";
  const isOne = form === "description" && isBare && number !== "several";
  return isOne && type === "organisation" && head !== null;
}

/** By its kind for "a monitor"; a bare noun must be held, with all its words, by what the body is called below. */
function isMeant(entity: Entity, phrase: Phrase): boolean {
  if (phrase.determiner === "indefinite") return isOfKind(entity, phrase);
  const holdsAll = ({ words }: Phrase) =>
    words.size > phrase.words.size && [...phrase.words].every((word) => words.has(word));
  return (
    entity.type === "organisation" &&
    phrase.words.size >= BARE_WORDS_MIN &&
    entity.phrases.some(holdsAll)
  );
}

function isOfKind(entity: Entity, { head }: Phrase): boolean {
  if (!entity.isNamed || entity.nameWords.length === 0 || entity.type !== "organisation")
    return false;
  return [...(head?.kinds ?? [])].some((kind) => entity.kinds.has(kind));
}
