import type { Report } from "../domain/report.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { FIT_OFFICE, fitOf } from "./describe.ts";
import type { Choice, Setting } from "./discourse.ts";
import type { Entities, Entity } from "./entities.ts";
import type { Phrase } from "./phrase.ts";

interface Input {
  readonly report: Report;
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
export function settleHeadline({ report, settings, entities, choices, rules }: Input): void {
  const isHeadline = ({ phrase }: Setting) =>
    report.blocks.some(
      ({ kind, span }) =>
        kind === "title" && phrase.span.end <= span.end && phrase.span.start >= span.start,
    );
  for (const setting of settings) {
    const { phrase } = setting;
    const isTitle = phrase.form === "description" && phrase.determiner === "none";
    if (!isTitle || phrase.head?.type !== "person") continue;
    if (!isHeadline(setting) || choices.get(phrase)?.entity?.isNamed === true) continue;
    const [only, ...others] = entities.all.filter((entity) => isHolder(entity, phrase, rules));
    if (only === undefined || others.length > 0) continue;
    entities.add(only, phrase);
    choices.set(phrase, { entity: only, rule: "resolve.headline", weight: null, candidates: [] });
  }
}

function isHolder(entity: Entity, phrase: Phrase, rules: ResolutionRules): boolean {
  return entity.isNamed && entity.type === "person" && fitOf(phrase, entity, rules) >= FIT_OFFICE;
}
