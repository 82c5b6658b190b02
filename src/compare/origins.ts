import { exact } from "../base/exact.ts";
import { hashOf } from "../base/hash.ts";
import type { Actor } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { ChainLink, Origin } from "../domain/comparison.ts";
import type { Report } from "../domain/report.ts";
import { type Span, textOf } from "../domain/span.ts";
import type { ActorFinder } from "./actor-finder.ts";
import { makersOf } from "./copy-direction.ts";
import type { RootFinder } from "./copy-roots.ts";
import { nameKey } from "./name-key.ts";
import { type Nesting, nestingOf } from "./nesting.ts";
import { sayingKey, type Twins } from "./twins.ts";

/** An origin before it is known who carries it. */
export type Root = Omit<Origin, "carriers">;

/** Tells whom words come from, and by what way. */
export interface OriginFinder {
  /** `attribution` is null for the author's own words. */
  originOf(analysis: Analysis, attribution: Attribution | null, spans: readonly Span[]): Root;
  /** The attributions that this one lies in, the outermost first. */
  outerOf(analysis: Analysis, attribution: Attribution): readonly Attribution[];
  /** From the outlet over credited makers and outer sources to the innermost one. */
  chainOf(
    analysis: Analysis,
    attribution: Attribution | null,
    spans: readonly Span[],
  ): readonly ChainLink[];
}

/** What finding origins rests on. */
export interface OriginSources {
  readonly analyses: readonly Analysis[];
  readonly actorOf: ActorFinder;
  readonly rootOf: RootFinder;
  /** What says the same in copied or translated text. */
  readonly twins: Twins;
}

/** Prepares the look-ups. */
export function originFinder({ analyses, actorOf, rootOf, twins }: OriginSources): OriginFinder {
  const places = new Map(analyses.map((analysis, place) => [analysis, place]));
  const byReport = new Map(analyses.map((analysis) => [analysis.report.id, analysis]));
  const nestings = new Map<Analysis, Nesting>();
  const nested = (analysis: Analysis) => {
    const nesting = nestings.get(analysis) ?? nestingOf(analysis.attributions);
    nestings.set(analysis, nesting);
    return nesting;
  };
  const makers = makerKeys(analyses);
  const speakerRoot = (...given: Parameters<typeof ownRoot>): Root =>
    asMaker(ownRoot(...given), makers);
  const outlet = (analysis: Analysis, spans: readonly Span[]) =>
    outletRoot(analysis, rootOf(analysis.report.id, spans), byReport);
  const twinOf = twinFinder();
  const teller = (analysis: Analysis, attribution: Attribution) =>
    nested(analysis)
      .pathTo(attribution)
      .slice(0, -1)
      .map((outer) => speakerRoot(analysis, outer, actorOf, undefined))
      .findLast(({ kind }) => kind === "actor");
  // "the minister went on": whom a translation leaves open its original may name.
  const namedTwin = (analysis: Analysis, { id }: Attribution): Root | null =>
    (twins.get(sayingKey(places.get(analysis) ?? -1, id)) ?? [])
      .flatMap(({ report, attribution }) => {
        const other = analyses[report];
        return other === undefined ? [] : [speakerRoot(other, attribution, actorOf, undefined)];
      })
      .find(({ kind }) => kind === "actor") ?? null;
  const speaker = (analysis: Analysis, within: Attribution, spans: readonly Span[]) => {
    const attribution = voicedIn(nested(analysis).pathTo(within)) ?? within;
    const copied = rootOf(analysis.report.id, spans)?.report;
    const own = speakerRoot(analysis, attribution, actorOf, copied);
    const source = byReport.get(copied ?? "");
    if (own.kind !== "unnamed") return own;
    const named = namedTwin(analysis, attribution);
    if (named !== null) return named;
    const twin = source === undefined ? null : twinOf(source, textKey(analysis, attribution));
    if (source !== undefined && twin !== null) {
      const first = speakerRoot(source, twin, actorOf, undefined);
      return first.kind === "actor" ? first : byWordOf(first, teller(source, twin));
    }
    return byWordOf(own, teller(analysis, attribution));
  };
  return {
    originOf: (analysis, attribution, spans) => {
      if (attribution === null) return outlet(analysis, spans);
      const isOwn = isCorrection(attribution);
      return isOwn ? ownOutlet(analysis, byReport) : speaker(analysis, attribution, spans);
    },
    outerOf: (analysis, attribution) => nested(analysis).pathTo(attribution).slice(0, -1),
    chainOf: chainFinder({ actorOf, rootOf, nested, byReport }),
  };
}

