import type { GradedClaim } from "../src/domain/grade.ts";
import type { Findings, Origin, Statement } from "../src/index.ts";
import type { ClaimsGold, GoldArticle, GoldStatement, GoldToll } from "./claims-gold.ts";
import { type Counts, counts } from "./counts.ts";
import { fold, sameName } from "./names.ts";

/** Share of the shorter of two stretches that must be common before they are one statement. */
const COVER_MIN = 0.5;
/** What is counted as a toll. */
const TOLL_MEASURES: ReadonlySet<string> = new Set(["killed", "injured"]);

/** A gold statement with what was found at its place. */
interface Placed {
  readonly article: string;
  readonly gold: GoldStatement;
  readonly text: string;
  /** Found statements there, with their claims, the best covered first. */
  readonly found: readonly Found[];
}

interface Found {
  readonly claim: GradedClaim;
  readonly statement: Statement;
  readonly cover: number;
}

/** Counts by row of one cluster. */
export type ClaimCounts = Readonly<Record<ClaimRow, Counts>>;

/** The rows of the table, in the order printed. */
export const CLAIM_ROWS = {
  found: "statements found (recall)",
  pairs: "same claim, pairs of statements found (main)",
  allPairs: "same claim, all pairs of gold statements",
  copied: "same claim, pairs in the same words",
  stance: "stance (accuracy)",
  origin: "origin (accuracy)",
  independent: "independent origins: right",
  nearly: "independent origins: right or one off",
  tolls: "tolls: value, bound, measure, origin (main)",
  tollValues: "tolls: value, bound, measure",
} as const;
export type ClaimRow = keyof typeof CLAIM_ROWS;

/** Scores findings on a cluster by METRICS.md, "How a comparison is scored". */
export function scoreClaims(gold: ClaimsGold, findings: Findings): ClaimCounts {
  const reports = new Map(findings.comparison.reports.map((each) => [each.given, each]));
  const placed = gold.articles.flatMap((article) => place(article, findings, reports));
  const matched = placed.filter(({ found }) => found.length > 0);
  const { own, copied } = pairCounts(placed, (a, b) => shareClaim(a.found, b.found));
  const best = matched.flatMap(({ gold: one, found }) =>
    found[0] === undefined ? [] : [{ one, statement: found[0].statement, claim: found[0].claim }],
  );
  const right = (test: (each: (typeof best)[number]) => boolean) =>
    counts(best.length, best.length, best.filter(test).length);
  return {
    found: counts(placed.length, placed.length, matched.length),
    pairs: pairCounts(matched, (a, b) => shareClaim(a.found, b.found)).own,
    allPairs: own,
    copied,
    stance: right(({ one, statement }) => one.stance === statement.stance),
    origin: right(({ one, statement, claim }) => {
      const origin = claim.origins.find(({ id }) => id === statement.origin);
      return origin !== undefined && isOrigin(one.origin, origin);
    }),
    ...independence(gold, matched),
    ...tollCounts(gold, findings),
  };
}

function place(
  { id, statements }: GoldArticle,
  { claims }: Findings,
  reports: ReadonlyMap<string | null, { readonly id: string; readonly text: string }>,
): readonly Placed[] {
  const report = reports.get(id);
  if (report === undefined) return [];
  const here = claims.flatMap((claim) =>
    claim.statements
      .filter((statement) => statement.report === report.id)
      .map((statement) => ({ claim, statement })),
  );
  return statements.map((gold) => {
    const found = here
      .map((each) => ({ ...each, cover: coverOf(gold.span, each.statement) }))
      .filter(({ cover }) => cover >= COVER_MIN)
      .sort((a, b) => b.cover - a.cover);
    return { article: id, gold, text: fold(report.text.slice(...gold.span)), found };
  });
}

/** Common code units as a share of the shorter of the two. */
function coverOf([start, end]: readonly [number, number], { spans }: Statement): number {
  let common = 0;
  let length = 0;
  for (const span of spans) {
    common += Math.max(0, Math.min(end, span.end) - Math.max(start, span.start));
    length += span.end - span.start;
  }
  return common / Math.min(length, end - start);
}

