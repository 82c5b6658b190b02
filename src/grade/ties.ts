import type { Stance } from "../domain/attribution.ts";
import type {
  Claim,
  Comparison,
  Copy,
  DossierActor,
  Origin,
  Statement,
} from "../domain/comparison.ts";
import type { Tie } from "../domain/grade.ts";
import { type Evidence, overlaps, type Span } from "../domain/span.ts";
import { bodyFinder } from "./bodies.ts";
import { foldedWords } from "./fold.ts";
import { groupByTies } from "./groups.ts";
import type { Place } from "./place.ts";

/** What ties a claim's origins together, found once for the whole dossier. */
export interface TieIndex {
  /** Report id → id of its group of copies; reports that are no copy are absent. */
  readonly copyGroup: ReadonlyMap<string, string>;
  /** Report id → the stretches of it that other reports share. */
  readonly shared: ReadonlyMap<string, readonly Span[]>;
  /** "report/attribution" → utterance id. */
  readonly utteranceOf: ReadonlyMap<string, string>;
  /** Dossier actors by id. */
  readonly actors: ReadonlyMap<string, DossierActor>;
}

/** Prepares the look-ups that every claim shares. Linear in copies and utterances. */
export function indexTies({ copies, utterances, actors }: Comparison): TieIndex {
  const utteranceOf = new Map<string, string>();
  for (const { id, members } of utterances) {
    for (const { report, attribution } of members) utteranceOf.set(`${report}/${attribution}`, id);
  }
  return {
    copyGroup: groupCopies(copies),
    shared: stretchesOf(copies),
    utteranceOf,
    actors: new Map(actors.map((actor) => [actor.id, actor])),
  };
}

/** One reason for which an origin shares a root with others: origins with the same key are tied. */
interface Bond {
  readonly key: string;
  readonly kind: Tie["kind"];
  readonly detail: string | null;
  readonly source: string | null;
}

/**
 * Every tie between the origins of one claim. Origins that share a bond (an owner, a party, a wire …) are
 * tied to the first of them, so that n origins give at most n − 1 ties a bond: no quadratic step.
 */
