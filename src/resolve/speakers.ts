import type { Attribution } from "../domain/attribution.ts";
import type { Report } from "../domain/report.ts";
import { confidenceOf, type Sign, signsOf } from "./confidence.ts";
import type { Candidate } from "./discourse.ts";
import { canSpeak, type Entities, type Entity } from "./entities.ts";
import type { Phrase } from "./phrase.ts";
import type { Walk } from "./walk.ts";

/** Who speaks an attribution, and by which rule; entity null where nobody could be told. */
export interface Speaker {
  readonly entity: Entity | null;
  readonly rule: string;
  readonly weight: number | null;
  /** Whom the source could mean, the likeliest first; empty where nothing was weighed. */
  readonly candidates: readonly Candidate[];
  /** What speaks for and against it; empty where a rule gave nobody. */
  readonly signs?: readonly Sign[];
}

/** The rule under which `attribute` records which attribution a free continuation goes on from. */
const CONTINUATION_RULE = "attribute.continuation";

interface Input {
  readonly report: Report;
  readonly attributions: readonly Attribution[];
  readonly phraseOf: ReadonlyMap<string, Phrase>;
  readonly entities: Entities;
  readonly walk: Walk;
  /** A speaker less sure than this is left open. */
  readonly confidenceMin: number;
}

/** Tells who speaks each attribution: outer ones first, since "I" in a quotation is its speaker. */
export function tellSpeakers(input: Input): ReadonlyMap<string, Speaker> {
  const speakers = new Map<string, Speaker>();
  const byId = new Map(input.attributions.map((attribution) => [attribution.id, attribution]));
  const depths = depthsOf(input.attributions, byId);
  const inOrder = input.attributions.toSorted(
    (a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0) || startOf(a) - startOf(b),
  );
  const known = { ...input, speakers, byId, before: beforeEach(input.attributions) };
  for (const attribution of inOrder) {
    const speaker = speakerOf(attribution, known);
    const isDumb = speaker.entity !== null && !canSpeak(speaker.entity);
    speakers.set(
      attribution.id,
      isDumb ? nobody("resolve.cannot-speak") : sure(speaker, attribution, known),
    );
  }
  return speakers;
}

/** The speaker with what speaks for it; nobody where that is too little. */
function sure(speaker: Speaker, attribution: Attribution, known: Known): Speaker {
  if (speaker.entity === null) return speaker;
  const phrase = known.phraseOf.get(attribution.id);
  const signs =
    speaker.signs ??
    (phrase === undefined ? [] : signsOf(speaker, phrase, attribution, known.walk.rules));
  const isSure = confidenceOf(signs) >= known.confidenceMin;
  return isSure
    ? { ...speaker, signs }
    : { ...speaker, entity: null, rule: "resolve.unsure", signs };
}

interface Known extends Input {
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly byId: ReadonlyMap<string, Attribution>;
  readonly before: ReadonlyMap<string, Attribution>;
}

function speakerOf(attribution: Attribution, known: Known): Speaker {
  const phrase = known.phraseOf.get(attribution.id);
  if (phrase === undefined) return continued(attribution, known);
  const { pronoun } = phrase;
  if (pronoun !== null && pronoun.person !== 3) {
    return pronoun.person === 1
      ? enclosing(attribution, phrase, known)
      : nobody("resolve.addressee");
  }
  const choice = known.walk.choices.get(phrase);
  return choice ?? nobody("resolve.unread");
}

function nobody(rule: string): Speaker {
  return { entity: null, rule, weight: null, candidates: [] };
}

/** "I" and "we" are whoever speaks the attribution that they stand in. */
function enclosing(attribution: Attribution, phrase: Phrase, known: Known): Speaker {
  const outer = quotedAround(attribution, known);
  const speaker = outer === undefined ? undefined : known.speakers.get(outer.id);
  if (speaker?.entity === undefined || speaker.entity === null) {
    return nobody("resolve.first-person-alone");
  }
  if (!maySpeakSo(speaker.entity, phrase)) return nobody("resolve.first-person-group");
  return takenOver(speaker, "first-person");
}

/** Somebody's speaker as another attribution's, as sure as it was and what the step takes off or adds. */
function takenOver(speaker: Speaker, step: "first-person" | "continuation"): Speaker {
  const signs: readonly Sign[] = [...(speaker.signs ?? []), step];
  return { entity: speaker.entity, rule: `resolve.${step}`, weight: null, candidates: [], signs };
}

/** The attribution around whose words are quoted: "I" in reported speech is not who is reported to have said it. */
function quotedAround(attribution: Attribution, { byId }: Known): Attribution | undefined {
  let outer = attribution.in === null ? undefined : byId.get(attribution.in);
  for (let steps = 0; outer !== undefined && isReworded(outer) && steps < byId.size; steps += 1) {
    const next: string | null = outer.in;
    outer = next === null ? undefined : byId.get(next);
  }
  return outer;
}