function shareClaim(a: readonly Found[], b: readonly Found[]): boolean {
  return a.some(({ claim }) => b.some((other) => other.claim === claim));
}

/** Pairs of statements of different articles: those in other words, and those in the same. */
export function pairCounts<Item extends Pick<Placed, "article" | "gold" | "text">>(
  items: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
) {
  const tally = { own: [0, 0, 0], copied: [0, 0, 0] };
  for (const [at, a] of items.entries()) {
    for (const b of items.slice(at + 1)) {
      if (a.article === b.article) continue;
      const gold = a.gold.claims.some((key) => b.gold.claims.includes(key));
      const given = isSame(a, b);
      const into = a.text === b.text ? tally.copied : tally.own;
      into[0] = (into[0] as number) + Number(gold);
      into[1] = (into[1] as number) + Number(given);
      into[2] = (into[2] as number) + Number(gold && given);
    }
  }
  const made = (of: readonly number[]) => counts(...(of as [number, number, number]));
  return { own: made(tally.own), copied: made(tally.copied) };
}

/**
 * Whether an origin is the gold one: a name by the rule for speakers, or by the words of one in the other. An agency
 * that the gold names is the outlet of that name.
 */
export function isOrigin(
  gold: string | null,
  { kind, name }: Pick<Origin, "kind" | "name">,
): boolean {
  if (gold === null) return kind === "outlet";
  if (sameName(gold, name)) return true;
  const [left, right] = [wordsOf(gold), wordsOf(name)];
  const isIn = (a: readonly string[], b: readonly string[]) =>
    a.length > 0 && a.every((word) => b.includes(word));
  return isIn(left, right) || isIn(right, left);
}

/** Words of four letters and more. */
function wordsOf(name: string): readonly string[] {
  return [...fold(name).matchAll(/[\p{L}\p{N}]{4,}/gu)].map(([word]) => word);
}

/** Each claim that two statements were found of, against the found claim that holds most of them. */
function independence({ independent }: ClaimsGold, matched: readonly Placed[]) {
  let all = 0;
  let right = 0;
  let nearly = 0;
  for (const [key, wanted] of Object.entries(independent)) {
    const held = new Map<GradedClaim, number>();
    for (const { gold, found } of matched) {
      if (!gold.claims.includes(key)) continue;
      for (const claim of new Set(found.map((each) => each.claim))) {
        held.set(claim, (held.get(claim) ?? 0) + 1);
      }
    }
    const [most] = [...held].sort(([, a], [, b]) => b - a);
    if (most === undefined) continue;
    const off = Math.abs(most[0].independent - wanted);
    all += 1;
    right += Number(off === 0);
    nearly += Number(off <= 1);
  }
  return { independent: counts(all, all, right), nearly: counts(all, all, nearly) };
}

function tollCounts({ articles }: ClaimsGold, { comparison }: Findings) {
  const given = new Map(comparison.reports.map((each) => [each.id, each.given]));
  const ids = new Set(articles.map(({ id }) => id));
  const tolls = comparison.figures.filter(
    ({ report, measure }) => TOLL_MEASURES.has(measure ?? "") && ids.has(given.get(report) ?? ""),
  );
  let gold = 0;
  let values = 0;
  let right = 0;
  for (const { id, figures } of articles) {
    const here = tolls.filter(({ report }) => given.get(report) === id);
    for (const toll of figures) {
      gold += 1;
      const same = here.filter((one) => isSameToll(toll, one));
      values += Number(same.length > 0);
      right += Number(same.some(({ origin }) => isOrigin(toll.origin, origin)));
    }
  }
  return {
    tolls: counts(gold, tolls.length, right),
    tollValues: counts(gold, tolls.length, values),
  };
}

function isSameToll(gold: GoldToll, found: Findings["comparison"]["figures"][number]): boolean {
  const { start, end } = found.span;
  const isThere = start < gold.span[1] && gold.span[0] < end;
  const isSame = found.value === gold.value || (gold.bound === "vague" && found.bound === "vague");
  return isThere && isSame && found.bound === gold.bound && found.measure === gold.measure;
}
