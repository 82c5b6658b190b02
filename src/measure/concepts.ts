import { phraseFrom, phraseUpTo } from "../base/phrases.ts";
import { pieceAt } from "../base/pieces.ts";
import {
  lemmaOf,
  type Reading,
  sentenceWords,
  tagOf,
  wordAt,
  wordSpan,
  wordText,
} from "../domain/reading.ts";
import { type Reason, reason } from "../domain/reason.ts";
import type { MeasurementRules } from "../languages/rules/measurement.ts";
import type { Measured } from "./counted-noun.ts";
import type { Draft } from "./draft.ts";
import type { Part } from "./parts.ts";
import { takes } from "./takes.ts";
import { tolledBy } from "./tolled.ts";

/** What a figure measures, and why. */
export interface GovernedMeasure {
  readonly measure: string;
  readonly reason: Reason;
}

/** The concept of who or what is counted; null where the lists do not have the noun. */
function groupOf(unit: string | null, { concepts, nouns }: MeasurementRules): string | null {
  if (unit === null) return null;
  const words = unit.split(" ");
  const { groups } = concepts;
  // "farm worker" is a worker; « agent de sécurité » an agent.
  const head = nouns.isHeadFirst ? words[0] : words[words.length - 1];
  return groups.get(unit) ?? groups.get(head ?? "") ?? null;
}

// Pieces of a group's name behind "members of the": « forces de l'ordre ».
const MEMBER_PIECES = 6;

/** The group of a figure: of its noun, or of what its noun is a member of (« 89 000 membres des forces de l'ordre »). */
export function groupOfDraft(draft: Draft, { pieces, reading, rules }: Measured): string | null {
  const own = groupOf(draft.unit, rules);
  if (draft.unit === null || !rules.words.memberof.entries.has(draft.unit)) return own;
  const after = pieceAt(pieces, draft.span.end - 1) + 1;
  const link =
    phraseFrom(pieces, after, rules.words.partitive) ??
    phraseFrom(pieces, after, rules.numbers.links);
  if (link === null) return own;
  const first = link.after;
  const start = pieces.starts[first] ?? reading.text.length;
  for (let last = Math.min(pieces.size, first + MEMBER_PIECES); last > first; last -= 1) {
    const name = foldApostrophe(reading.text.slice(start, pieces.ends[last - 1]));
    const group = rules.concepts.groups.get(name) ?? rules.concepts.groups.get(singularOf(name));
    if (group !== undefined) return group;
  }
  return own;
}

function foldApostrophe(name: string): string {
  return name.toLowerCase().replaceAll("\u2019", "'");
}

/** Without the plural's letter, which both languages write alike. */
function singularOf(name: string): string {
  return name.replace(/s$/, "");
}

/** The group by which a figure's measures are weighed: a bare number and a people's name count people. */
function weighedGroup(draft: Draft, measured: Measured): string | null {
  const { unit, noun } = draft;
  const { reading, rules } = measured;
  const group = groupOfDraft(draft, measured);
  if (group !== null) return group;
  const isName = noun.head >= 0 && tagOf(reading, noun.head) === "PROPN";
  return unit === null || isName || rules.concepts.people.has(unit) ? "people" : null;
}

/**
 * What each figure measures: its noun where that says it (« 366 morts »), else for a part what its whole
 * measures, else the nearest word of the clause that the lists know. Null where none is near. Linear.
 */
export function findMeasures(
  drafts: readonly Draft[],
  parts: readonly (Part | null)[],
  measured: Measured,
): readonly (GovernedMeasure | null)[] {
  const owners = ownersOf(drafts, measured.reading);
  const found = drafts.map((draft, index) => {
    const own = ownMeasure(draft, measured);
    // "10 demonstrators were arrested": who somebody is says less than what befell them.
    const isRole = own !== null && namesRole(draft, measured);
    if (isDifference(draft, measured)) return null;
    if (own !== null && !isRole) return own;
    const governed = tollOr(governing(draft, index, { owners, parts, measured }), draft, measured);
    // « 282 000 manifestants recensés »: counting befalls nobody; who they are says what they did.
    return own !== null && governed?.measure === "registered" ? own : (governed ?? own);
  });
  return drafts.map((draft, index) => {
    const whole = parts[index]?.whole;
    const inherited = whole === undefined ? null : (found[whole] ?? null);
    const own = ownMeasure(draft, measured);
    if (own !== null || inherited === null) return found[index] ?? null;
    return {
      ...inherited,
      reason: reason("measure.measure.of-whole", inherited.reason.spans, {
        detail: inherited.measure,
      }),
    };
  });
}

