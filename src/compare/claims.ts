import { exact } from "../base/exact.ts";
import { hashOf } from "../base/hash.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Claim, Origin, Statement } from "../domain/comparison.ts";
import { type Reason, reason } from "../domain/reason.ts";
import { contains, type Span } from "../domain/span.ts";
import { alignTerms } from "./align.ts";
import { compareText } from "./chronology.ts";
import { edgesOf } from "./edges.ts";
import { labelOf } from "./labels.ts";
import type { Likeness } from "./likeness.ts";
import { areOneVoice, type Opposition, oppositionOf } from "./opposition.ts";
import { isCorrection, type OriginFinder, type Root } from "./origins.ts";
import { type PerpetratorSources, perpetratorsOf } from "./perpetrators.ts";
import { mergeSpans } from "./quoted.ts";
import type { Rarity } from "./rarity.ts";
import { dropRestated } from "./restatements.ts";
import { polarityOf, stanceTo } from "./stance.ts";
import type { Wording } from "./wordings.ts";

const NONE: readonly never[] = Object.freeze([]);
/** Members of a claim that a wording is laid beside, where it is unlike the one that gives the label. */
const OTHERS_MAX = 12;

/** What making claims of clusters rests on. */
export interface ClaimSources extends PerpetratorSources {
  readonly origins: OriginFinder;
  readonly likenessOf: (a: Wording, b: Wording) => Likeness | null;
  readonly rarity: Rarity;
  /** Null where nothing is kept. */
  readonly kept: KeptClaims | null;
}

/** Claims of the last comparison, and of which wordings they still stand. */
export interface KeptClaims {
  readonly known: KnownClaims;
  /** Whether nothing that a claim takes of a wording has changed, but for the wordings it stands with. */
  readonly isSettled: (wording: Wording) => boolean;
}

/** What was made of each cluster, by its first wording. */
export type KnownClaims = Map<Wording, Known>;

interface Known {
  readonly cluster: readonly Wording[];
  readonly made: readonly MadeClaim[];
}

/** A claim with the wordings that it was made of. */
export interface MadeClaim {
  readonly claim: Claim;
  readonly wordings: readonly Wording[];
  /** The wording that its label is taken from. */
  readonly labelled: Wording;
}

/**
 * Makes claims of clusters of wordings. What only authors assert is left out unless it gives a measured
 * figure: a dossier's background is no claim of anybody's.
 */
export function makeClaims(
  clusters: readonly (readonly Wording[])[],
  sources: ClaimSources,
): readonly MadeClaim[] {
  const claims = rejoin(clusters)
    .filter(isClaimed)
    .flatMap(claimMaker(sources))
    .sort((a, b) => compareText(a.claim.id, b.claim.id));
  return withOneName(claims);
}

/** Makes the claims of a cluster, unless they are known and all that they rest on is settled. */
function claimMaker(sources: ClaimSources): (cluster: readonly Wording[]) => readonly MadeClaim[] {
  const { kept } = sources;
  if (kept === null) return (cluster) => makeClaim(cluster, sources);
  const before = new Map(kept.known);
  kept.known.clear();
  return (cluster) => {
    const first = cluster[0] as Wording;
    const seen = before.get(first);
    const isKnown =
      seen !== undefined &&
      seen.cluster.length === cluster.length &&
      cluster.every((wording, at) => wording === seen.cluster[at] && kept.isSettled(wording));
    const known = isKnown ? seen : { cluster, made: makeClaim(cluster, sources) };
    kept.known.set(first, known);
    return known.made;
  };
}

