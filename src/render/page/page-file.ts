import type { Actor } from "../../domain/actor.ts";
import type { Findings } from "../../domain/grade.ts";
import type { Ui } from "../messages/messages.ts";
import { makeParts } from "./make-parts.ts";
import type {
  ActorsPart,
  ClaimPart,
  CopyPart,
  FiguresPart,
  IndexPart,
  PageAnalysis,
  Parts,
  ReportPart,
} from "./parts.ts";

// What a page in a file carries: every part, made beforehand, in chunks that are read when a view first asks for one. The
// first view needs the head alone. Rows stand in the head once; everywhere else their numbers stand for them.

/** Name and version of what a page in a file carries; the number rises when a field changes its meaning or goes. */
const PAGE_FORMAT = "recoupe-page/2";
/** Claims and reports of one chunk: a view that asks for one unpacks so many, in a few milliseconds. */
const CLAIMS_PER_CHUNK = 40;
const REPORTS_PER_CHUNK = 8;

/** What the page's script reads at once. */
export interface PageHead {
  readonly format: string;
  readonly ui: Ui;
  readonly index: IndexPart;
}

/** A piece of the rest, under the name by which it is asked for. */
export interface PageChunk {
  readonly id: string;
  readonly content: unknown;
}

type FoldedClaim = Omit<ClaimPart, "row" | "rivals" | "reports"> & {
  readonly row: number;
  readonly rivals: readonly (Omit<ClaimPart["rivals"][number], "row"> & { readonly row: number })[];
  readonly reports: readonly number[];
};
type FoldedReport = Omit<ReportPart, "row" | "copies" | "findings"> & {
  readonly row: number;
  readonly copies: readonly (Omit<CopyPart, "other"> & { readonly other: number })[];
  readonly findings: readonly (Omit<ReportPart["findings"][number], "row"> & {
    readonly row: number;
  })[];
  /** The report's own actors, for what is taken along. */
  readonly actors: readonly Actor[];
};
type FoldedFigures = Omit<FiguresPart, "reports"> & { readonly reports: readonly number[] };
type FoldedActors = Omit<ActorsPart, "reports">;

/** The findings without what stands in other chunks, which are named by number in the findings' own order. */
interface Rest {
  readonly findings: Findings;
  readonly claims: readonly number[];
  readonly reports: readonly number[];
  /** Numbers of the reports that were analysed. */
  readonly analysed: readonly number[];
}

/** The head and the chunks of a page in a file: no word or tree of a reading, no reason of an attribution. */
export function pageFile(
  findings: Findings,
  analyses: readonly PageAnalysis[],
  ui: Ui,
): { readonly head: PageHead; readonly chunks: readonly PageChunk[] } {
  const spare = analyses.map(withoutReading);
  const parts = makeParts(findings, spare);
  const index = parts.index();
  const actors = new Map(spare.map((analysis) => [analysis.report.id, analysis.actors]));
  const claims = index.findings.map(({ id }) => foldClaim(wanted(parts.claim(id))));
  const reports = index.reports.map(({ id }) =>
    foldReport(wanted(parts.report(id)), actors.get(id) ?? []),
  );
  const { reports: _, ...people } = parts.actors();
  return {
    head: { format: PAGE_FORMAT, ui, index },
    chunks: [
      ...chunked("claims", claims, CLAIMS_PER_CHUNK),
      ...chunked("reports", reports, REPORTS_PER_CHUNK),
      { id: "figures", content: foldFigures(parts.figures()) },
      { id: "actors", content: people },
      { id: "rest", content: restOf(findings, spare, index) },
    ],
  };
}

function withoutReading({ report, attributions, actors, credits }: PageAnalysis): PageAnalysis {
  return {
    report,
    attributions: attributions.map((attribution) => ({ ...attribution, reasons: [] })),
    actors: actors.map((actor) => ({ ...actor, mentions: [], reasons: [] })),
    credits,
  };
}

function wanted<Part>(part: Part | null): Part {
  if (part === null) throw new Error("the index names what there is");
  return part;
}

function chunked(kind: string, items: readonly unknown[], size: number): readonly PageChunk[] {
  const chunks: PageChunk[] = [];
  for (let from = 0; from < items.length; from += size) {
    chunks.push({ id: `${kind}-${from / size}`, content: items.slice(from, from + size) });
  }
  return chunks;
}

function foldClaim({ row, rivals, reports, ...rest }: ClaimPart): FoldedClaim {
  return {
    ...rest,
    row: row.number,
    rivals: rivals.map((rival) => ({ ...rival, row: rival.row.number })),
    reports: reports.map(({ number }) => number),
  };
}

function foldReport(
  { row, copies, findings, ...rest }: ReportPart,
  actors: readonly Actor[],
): FoldedReport {
  return {
    ...rest,
    row: row.number,
    copies: copies.map((copy) => ({ ...copy, other: copy.other.number })),
    findings: findings.map((finding) => ({ ...finding, row: finding.row.number })),
    actors,
  };
}

function foldFigures({ reports, ...rest }: FiguresPart): FoldedFigures {
  return { ...rest, reports: reports.map(({ number }) => number) };
}