/**
 * That a number is the toll's says that they are dead, unless a word nearer to it says more: "the toll rose to 12
 * arrested".
 */
function tollOr(
  governed: GovernedMeasure | null,
  draft: Draft,
  measured: Measured,
): GovernedMeasure | null {
  if (draft.quantity.sign !== null || !takes("killed", weighedGroup(draft, measured)))
    return governed;
  const toll = tolledBy(draft.quantity, measured);
  if (toll === null) return governed;
  const nearer = governed?.reason.spans[0];
  if (nearer !== undefined) {
    const word = wordAt(measured.reading, nearer.start);
    if (word > toll.word && word <= draft.lastWord + TOLD_WORDS) return governed;
  }
  return { measure: TOLL_MEASURE, reason: toll.reason };
}

// Words behind a toll's number within which another word says more: "rose to 12 people arrested".
const TOLD_WORDS = 3;
/** What a toll counts where nothing else is said. */
const TOLL_MEASURE = "killed";

/** « 11 000 manifestants de moins », "11,000 fewer protesters": how many more or fewer counts nobody by itself. */
function isDifference({ quantity, span }: Draft, { pieces, rules }: Measured): boolean {
  const behind = pieceAt(pieces, span.end - 1) + 1;
  const { difference } = rules.words;
  return [quantity.after, behind].some((at) => phraseFrom(pieces, at, difference) !== null);
}

/** Whether the counted noun names a kind of people ("protester", "refugee"), not an outcome ("dead"). */
function namesRole({ unit }: Draft, { rules }: Measured): boolean {
  const group = groupOf(unit, rules);
  return group !== null && group !== "people" && group !== "strikes";
}

/** For every word the figure that it belongs to, plus one; 0 where it belongs to none. */
function ownersOf(drafts: readonly Draft[], reading: Reading): Int32Array {
  const owners = new Int32Array(reading.size);
  drafts.forEach(({ firstWord, lastWord }, index) => {
    owners.fill(index + 1, firstWord, lastWord + 1);
  });
  return owners;
}

function ownMeasure({ unit, noun }: Draft, { reading, rules }: Measured): GovernedMeasure | null {
  if (unit === null) return null;
  const { measureNouns } = rules.concepts;
  const measure =
    measureNouns.get(unit) ??
    measureNouns.get(unit.split(" ").pop() ?? "") ??
    phraseMeasure(noun.head, { reading, rules });
  if (measure === null) return null;
  const spans = noun.head < 0 ? [] : [wordSpan(reading, noun.head)];
  return { measure, reason: reason("measure.measure.noun", spans, { detail: measure }) };
}

interface Governing {
  readonly owners: Int32Array;
  readonly parts: readonly (Part | null)[];
  readonly measured: Measured;
}

// Words, with the penalties below, over which a verb still governs a figure; set on the development texts.
const REACH = 12;
const NOUN_REACH = 5;
const COMMA_PENALTY = 2;
const FIGURE_PENALTY = 4;
const JOIN_PENALTY = 2;
const CLAUSE_ENDS: ReadonlySet<string> = new Set([";", ":", "»", "«", "“", "”"]);

function governing(draft: Draft, index: number, context: Governing): GovernedMeasure | null {
  if (draft.quantity.sign === "%") return null;
  if (isUnknownPlace(draft, context.measured)) return null;
  const before = scan(draft, index, -1, context);
  const after = scan(draft, index, 1, context);
  if (before === null || after === null) return (before ?? after)?.found ?? null;
  // On a tie the verb before: an object follows its verb more closely than a subject precedes it.
  return before.cost <= after.cost ? before.found : after.found;
}