interface ChainSources extends Pick<OriginSources, "actorOf" | "rootOf"> {
  readonly nested: (analysis: Analysis) => Nesting;
  readonly byReport: ReadonlyMap<string, Analysis>;
}

/**
 * Chains of words that are nobody else's are made once each: a content of several sentences stands in as many claims,
 * and what stands before every source of a report is the same throughout.
 */
function chainFinder({ actorOf, rootOf, nested, byReport }: ChainSources): OriginFinder["chainOf"] {
  const ownChains = new Map<Attribution | Analysis, readonly ChainLink[]>();
  const ownMakers = new Map<Analysis, readonly ChainLink[]>();
  const made = (
    analysis: Analysis,
    attribution: Attribution | null,
    makers: readonly ChainLink[],
  ) => {
    const path = attribution === null ? [] : nested(analysis).pathTo(attribution);
    return chainFrom(makers, path, { analysis, actorOf });
  };
  return (analysis, attribution, spans) => {
    const copied = rootOf(analysis.report.id, spans);
    if (copied !== null)
      return made(analysis, attribution, makerLinks(analysis, byReport.get(copied.report)));
    const key = attribution ?? analysis;
    const known = ownChains.get(key);
    if (known !== undefined) return known;
    const makers = ownMakers.get(analysis) ?? makerLinks(analysis, undefined);
    ownMakers.set(analysis, makers);
    const chain = made(analysis, attribution, makers);
    ownChains.set(key, chain);
    return chain;
  };
}

/** The makers of a report's words, then whoever says them on the way inwards. */
function chainFrom(
  makers: readonly ChainLink[],
  path: readonly Attribution[],
  { analysis, actorOf }: { readonly analysis: Analysis; readonly actorOf: ActorFinder },
): readonly ChainLink[] {
  const sources = voicesOn(path).map((link) => sourceLink(analysis, link, actorOf));
  return exact(withoutRepeats([...makers, ...sources]));
}

/** What an outlet takes back stands as a copy in its older report: it is its own word now. */
function ownOutlet(analysis: Analysis, byReport: ReadonlyMap<string, Analysis>): Root {
  return outletRoot(analysis, null, byReport);
}

function voicesOn(path: readonly Attribution[]): readonly Attribution[] {
  return path.filter((link) => !isCorrection(link));
}

/** Whether a report takes back what it had said itself: the outlet's own word. */
export function isCorrection({ reasons }: Attribution): boolean {
  return reasons.some(({ rule }) => rule === "attribute.correction");
}

/** Reasons of attributions whose cue names nobody: "have been confirmed dead", "reportedly". */
const UNVOICED = /^attribute\.(?:passive|report-adverb)$/;

/** "Brenn said forty had been confirmed dead": who confirmed it nobody tells, and Brenn says it. */
function voicedIn(path: readonly Attribution[]): Attribution | undefined {
  return path.findLast(
    ({ source, reasons }) => source.length > 0 || !reasons.some(({ rule }) => UNVOICED.test(rule)),
  );
}

/** Finds the attribution of a report by the text of its content; null where it has none of that text. */
function twinFinder(): (analysis: Analysis, key: string) => Attribution | null {
  const indexes = new Map<Analysis, ReadonlyMap<string, Attribution>>();
  return (analysis, key) => {
    const keyed = (attribution: Attribution) =>
      [textKey(analysis, attribution), attribution] as const;
    const index = indexes.get(analysis) ?? new Map(analysis.attributions.map(keyed));
    indexes.set(analysis, index);
    return index.get(key) ?? null;
  };
}

function textKey({ report: { text } }: Analysis, { content }: Attribution): string {
  return nameKey(content.map((span) => textOf(text, span)).join(" "));
}

/** Keys of the names of the outlets and credited makers of all the reports. */
export function makerKeys(analyses: readonly Analysis[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { report, credits } of analyses) {
    if (report.outlet !== null) names.add(report.outlet);
    for (const { name, role } of credits) if (role !== "author") names.add(name);
  }
  return new Set([...names].map(nameKey));
}

/** An agency that is named as who saw it is the same origin as the agency that is credited with the text. */
function asMaker(root: Root, makers: ReadonlySet<string>): Root {
  const isBody = root.kind === "actor" && root.type === "organisation";
  if (!isBody || !makers.has(nameKey(root.name))) return root;
  return {
    ...root,
    id: hashOf(["outlet", nameKey(root.name)]),
    kind: "outlet",
    type: "outlet",
    actor: null,
  };
}