function restOf(findings: Findings, analyses: readonly PageAnalysis[], index: IndexPart): Rest {
  const claimNumber = new Map(index.findings.map(({ id, number }) => [id, number]));
  const reportNumber = new Map(index.reports.map(({ id, number }) => [id, number]));
  const { comparison } = findings;
  const elsewhere = { reports: [], claims: [], figures: [], series: [], checks: [] };
  return {
    findings: {
      ...findings,
      comparison: { ...comparison, ...elsewhere },
      claims: [],
      estimates: [],
    },
    claims: findings.claims.flatMap(({ id }) => claimNumber.get(id) ?? []),
    reports: comparison.reports.flatMap(({ id }) => reportNumber.get(id) ?? []),
    analysed: analyses.flatMap(({ report }) => reportNumber.get(report.id) ?? []),
  };
}

/** The parts of a page in a file, each read from its chunk; and all of it again, for what is taken along. */
export type FileParts = {
  readonly [Part in keyof Parts]: (
    ...asked: Parameters<Parts[Part]>
  ) => Promise<ReturnType<Parts[Part]>>;
} & {
  readonly whole: () => Promise<{
    readonly findings: Findings;
    readonly analyses: readonly PageAnalysis[];
  }>;
};

/** Reads parts back; `load` gives a chunk's content by its id. */
export function readParts({ index }: PageHead, load: (id: string) => Promise<unknown>): FileParts {
  const findingNumber = numbered(index.findings);
  const reportNumber = numbered(index.reports);
  const one = async <Folded>(kind: string, number: number | undefined, size: number) => {
    if (number === undefined) return null;
    const items = (await load(`${kind}-${Math.floor((number - 1) / size)}`)) as readonly Folded[];
    return items[(number - 1) % size] ?? null;
  };
  const claimAt = (number: number | undefined) =>
    one<FoldedClaim>("claims", number, CLAIMS_PER_CHUNK);
  const reportAt = (number: number | undefined) =>
    one<FoldedReport>("reports", number, REPORTS_PER_CHUNK);
  return {
    index: async () => index,
    claim: async (id) => unfoldClaim(await claimAt(findingNumber().get(id)), index),
    report: async (id) => unfoldReport(await reportAt(reportNumber().get(id)), index),
    figures: async () => {
      const folded = (await load("figures")) as FoldedFigures;
      return { ...folded, reports: rowsAt(index.reports, folded.reports) };
    },
    actors: async () => ({ ...((await load("actors")) as FoldedActors), reports: index.reports }),
    whole: async () => {
      const rest = (await load("rest")) as Rest;
      const { findings } = (await load("figures")) as FoldedFigures;
      // One after the other, so that each chunk is unpacked once and let go.
      const claims = await inTurn(rest.claims, claimAt);
      const reports = new Map(
        (
          await inTurn(
            index.reports.map(({ number }) => number),
            reportAt,
          )
        ).map((report) => [report.row, report]),
      );
      return wholeOf(rest, { figures: findings, claims, reports });
    },
  };
}

function wholeOf(
  { findings, claims: _, reports: order, analysed }: Rest,
  {
    figures,
    claims,
    reports,
  }: {
    readonly figures: Findings;
    readonly claims: readonly FoldedClaim[];
    readonly reports: ReadonlyMap<number, FoldedReport>;
  },
) {
  const { figures: all, series, checks = [] } = figures.comparison;
  const { estimates = [] } = figures;
  const at = (numbers: readonly number[]) => numbers.flatMap((number) => reports.get(number) ?? []);
  const comparison = {
    ...findings.comparison,
    ...{ figures: all, series, checks },
    reports: at(order).map(({ report }) => report),
  };
  return {
    findings: { ...findings, comparison, claims: claims.map(({ claim }) => claim), estimates },
    analyses: at(analysed).map(({ report, attributions, actors, credits }) => ({
      ...{ report, attributions, actors, credits },
    })),
  };
}

/** Those that are there, in the order of their numbers as given; neighbours are asked for one after the other. */
async function inTurn<Item>(
  numbers: readonly number[],
  itemAt: (number: number) => Promise<Item | null>,
): Promise<readonly Item[]> {
  const found = new Map<number, Item>();
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const item = await itemAt(number);
    if (item !== null) found.set(number, item);
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

function unfoldClaim(folded: FoldedClaim | null, index: IndexPart): ClaimPart | null {
  const row = folded === null ? undefined : index.findings[folded.row - 1];
  if (folded === null || row === undefined) return null;
  return {
    ...folded,
    row,
    rivals: folded.rivals.flatMap((rival) => {
      const other = index.findings[rival.row - 1];
      return other === undefined ? [] : [{ ...rival, row: other }];
    }),
    reports: rowsAt(index.reports, folded.reports),
  };
}

function unfoldReport(folded: FoldedReport | null, index: IndexPart): ReportPart | null {
  const row = folded === null ? undefined : index.reports[folded.row - 1];
  if (folded === null || row === undefined) return null;
  const { actors: _, ...rest } = folded;
  return {
    ...rest,
    row,
    copies: folded.copies.flatMap((copy) => {
      const other = index.reports[copy.other - 1];
      return other === undefined ? [] : [{ ...copy, other }];
    }),
    findings: folded.findings.flatMap((finding) => {
      const own = index.findings[finding.row - 1];
      return own === undefined ? [] : [{ ...finding, row: own }];
    }),
  };
}

function rowsAt<Row>(rows: readonly Row[], numbers: readonly number[]): readonly Row[] {
  return numbers.flatMap((number) => rows[number - 1] ?? []);
}

/** Numbers by id, gathered when first asked for. */
function numbered(
  rows: readonly { readonly id: string; readonly number: number }[],
): () => ReadonlyMap<string, number> {
  let made: ReadonlyMap<string, number> | null = null;
  return () => {
    made ??= new Map(rows.map(({ id, number }) => [id, number]));
    return made;
  };
}