/** "in 12 locations": what stands under a preposition of place and is no known group is not what is measured. */
function isUnknownPlace(draft: Draft, measured: Measured): boolean {
  const { pieces, rules } = measured;
  if (draft.unit === null || weighedGroup(draft, measured) !== null) return false;
  return phraseUpTo(pieces, draft.quantity.first, rules.words.locative) !== null;
}

interface Scanned {
  readonly cost: number;
  readonly found: GovernedMeasure;
}

/** Walks from the figure to the sentence's edge and gives the first word that says a measure. */
function scan(draft: Draft, index: number, step: 1 | -1, context: Governing): Scanned | null {
  const { owners, parts, measured } = context;
  const { reading, rules } = measured;
  const { first, after } = sentenceWords(reading, draft.sentence);
  const group = weighedGroup(draft, measured);
  let cost = 0;
  let word = step === 1 ? draft.lastWord + 1 : draft.firstWord - 1;
  for (; word >= first && word < after && cost < REACH; word += step) {
    const owner = (owners[word] as number) - 1;
    if (owner >= 0) {
      const isPart = parts[owner]?.whole === index;
      const isEdge = (owners[word - step] as number) - 1 !== owner;
      if (isEdge && !isPart) cost += FIGURE_PENALTY;
      continue;
    }
    const form = wordText(reading, word).toLowerCase();
    // "in Toronto (population 2.7 million) drew": nothing outside governs a bare number in brackets.
    const leavesBracket = draft.unit === null && form === (step === 1 ? ")" : "(");
    if (CLAUSE_ENDS.has(form) || leavesBracket) return null;
    cost += form === "," ? COMMA_PENALTY : rules.numbers.joins.has(form) ? JOIN_PENALTY : 1;
    const measure = measureAt(word, after, measured).find((each) => takes(each, group)) ?? null;
    // « l'évacuation de 5 000 civils » : a noun governs only what follows it closely.
    const isLooseNoun = tagOf(reading, word) === "NOUN" && (step === 1 || cost > NOUN_REACH);
    if (measure !== null && !isLooseNoun) {
      const why = reason("measure.measure.governed", [wordSpan(reading, word)], {
        detail: measure,
      });
      return { cost, found: { measure, reason: why } };
    }
  }
  return null;
}

const GOVERNORS: ReadonlySet<string> = new Set(["VERB", "NOUN", "ADJ", "ADV"]);
// Words over which the lemmas of a phrase may be spread: « déposé samedi soir leurs armes ».
const PHRASE_WORDS = 6;

/** What a word may say to be measured, the likeliest first. */
function measureAt(word: number, after: number, measured: Measured): readonly string[] {
  const { reading, rules } = measured;
  const phrase = phraseMeasure(word, measured, after);
  if (phrase !== null) return [phrase];
  const lemma = lemmaOf(reading, word).toLowerCase();
  const tag = tagOf(reading, word);
  if (!GOVERNORS.has(tag)) return NONE;
  const said = rules.concepts.measureWords.get(lemma) ?? NONE;
  // "Fire services put out 100 fires": as a noun it fires nothing.
  return tag === "NOUN" ? said.filter((measure) => measure !== "fired") : said;
}

const NONE: readonly string[] = [];

/** The measure of a phrase that begins with a word; null where none does. */
function phraseMeasure(
  word: number,
  { reading, rules }: Pick<Measured, "reading" | "rules">,
  after = reading.size,
): string | null {
  if (word < 0) return null;
  const lemma = lemmaOf(reading, word).toLowerCase();
  const { measurePhrases } = rules.concepts;
  for (const { lemmas, measure } of measurePhrases.get(lemma) ?? []) {
    let next = 1;
    const last = Math.min(after, word + PHRASE_WORDS);
    for (let at = word + 1; at < last && next < lemmas.length; at += 1) {
      if (lemmaOf(reading, at).toLowerCase() === lemmas[next]) next += 1;
    }
    if (next === lemmas.length) return measure;
  }
  return null;
}