/** An origin has one name wherever it speaks: the one that most reports give it, then the longest. */
function withOneName(claims: readonly MadeClaim[]): readonly MadeClaim[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { id, name, carriers } of claims.flatMap(({ claim }) => claim.origins)) {
    const names = counts.get(id) ?? new Map<string, number>();
    counts.set(id, names.set(name, (names.get(name) ?? 0) + carriers.length));
  }
  const nameOf = new Map<string, string>();
  for (const [id, names] of counts) {
    const [first] = [...names].sort(
      ([a, n], [b, m]) => m - n || b.length - a.length || compareText(a, b),
    );
    if (first !== undefined) nameOf.set(id, first[0]);
  }
  return claims.map((made) => {
    const { origins } = made.claim;
    if (origins.every(({ id, name }) => nameOf.get(id) === name)) return made;
    const named = origins.map((one) => ({ ...one, name: nameOf.get(one.id) ?? one.name }));
    return { ...made, claim: { ...made.claim, origins: named } };
  });
}

function isClaimed(wordings: readonly Wording[]): boolean {
  return wordings.some(
    ({ attribution, figures }) =>
      attribution !== null || figures.some(({ measure }) => measure !== null),
  );
}

/** Sentences of one content that stand alone, each without a partner elsewhere, are one claim again. */
function rejoin(clusters: readonly (readonly Wording[])[]): readonly (readonly Wording[])[] {
  const alone = new Map<string, Wording[]>();
  const joined: (readonly Wording[])[] = [];
  for (const cluster of clusters) {
    const wording = cluster[0];
    const key = wording === undefined ? null : aloneKey(cluster, wording);
    const known = key === null ? undefined : alone.get(key);
    if (known !== undefined && wording !== undefined) known.push(wording);
    else {
      const started = [...cluster];
      joined.push(started);
      if (key !== null) alone.set(key, started);
    }
  }
  return joined;
}

function aloneKey(cluster: readonly Wording[], { report, attribution, negated, frame }: Wording) {
  if (cluster.length !== 1 || attribution === null) return null;
  return `${report} ${attribution.id} ${negated} ${frame}`;
}

function makeClaim(found: readonly Wording[], sources: ClaimSources): readonly MadeClaim[] {
  const wordings = dropRestated(found, sources);
  const polarity = polarityOf(wordings);
  const asPut = wordings.filter(({ negated }) => negated === (polarity === "negative"));
  const labelled = labelOf(asPut, sources.analyses);
  if (labelled === null) return [];
  const made = statementsOf(wordings, labelled.wording, sources);
  const claim: Claim = {
    id: hashOf(["claim", ...made.map(({ key }) => key)]),
    label: labelled.label,
    labelFrom: labelled.from,
    language: labelled.wording.language,
    statements: made.map(({ statement }) => statement),
    origins: withCarriers(made),
    edges: edgesOf(made.map((each) => statedOf(each, sources))),
    figures: figuresOf(made.map(({ statement }) => statement)),
    // « L'armée n'a pas tiré », claimed by nobody otherwise, names no perpetrator.
    perpetrators: polarity === "negative" ? [] : exact(perpetratorsOf(wordings, sources)),
    contradicts: NONE,
  };
  return [{ claim, wordings, labelled: labelled.wording }];
}

function statedOf({ statement, wording }: MadeStatement, { rulesOf }: ClaimSources) {
  return {
    statement,
    cueLemma: wording.attribution?.cueLemma ?? null,
    isCorrection: wording.attribution !== null && isCorrection(wording.attribution),
    rules: rulesOf(wording.language)?.comparison ?? null,
  };
}

interface MadeStatement {
  readonly statement: Statement;
  /** The first of the wordings that it was made of. */
  readonly wording: Wording;
  readonly root: Root;
  /** What makes the statement this one: report, attribution, place. */
  readonly key: string;
}

