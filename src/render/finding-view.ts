import type { Statement } from "../domain/comparison.ts";
import type { Findings, GradedClaim, PlacedOrigin, Tie } from "../domain/grade.ts";

/** An origin with what it states, report by report. */
export interface OriginView {
  readonly origin: PlacedOrigin;
  readonly statements: readonly Statement[];
}

/** Origins that count as one, and the ties that make them so. */
export interface GroupView {
  readonly origins: readonly OriginView[];
  readonly ties: readonly Tie[];
}

/** One claim laid out for reading: who stands where, each side in groups that count once. */
export interface FindingView {
  readonly claim: GradedClaim;
  /** Place in the findings, from 1. */
  readonly number: number;
  /** Numbers of the findings that it contradicts. */
  readonly rivals: readonly number[];
  readonly affirmed: readonly GroupView[];
  readonly denied: readonly GroupView[];
  readonly doubted: readonly GroupView[];
  /** Asked, demanded, promised or expected: neither for nor against. */
  readonly other: readonly GroupView[];
  /** Ids of the reports that carry it on each side, each once. */
  readonly affirmedIn: readonly string[];
  /** Ids of all reports in which it stands. */
  readonly reports: readonly string[];
  /** Said in one report, by one origin: nothing to compare. */
  readonly isSingle: boolean;
}

/** Lays out every claim in the order of the findings, those said once after all others. */
export function viewFindings({ claims }: Pick<Findings, "claims">): readonly FindingView[] {
  const views = claims.map(viewClaim);
  const ordered = [
    ...views.filter((view) => !view.isSingle),
    ...views.filter((view) => view.isSingle),
  ];
  const numberOf = new Map(ordered.map(({ claim }, index) => [claim.id, index + 1]));
  return ordered.map((view, index) => {
    const rivals = view.claim.contradicts.flatMap(({ claim }) => numberOf.get(claim) ?? []);
    return { ...view, number: index + 1, rivals: [...new Set(rivals)].sort((a, b) => a - b) };
  });
}

function viewClaim(claim: GradedClaim): Omit<FindingView, "number" | "rivals"> {
  const side = (of: (stance: Statement["stance"]) => boolean) =>
    groupsOf(
      claim,
      claim.statements.filter(({ stance }) => of(stance)),
    );
  const affirmed = side((stance) => stance === "affirms");
  const denied = side((stance) => stance === "denies");
  const doubted = side((stance) => stance === "doubts");
  const other = side((stance) => !["affirms", "denies", "doubts"].includes(stance));
  const reports = distinct(claim.statements.map(({ report }) => report));
  return {
    claim,
    affirmed,
    denied,
    doubted,
    other,
    affirmedIn: reportsOf(affirmed),
    reports,
    isSingle: reports.length === 1 && claim.origins.length === 1 && !claim.contested,
  };
}

/** Origins bound by ties of one kind and detail, told in one go: "A = B = C, same owner". */
export interface TieView {
  readonly kind: Tie["kind"];
  readonly detail: string;
  readonly source: string | null;
  readonly origins: readonly PlacedOrigin[];
  readonly evidence: Tie["evidence"];
}

/** Why origins on one side count as one; ties across sides change no count and are left out. */
export function tiesOf({ affirmed, denied, doubted, other }: FindingView): readonly TieView[] {
  return [affirmed, denied, doubted, other].flat().flatMap(tiesInGroup);
}

function tiesInGroup({ origins, ties }: GroupView): readonly TieView[] {
  const byBond = new Map<string, Tie[]>();
  for (const tie of ties) {
    const bond = JSON.stringify([tie.kind, tie.detail]);
    byBond.set(bond, [...(byBond.get(bond) ?? []), tie]);
  }
  return [...byBond.values()].flatMap((same) => {
    const first = same[0];
    if (first === undefined) return [];
    const ids = new Set(same.flatMap(({ a, b }) => [a, b]));
    const evidence = new Map(
      same.flatMap((tie) => tie.evidence).map((words) => [JSON.stringify(words), words]),
    );
    return [
      {
        kind: first.kind,
        detail: first.detail ?? "",
        source: first.source,
        origins: origins.map(({ origin }) => origin).filter(({ id }) => ids.has(id)),
        evidence: [...evidence.values()],
      },
    ];
  });
}

/** Ids of the reports that carry the statements of a side, each once. */
export function reportsOf(groups: readonly GroupView[]): readonly string[] {
  const statements = groups.flatMap(({ origins }) => origins.flatMap((view) => view.statements));
  return distinct(statements.map(({ report }) => report));
}

/** One side's origins, joined where the claim's ties bind them. */
function groupsOf(claim: GradedClaim, statements: readonly Statement[]): readonly GroupView[] {
  const byOrigin = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = byOrigin.get(statement.origin);
    if (known === undefined) byOrigin.set(statement.origin, [statement]);
    else known.push(statement);
  }
  const present = claim.origins.filter(({ id }) => byOrigin.has(id));
  const ties = claim.ties.filter(({ a, b }) => byOrigin.has(a) && byOrigin.has(b));
  return joinTied(
    present.map(({ id }) => id),
    ties,
  ).map((ids) => ({
    origins: present
      .filter(({ id }) => ids.has(id))
      .map((origin) => ({ origin, statements: byOrigin.get(origin.id) ?? [] })),
    ties: ties.filter(({ a }) => ids.has(a)),
  }));
}

/** Groups of ids that ties bind, in order of their first member. */
function joinTied(ids: readonly string[], ties: readonly Tie[]): readonly Set<string>[] {
  const groupOf = new Map(ids.map((id) => [id, new Set([id])]));
  for (const { a, b } of ties) {
    const [into, from] = [groupOf.get(a), groupOf.get(b)];
    if (into === undefined || from === undefined || into === from) continue;
    for (const id of from) {
      into.add(id);
      groupOf.set(id, into);
    }
  }
  return [...new Set(groupOf.values())];
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}

/** How many claims are contested, rest on one origin, have a named and independent confirmation. */
export function counted(claims: readonly FindingView[]) {
  const count = (holds: (finding: FindingView) => boolean) => claims.filter(holds).length;
  return {
    claims: claims.length,
    contested: count(({ claim }) => claim.contested),
    oneOrigin: count(({ claim }) => claim.independent === 1),
    confirmed: count(({ claim }) => claim.confirmedBy.length > 0),
  };
}
