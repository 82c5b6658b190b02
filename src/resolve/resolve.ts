import type { Actor, Mention } from "../domain/actor.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Reading } from "../domain/reading.ts";
import { type Note, type Reason, reason } from "../domain/reason.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Credit, Report } from "../domain/report.ts";
import { overlaps } from "../domain/span.ts";
import type { ResolutionRules } from "../languages/rules/resolution.ts";
import { actorsOf } from "./actors.ts";
import { CONFIDENCE_MIN, confidenceOf, SIGNS } from "./confidence.ts";
import { findCredits } from "./credits.ts";
import { Entities } from "./entities.ts";
import { findPhrases } from "./find-phrases.ts";
import { settleHeadline } from "./headlines.ts";
import { settleLedes } from "./ledes.ts";
import { asSaying } from "./refusals.ts";
import { settingsOf, sourcePhrases } from "./settings.ts";
import { type Speaker, tellSpeakers } from "./speakers.ts";
import { Walk } from "./walk.ts";
import { writtenWords } from "./words.ts";

/** What resolving adds: the actors, their mentions, and the attributions with their speakers. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  readonly actors: readonly Actor[];
  readonly attributions: readonly Attribution[];
  readonly refusals: readonly Refusal[];
  /** Credits of the page and of the text: who made the text, and whom it was taken from. */
  readonly credits: readonly Credit[];
  readonly notes: readonly Note[];
}

/** How resolving may be set. */
export interface ResolveOptions {
  /** A speaker less sure than this, 0 to 1, is left open. */
  readonly confidenceMin?: number;
}

/** What is read with the attributions. */
interface Asked {
  /** Who was asked and would not comment. */
  readonly refusals?: readonly Refusal[];
}

/**
 * Tells which mentions mean the same actor, and who speaks each attribution; abstains when unsure, with a
 * note. Names are gathered over the whole text first, descriptions and pronouns then read in order. Near
 * linear: each phrase looks back at a bounded number of mentions.
 */
export function resolve(
  report: Report,
  reading: Reading,
  given: readonly Attribution[],
  rules: ResolutionRules,
  { confidenceMin = CONFIDENCE_MIN, refusals = [] }: ResolveOptions & Asked = {},
): Resolved {
  const attributions = [...given, ...refusals.map(asSaying)];
  const words = writtenWords(reading, rules);
  const sources = attributions.flatMap(({ source }) => source);
  const credits = findCredits(report, rules);
  const phrases = findPhrases(words, sources, rules).filter(
    (phrase) =>
      !credits.some((credit) => credit.span !== null && overlaps(credit.span, phrase.span)),
  );
  const phraseOf = sourcePhrases(phrases, attributions);
  const entities = new Entities(rules);
  entities.clusterNames(phrases);
  const walk = new Walk(words, entities, rules);
  const settings = settingsOf({ report, phrases, attributions, phraseOf });
  for (const setting of settings) walk.step(setting);
  settleHeadline({ settings, entities, choices: walk.choices, rules });
  settleLedes({ attributions, phraseOf, entities, choices: walk.choices });
  const speakers = tellSpeakers({
    report,
    attributions,
    phraseOf,
    entities,
    walk,
    confidenceMin,
  });
  const { actors, mentions, idOf } = actorsOf({ words, entities, walk, speakers, phraseOf });
  return {
    mentions,
    actors,
    attributions: given.map((attribution) => spoken(attribution, speakers, idOf)),
    refusals: refusals.map((refusal, index) => {
      const speaker = speakers.get(asSaying(refusal, index).id);
      return Object.freeze({ ...refusal, actor: speaker === undefined ? null : idOf(speaker) });
    }),
    credits,
    notes: given.flatMap((attribution) => abstention(attribution, speakers)),
  };
}

function spoken(
  attribution: Attribution,
  speakers: ReadonlyMap<string, Speaker>,
  idOf: (speaker: Speaker) => string | null,
): Attribution {
  const speaker = speakers.get(attribution.id);
  if (speaker === undefined) return attribution;
  const { rule, weight } = speaker;
  const why = reason(rule, attribution.source, { weight });
  const signs = speaker.signs ?? [];
  const isGiven = speaker.entity !== null && signs.length > 0;
  return Object.freeze({
    ...attribution,
    speaker: idOf(speaker),
    ...(isGiven ? { confidence: confidenceOf(signs) } : {}),
    reasons: Object.freeze([
      ...attribution.reasons,
      why,
      ...weighed(speaker),
      ...signs.map((sign) => reason(`resolve.sign.${sign}`, [], { weight: SIGNS[sign] })),
    ]),
  });
}

/** Most candidates told of one source. */
const CANDIDATES_MAX = 3;

/** Whom else the source could have meant, with what spoke for each: told where there was a choice. */
function weighed({ candidates }: Speaker): readonly Reason[] {
  if (candidates.length < 2) return [];
  return candidates.slice(0, CANDIDATES_MAX).map(({ entity, weight }) => {
    const latest = entity.phrases.findLast(({ form }) => form !== "pronoun");
    const detail = latest === undefined ? null : (latest.name ?? latest.title);
    return reason("resolve.candidate", latest === undefined ? [] : [latest.span], {
      weight,
      detail,
    });
  });
}

function abstention(
  attribution: Attribution,
  speakers: ReadonlyMap<string, Speaker>,
): readonly Note[] {
  const speaker = speakers.get(attribution.id);
  if (speaker === undefined || speaker.entity !== null) return [];
  const message = `The speaker of ${attribution.id} is left open (${speaker.rule}).`;
  const span = attribution.source[0] ?? attribution.content[0] ?? null;
  return [{ code: "resolve.abstained", message, span }];
}