/** One statement for each attribution, and for each sentence of an author. */
function statementsOf(
  wordings: readonly Wording[],
  labelled: Wording,
  sources: ClaimSources,
): readonly MadeStatement[] {
  const groups = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const { report, attribution, index, negated } = wording;
    const key = attribution === null ? `own ${index}` : `${report} ${attribution.id} ${negated}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [wording]);
    else known.push(wording);
  }
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    const analysis = first === undefined ? undefined : sources.analyses[first.report];
    if (first === undefined || analysis === undefined) return [];
    return [statementOf({ group, wordings, first, analysis, labelled }, sources)];
  });
}

interface Appearance {
  readonly group: readonly Wording[];
  /** All wordings of the claim. */
  readonly wordings: readonly Wording[];
  readonly first: Wording;
  readonly analysis: Analysis;
  readonly labelled: Wording;
}

/** How sure its sources are, where the word that this was read of stands in the statement's own words. */
function factualityOf(
  attribution: Attribution | null,
  spans: readonly Span[],
): Pick<Statement, "factuality"> {
  const factuality = attribution?.factuality;
  if (factuality === undefined) return {};
  return spans.some((span) => contains(span, factuality.head)) ? { factuality } : {};
}

function statementOf(
  { group, wordings, first, analysis, labelled }: Appearance,
  { origins, likenessOf, rarity }: ClaimSources,
): MadeStatement {
  const { attribution } = first;
  const spans = exact(mergeSpans(group.flatMap((wording) => wording.spans)));
  const root = origins.originOf(analysis, attribution, spans);
  const reasons = group.includes(labelled) ? [] : reasonsOf(first, labelled, wordings, likenessOf);
  const statement: Statement = {
    report: analysis.report.id,
    attribution: attribution?.id ?? null,
    stance: stanceTo(oppositionTo(labelled, first, rarity), first),
    hedged: attribution?.hedged ?? false,
    origin: root.id,
    chain: origins.chainOf(analysis, attribution, spans),
    spans,
    sourceSpans: attribution?.source ?? [],
    cueSpans: attribution?.cue ?? [],
    figures: exact(group.flatMap(({ figures }) => figures.map(({ id }) => id))),
    ...factualityOf(attribution, spans),
    reasons,
  };
  return {
    statement,
    wording: first,
    root,
    key: `${analysis.report.id} ${attribution?.id ?? ""} ${placeOf(spans)}`,
  };
}

/** Where the verbs they share tell nothing, by whether each is negated at all; nobody opposes himself. */
function oppositionTo(labelled: Wording, wording: Wording, rarity: Rarity): Opposition {
  const opposition = oppositionOf(labelled, wording, alignTerms(labelled, wording, rarity));
  if (opposition !== "unknown") return opposition;
  const isTurned = labelled.negated !== wording.negated && !areOneVoice(labelled, wording);
  return isTurned ? "opposed" : "same";
}

function placeOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(" ");
}

/** The signs that tie a wording to the label's, or where those two share too little, to the likest other. */
function reasonsOf(
  wording: Wording,
  labelled: Wording,
  others: readonly Wording[],
  likenessOf: ClaimSources["likenessOf"],
): readonly Reason[] {
  let best = likenessOf(wording, labelled);
  if (best === null) {
    for (const other of others.slice(0, OTHERS_MAX)) {
      const likeness = other.report === wording.report ? null : likenessOf(wording, other);
      if (likeness !== null && likeness.score > (best?.score ?? 0)) best = likeness;
    }
  }
  const signs = best?.signs ?? [];
  return exact(
    signs.map(({ rule, weight, detail }) => reason(rule, wording.spans, { weight, detail })),
  );
}

function withCarriers(made: readonly MadeStatement[]): readonly Origin[] {
  const carriers = new Map<string, Set<string>>();
  const roots = new Map<string, Root>();
  for (const { statement, root } of made) {
    if (!roots.has(root.id)) roots.set(root.id, root);
    const known = carriers.get(root.id) ?? new Set<string>();
    carriers.set(root.id, known.add(statement.report));
  }
  return [...roots.values()].map((root) => ({
    ...root,
    carriers: [...(carriers.get(root.id) ?? [])],
  }));
}

function figuresOf(statements: readonly Statement[]): readonly string[] {
  return exact([
    ...new Set(statements.flatMap(({ report, figures }) => figures.map((id) => `${report}/${id}`))),
  ]);
}