/** What an outlet is called; a report that names none goes by its file, its address or its id. */
export function outletName({ outlet, url, file, given, id }: Report): string {
  return outlet ?? url ?? file ?? given ?? id;
}

/** An outlet's own words are those of whoever wrote them first: a credited agency, the copied report. */
function outletRoot(
  analysis: Analysis,
  copied: ReturnType<RootFinder>,
  byReport: ReadonlyMap<string, Analysis>,
): Root {
  const source = copied === null ? analysis : (byReport.get(copied.report) ?? analysis);
  const maker = copied?.credited ?? makersOf(source)[0]?.name ?? null;
  const name = maker ?? outletName(source.report);
  const id = hashOf(["outlet", nameKey(name)]);
  return { id, kind: "outlet", name, type: "outlet", actor: null };
}

/**
 * « Les ONG indépendantes », by the minister's word, are "independent NGOs" by his word in another language:
 * who knows no name has nothing else to tell them by.
 */
function byWordOf(unnamed: Root, teller: Root | undefined): Root {
  return teller === undefined ? unnamed : { ...unnamed, id: hashOf(["unnamed by", teller.id]) };
}

function ownRoot(
  analysis: Analysis,
  attribution: Attribution,
  actorOf: ActorFinder,
  copiedFrom: string | undefined,
): Root {
  const { report } = analysis;
  const local = speakerOf(analysis, attribution);
  const actor = local === null ? null : actorOf(report.id, local.id);
  const type = actor?.type ?? local?.type ?? "unnamed";
  const name = actor?.name ?? local?.name ?? sourceWords(analysis, attribution);
  if (type !== "unnamed") {
    const id = actor?.id ?? hashOf(["actor", nameKey(name)]);
    return { id, kind: "actor", name, type, actor: actor?.id ?? null };
  }
  // Unnamed ones of several reports are one actor only where the reports share their text.
  const key = actor === null ? [copiedFrom ?? report.id, nameKey(name)] : [actor.id];
  const id = hashOf(["unnamed", ...key]);
  return { id, kind: "unnamed", name, type: "unnamed", actor: actor?.id ?? null };
}

function speakerOf(analysis: Analysis, { speaker }: Attribution): Actor | null {
  return analysis.actors.find(({ id }) => id === speaker) ?? null;
}

/** Reason of attributions that a noun cues: "reports that …", which are all that the text names. */
const NOUN = "attribute.noun";

/** The words that name the source, or the noun that stands for it; empty where there is neither, or a pronoun only. */
function sourceWords(
  { report: { text }, mentions }: Analysis,
  { source, cue, reasons }: Attribution,
): string {
  const [only] = source;
  if (only === undefined && reasons.some(({ rule }) => rule === NOUN))
    return cue.map((span) => textOf(text, span)).join(" ");
  const isPronoun =
    source.length === 1 &&
    mentions.some(({ form, span }) => {
      return form === "pronoun" && span.start === only?.start && span.end === only.end;
    });
  if (isPronoun) return "";
  return source.map((span) => textOf(text, span)).join(" ");
}

function makerLinks({ report, credits }: Analysis, copied: Analysis | undefined): ChainLink[] {
  const names = [outletName(report)];
  for (const { name, role } of credits) if (role !== "author") names.push(name);
  if (copied !== undefined) names.push(outletName(copied.report));
  const byKey = new Map<string, string>();
  for (const name of names) if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  return [...byKey.values()].map((name) => ({
    name,
    type: "outlet",
    actor: null,
    stance: null,
    attribution: null,
  }));
}

/**
 * A chain in which nobody follows upon himself: "Lavrov said he denied it" is one link, by the inner stance, and so
 * is a wire with its own reporter.
 */
function withoutRepeats(links: readonly ChainLink[]): ChainLink[] {
  return links.filter((link, index) => {
    const next = links[index + 1];
    if (next === undefined) return true;
    const isActor = link.actor !== null && link.actor === next.actor;
    const isMaker = link.type === "outlet" && nameKey(link.name) === nameKey(next.name);
    return !(isActor || isMaker);
  });
}

function sourceLink(analysis: Analysis, attribution: Attribution, actorOf: ActorFinder): ChainLink {
  const local = speakerOf(analysis, attribution);
  const actor = local === null ? null : actorOf(analysis.report.id, local.id);
  return {
    name: actor?.name ?? local?.name ?? sourceWords(analysis, attribution),
    type: actor?.type ?? local?.type ?? "unnamed",
    actor: actor?.id ?? null,
    stance: attribution.stance,
    attribution: attribution.id,
  };
}
