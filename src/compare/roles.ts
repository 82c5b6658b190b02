import { lemmaOf, type Reading, tagOf, wordAt, wordFeature } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import type { ComparisonRules } from "../languages/rules/comparison.ts";
import { headTerm } from "./head-verb.ts";
import type { Term } from "./terms.ts";
import type { WordSense } from "./word-sense.ts";

/** Who does it and to whom, as far as word order tells; empty where it does not. */
export interface Roles<Of extends WordSense = WordSense> {
  readonly agents: readonly Of[];
  /** The agents without weapons, which stand for whoever used them ("a shell hit the ambulance"). */
  readonly doers: readonly Of[];
  readonly patients: readonly Of[];
}

/** No role could be told. */
export const NO_ROLES: Roles<Term> = Object.freeze({ agents: [], doers: [], patients: [] });

/** How far before its participle the auxiliary of a passive stands ("ont été par deux fois bombardés"). */
const AUXILIARY_WORDS = 3;
/** How far before its verb the one who does it stands; beyond lie datelines and other clauses. */
const SUBJECT_WORDS = 8;
/** Tags that begin an object. */
const OBJECT_TAGS = new Set(["DET", "NUM", "ADJ", "NOUN", "PROPN"]);
/** How far before its participle the noun stands that it belongs to. */
const PARTICIPLE_WORDS = 3;
/** How far the agent of a passive reaches from its marker. */
const AGENT_WORDS = 5;

/**
 * Roles around the first verb with content: before it the agents and behind it the patients; in a passive
 * the patients before it and the agents behind "par" or "by". What is overloaded does nothing. Names and nouns only.
 */
export function rolesOf(
  reading: Reading,
  spans: readonly Span[],
  terms: readonly Term[],
  rules: ComparisonRules,
): Roles<Term> {
  const head = headTerm(reading, terms);
  if (head === null) return NO_ROLES;
  const verb = head.word;
  const things = terms.filter((term) => term.kind === "name" || isNoun(reading, term));
  const before = things.filter(({ word }) => word < verb && word >= verb - SUBJECT_WORDS);
  if (!head.isVerb) return { agents: [], doers: [], patients: before };
  const after = things.filter(({ word }) => word > verb);
  const marker = agentMarker(reading, verb, spans, rules);
  if (marker !== null) {
    const agents = after.filter(({ word }) => word > marker && word <= marker + AGENT_WORDS);
    return { agents, doers: withoutWeapons(agents, rules), patients: before };
  }
  if (isPassive(reading, verb, rules)) return { agents: [], doers: [], patients: before };
  if (isBareParticiple(reading, verb)) {
    const patients = before.filter(({ word }) => word >= verb - PARTICIPLE_WORDS);
    return { agents: [], doers: [], patients };
  }
  return { agents: before, doers: withoutWeapons(before, rules), patients: after };
}

function withoutWeapons(agents: readonly Term[], { weapons }: ComparisonRules): readonly Term[] {
  return agents.filter(({ key }) => !weapons.has(key));
}

function isNoun(reading: Reading, { word }: Term): boolean {
  return tagOf(reading, word) === "NOUN";
}

function isPassive(reading: Reading, verb: number, { passives }: ComparisonRules): boolean {
  for (let word = Math.max(0, verb - AUXILIARY_WORDS); word < verb; word += 1) {
    if (passives.has(lemmaOf(reading, word).toLowerCase())) return true;
  }
  return false;
}

/**
 * "au moins 47 civils tués": a participle that belongs to the noun before it. One with an object behind it is
 * a finite verb that looks the same ("Army shelled convoy").
 */
export function isBareParticiple(reading: Reading, verb: number): boolean {
  if (wordFeature(reading, verb, "VerbForm") !== "Part") return false;
  if (verb + 1 < reading.size && OBJECT_TAGS.has(tagOf(reading, verb + 1))) return false;
  for (let word = Math.max(0, verb - AUXILIARY_WORDS); word < verb; word += 1) {
    if (tagOf(reading, word) === "AUX") return false;
  }
  return true;
}

/** The word before the agent, shortly behind the verb and within the same spans; null where there is none. */
function agentMarker(
  reading: Reading,
  verb: number,
  spans: readonly Span[],
  { agentMarkers }: ComparisonRules,
): number | null {
  const end = spans.at(-1)?.end ?? 0;
  const last = Math.min(reading.size, wordAt(reading, end), verb + AGENT_WORDS);
  for (let word = verb + 1; word < last; word += 1) {
    if (agentMarkers.has(lemmaOf(reading, word).toLowerCase())) return word;
  }
  return null;
}
