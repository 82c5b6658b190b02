import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { FIT_OFFICE, fitOf } from "./describe.ts";
import type { Choice, Setting } from "./discourse.ts";
import type { Entities, Entity } from "./entities.ts";
import type { Phrase } from "./phrase.ts";

interface Input {
  readonly settings: readonly Setting[];
  readonly entities: Entities;
  readonly choices: Map<Phrase, Choice>;
  readonly rules: ResolutionRules;
}

/**
 * Tells whom a description in the headline means by the text below it, once that has been read: "Ostravian
 * minister" is the one minister of Ostravia whom the text names. Left as it is where two would do, or where
 * an article makes it a description of its own.
 */
export function settleHeadline({ settings, entities, choices, rules }: Input): void {
  for (const setting of settings) {
    const { phrase } = setting;
    const isTitle = phrase.form === "description" && phrase.determiner === "none";
    if (!isTitle || phrase.head?.type !== "person") continue;
    if (!setting.isHeadline || choices.get(phrase)?.entity?.isNamed === true) continue;
    const [only, ...others] = entities.all.filter((entity) => isHolder(entity, phrase, rules));
    if (only === undefined || others.length > 0) continue;
    entities.add(only, phrase);
    choices.set(phrase, { entity: only, rule: "resolve.headline", weight: null, candidates: [] });
  }
}

function isHolder(entity: Entity, phrase: Phrase, rules: ResolutionRules): boolean {
  return entity.isNamed && entity.type === "person" && fitOf(phrase, entity, rules) >= FIT_OFFICE;
}