/** In "We are waiting, Brenn said", without marks, the words are still her own. */
function isReworded({ kind, reasons }: Attribution): boolean {
  return kind === "indirect" && !reasons.some(({ rule }) => rule === "attribute.incise");
}

/** Kinds of people whose "we" is the body that they speak for. */
const VOICES: ReadonlySet<string> = new Set([
  "leader",
  "politician",
  "minister",
  "diplomat",
  "spokesperson",
  "business",
]);

/** "We" of a body or of who heads one is theirs; of a researcher or demonstrator it is some group's. */
function maySpeakSo(entity: Entity, { number }: Phrase): boolean {
  if (entity.type === "document") return false;
  if (number !== "several" || entity.type !== "person") return true;
  const isOneOfMany = entity.phrases.some((phrase) => phrase.isOneOf);
  return !isOneOfMany && [...entity.kinds].some((kind) => VOICES.has(kind));
}

/** A quotation without source goes on from the attribution that introduced its speaker. */
function continued(attribution: Attribution, known: Known): Speaker {
  const told = attribution.reasons.find(({ rule }) => rule === CONTINUATION_RULE)?.detail ?? null;
  if (told !== null) {
    const speaker = known.speakers.get(told);
    return isTakenFrom(known.byId.get(told), attribution, speaker, known)
      ? nobody("resolve.continuation-alone")
      : carriedOver(speaker);
  }
  if (attribution.cue.length > 0) return nobody("resolve.no-source");
  const before = previousOuter(attribution, known);
  if (before === null) return nobody("resolve.no-source");
  const speaker = known.speakers.get(before.id);
  const goesOn = isOneVoice(speaker) || paragraphsBetween(before, attribution, known) === 0;
  return goesOn ? carriedOver(speaker) : nobody("resolve.continuation-alone");
}

/** « X a demandé des renforts, Y a refusé. "…" »: somebody else acts between what was reported and the quotation. */
function isTakenFrom(
  before: Attribution | undefined,
  attribution: Attribution,
  speaker: Speaker | undefined,
  { walk }: Known,
): boolean {
  if (before === undefined || before.kind !== "indirect") return false;
  const from = before.content.at(-1)?.end ?? 0;
  const to = startOf(attribution);
  for (const said of walk.discourse.recent(ACTORS_BETWEEN_MAX)) {
    const { span } = said.setting.phrase;
    const isBetween = span.start >= from && span.end <= to;
    const isOther = said.entity !== speaker?.entity && said.entity.type === "person";
    if (isBetween && isOther && said.isSubject) return true;
  }
  return false;
}

/** Mentions looked at for who acts between an attribution and a quotation that may go on from it. */
const ACTORS_BETWEEN_MAX = 400;

/** A banner, a statement or some people do not go on speaking in the next paragraph. */
function isOneVoice(speaker: Speaker | undefined): boolean {
  const entity = speaker?.entity ?? null;
  return entity !== null && entity.type !== "document" && entity.number !== "several";
}

function paragraphsBetween(a: Attribution, b: Attribution, { report }: Known): number {
  return paragraphOf(report, startOf(b)) - paragraphOf(report, startOf(a));
}

function carriedOver(speaker: Speaker | undefined): Speaker {
  if (speaker?.entity === undefined || speaker.entity === null)
    return nobody("resolve.continuation-alone");
  return takenOver(speaker, "continuation");
}

/** The attribution just before of those that lie in the same one, in the same paragraph or the one before it. */
function previousOuter(attribution: Attribution, known: Known): Attribution | null {
  const before = known.before.get(attribution.id) ?? null;
  if (before === null) return null;
  return paragraphsBetween(before, attribution, known) > 1 ? null : before;
}

/** For each attribution the one before it with the same parent, by the start of their contents. */
function beforeEach(attributions: readonly Attribution[]): ReadonlyMap<string, Attribution> {
  const last = new Map<string | null, Attribution>();
  const before = new Map<string, Attribution>();
  for (const attribution of attributions.toSorted((a, b) => startOf(a) - startOf(b))) {
    const previous = last.get(attribution.in);
    if (previous !== undefined) before.set(attribution.id, previous);
    last.set(attribution.in, attribution);
  }
  return before;
}

function startOf({ content }: Attribution): number {
  return content[0]?.start ?? 0;
}

/** Number of the block that an offset stands in, or of the one before it. Logarithmic. */
export function paragraphOf({ blocks }: Report, offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && block.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function depthsOf(
  attributions: readonly Attribution[],
  byId: ReadonlyMap<string, Attribution>,
): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const attribution of attributions) {
    const path: string[] = [];
    let at: Attribution | undefined = attribution;
    while (at !== undefined && !depths.has(at.id) && !path.includes(at.id)) {
      path.push(at.id);
      at = at.in === null ? undefined : byId.get(at.in);
    }
    let depth = at === undefined ? -1 : (depths.get(at.id) ?? -1);
    for (const id of path.reverse()) depths.set(id, ++depth);
  }
  return depths;
}