export function tiesOf(
  claim: Pick<Claim, "origins" | "statements">,
  index: TieIndex,
  placeOf: (origin: Origin) => Place,
): Tie[] {
  const statements = groupBy(claim.statements, ({ origin }) => origin);
  const wordsBy = ({ id }: Origin) => statements.get(id) ?? [];
  const bodyOf = bodyFinder(claim.origins, index.actors);
  const first = new Map<string, Origin>();
  const ties: Tie[] = [];
  for (const origin of claim.origins) {
    const own = wordsBy(origin);
    const body = bodyOf(origin);
    if (body !== null) {
      const bond = { key: body.id, kind: "body", detail: body.name, source: null } as const;
      ties.push(tie(body, origin, bond, [wordsBy(body), own]));
    }
    for (const bond of bondsOf(origin, own, index, placeOf(origin))) {
      const key = `${bond.kind}:${bond.key}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, origin);
      else if (before.id !== origin.id) {
        ties.push(tie(before, origin, bond, [statements.get(before.id) ?? [], own]));
      }
    }
  }
  return [...ties, ...openTies(claim.origins, wordsBy)];
}

/**
 * Whose words were left open ("he went on") may be anybody of those beside: nothing shows that he is another. Each is
 * tied to the first who takes the same stance, a known one where there is one.
 */
function openTies(
  origins: readonly Origin[],
  wordsBy: (origin: Origin) => readonly Statement[],
): Tie[] {
  const stancesOf = (origin: Origin) => new Set(wordsBy(origin).map(({ stance }) => stance));
  const anchors = new Map<Stance, Origin>();
  for (const origin of [...origins].sort((a, b) => Number(isLeftOpen(a)) - Number(isLeftOpen(b))))
    for (const stance of stancesOf(origin)) if (!anchors.has(stance)) anchors.set(stance, origin);
  return origins.filter(isLeftOpen).flatMap((origin) =>
    [...stancesOf(origin)].flatMap((stance) => {
      const anchor = anchors.get(stance);
      if (anchor === undefined || anchor.id === origin.id) return [];
      const bond = { key: "", kind: "unnamed", detail: null, source: null } as const;
      return [tie(anchor, origin, bond, [wordsBy(anchor), wordsBy(origin)])];
    }),
  );
}

/** « il », or words that no actor was found for; "a police source" is an actor, if unnamed. */
export function isLeftOpen({ kind, actor }: Origin): boolean {
  return kind === "unnamed" && actor === null;
}

function tie(a: Origin, b: Origin, bond: Bond, sides: readonly (readonly Statement[])[]): Tie {
  const { kind, detail, source } = bond;
  return { a: a.id, b: b.id, kind, detail, source, evidence: sides.flatMap(wordsOf) };
}

/** The words that show a side of a tie: of its first statement, who says it, else what is said. */
function wordsOf(statements: readonly Statement[]): Evidence[] {
  const statement = statements[0];
  if (statement === undefined) return [];
  const spans = statement.sourceSpans.length > 0 ? statement.sourceSpans : statement.spans;
  return spans.map((span) => ({ report: statement.report, span }));
}

function bondsOf(
  origin: Origin,
  statements: readonly Statement[],
  index: TieIndex,
  { party, ownership, control }: Place,
): Bond[] {
  const bonds: Bond[] = [];
  if (party !== null) {
    bonds.push({ key: party.name, kind: "party", detail: party.name, source: party.source });
  }
  if (ownership !== null) {
    const { owner, source } = ownership;
    bonds.push({ key: owner, kind: "owner", detail: owner, source });
  }
  if (control !== null) {
    const { state, source } = control;
    bonds.push({ key: state, kind: "state", detail: state, source });
  }
  const via = relayOf(origin, statements);
  if (via !== null) bonds.push({ key: via.key, kind: "citation", detail: via.name, source: null });
  if (origin.kind !== "actor" || origin.type === "unnamed") {
    bonds.push(...copyBonds(statements, index));
  }
  // Nothing shows that two sources without a name are two: independence has to be shown, not assumed.
  if (origin.type === "unnamed" || origin.kind === "unnamed") {
    bonds.push({ key: "", kind: "unnamed", detail: null, source: null });
  }
  const name = foldedWords(origin.name).join(" ");
  if (origin.kind === "actor" && name !== "")
    bonds.push({ key: `= ${name}`, kind: "unnamed", detail: origin.name, source: null });
  return [...bonds, ...utteranceBonds(statements, index)];
}

/**
 * Whose word an origin rests on: itself, where some report has it first hand; the one actor through whom
 * every report has it otherwise. « Les ONG ne confirment pas, a annoncé le ministre » : the ministry's word.
 */
function relayOf(
  origin: Origin,
  statements: readonly Statement[],
): { readonly key: string; readonly name: string } | null {
  const relays = new Map<string, string>();
  for (const { chain } of statements) {
    const outer = chain.slice(0, -1).filter(({ attribution }) => attribution !== null);
    const relay = outer[0];
    if (relay === undefined)
      return origin.actor === null ? null : { key: origin.actor, name: origin.name };
    relays.set(relay.actor ?? relay.name, relay.name);
  }
  const only = [...relays][0];
  return relays.size === 1 && only !== undefined ? { key: only[0], name: only[1] } : null;
}

/** A statement is tied by a copy only where its own words lie in the shared text. */
function copyBonds(statements: readonly Statement[], { copyGroup, shared }: TieIndex): Bond[] {
  const isShared = ({ report, spans }: Statement) =>
    spans.some((span) => (shared.get(report) ?? []).some((stretch) => overlaps(span, stretch)));
  const keys = statements.filter(isShared).map(({ report }) => copyGroup.get(report) ?? null);
  return distinct(keys).map((key) => ({ key, kind: "copy", detail: null, source: null }));
}

function utteranceBonds(statements: readonly Statement[], { utteranceOf }: TieIndex): Bond[] {
  const keys = statements.map(({ report, attribution }) =>
    attribution === null ? null : (utteranceOf.get(`${report}/${attribution}`) ?? null),
  );
  return distinct(keys).map((key) => ({ key, kind: "utterance", detail: null, source: null }));
}

/** Group id (its first report) by report. Reports that no copy binds are absent. */
function groupCopies(copies: readonly Copy[]): ReadonlyMap<string, string> {
  const reports = [...new Set(copies.flatMap(({ reports: pair }) => pair))].sort();
  const ties = copies.map(({ reports: [a, b] }) => ({ a, b }));
  const groups = groupByTies(reports, ties);
  return new Map(groups.flatMap((group) => group.map((report) => [report, group[0] ?? report])));
}

/** Stretches of each report that stand in another too. */
function stretchesOf(copies: readonly Copy[]): ReadonlyMap<string, readonly Span[]> {
  const stretches = new Map<string, Span[]>();
  for (const { report, span } of copies.flatMap(({ evidence }) => evidence.flat())) {
    const known = stretches.get(report);
    if (known === undefined) stretches.set(report, [span]);
    else known.push(span);
  }
  return stretches;
}

function distinct(keys: readonly (string | null)[]): string[] {
  return [...new Set(keys)].filter((key) => key !== null);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
