import type { Analysis } from "../../domain/analysis.ts";
import type { Statement } from "../../domain/comparison.ts";
import type { ListedCorrection } from "../../domain/correction.ts";
import type { Findings, GradedClaim } from "../../domain/grade.ts";
import type { Report } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { exactWords } from "./words.ts";

/** One cell: a number or a truth stays one, so that a spreadsheet can count; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A table with one header row: what a CSV file or a sheet holds. */
export interface Table {
  readonly name: TableName;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The tables that findings are given as, in the order of a reader's need. */
export const TABLE_NAMES = [
  "claims",
  "statements",
  "origins",
  "ties",
  "grades",
  "figures",
  "attributions",
  "actors",
  "copies",
  "reports",
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** What the tables are made of. */
export interface Exported {
  readonly findings: Findings;
  /** The analyses behind the findings; attributions and words come from them. */
  readonly analyses: readonly Analysis[];
  /** What people said of them, in the order they did, retracted or not; absent outside a store. */
  readonly corrections?: readonly ListedCorrection[];
}

/** What people say in an analysis: all that tables and linked data hold of it. */
export type SpokenAnalysis = Pick<Analysis, "report" | "attributions" | "actors" | "credits">;

/** Findings to be taken out, with so much of their analyses as a page carries. */
export type Told = Omit<Exported, "analyses"> & { readonly analyses: readonly SpokenAnalysis[] };

/** Findings as flat tables that refer to one another by id; every row of words names its report and offsets. */
export function tablesOf(exported: Told): readonly Table[] {
  return TABLE_NAMES.map((name) => tableOf(name, exported));
}

/** One of the tables. */
export function tableOf(name: TableName, exported: Told): Table {
  const { columns, rows } = MAKERS[name](exported);
  return { name, columns, rows };
}

type Maker = (exported: Told) => Omit<Table, "name">;

const MAKERS: Readonly<Record<TableName, Maker>> = {
  claims: ({ findings }) => ({
    columns: [
      "claim",
      "wording",
      "language",
      "reports",
      "origins",
      "independent_origins",
      "contested",
      "affirmed_by",
      "denied_by",
      "doubted_by",
      "confirmed_by",
    ],
    rows: findings.claims.map(claimRow),
  }),
  statements: ({ findings }) => {
    const texts = textsOf(findings);
    return {
      columns: [
        "claim",
        "report",
        "outlet",
        "published",
        "stance",
        "hedged",
        "origin",
        "chain",
        "words",
        "source_words",
        "cue_words",
        "offsets",
        "attribution",
      ],
      rows: findings.claims.flatMap((claim) =>
        claim.statements.map((statement) => statementRow(claim, statement, texts)),
      ),
    };
  },
  origins: ({ findings }) => ({
    columns: ["claim", "origin", "name", "type", "named", "party", "credible", "carriers"],
    rows: findings.claims.flatMap(({ id: claim, origins }) =>
      origins.map(({ id, name, type, named, party, credible, carriers }) => [
        claim,
        id,
        name,
        type,
        named,
        party,
        credible,
        carriers.join(" "),
      ]),
    ),
  }),
  ties: ({ findings }) => ({
    columns: ["claim", "origin_a", "origin_b", "kind", "detail", "source"],
    rows: findings.claims.flatMap(({ id: claim, ties }) =>
      ties.map(({ a, b, kind, detail, source }) => [claim, a, b, kind, detail, source]),
    ),
  }),
  grades: ({ findings }) => ({
    columns: ["claim", "method", "verdict", "rule", "met", "why"],
    rows: findings.claims.flatMap(({ id: claim, grades }) =>
      grades.flatMap(({ method, verdict, met, unmet }) =>
        [...met, ...unmet].map((result, index) => [
          claim,
          method,
          verdict,
          result.rule,
          index < met.length,
          ruleSentence(result, "en"),
        ]),
      ),
    ),
  }),
  figures: ({ findings: { comparison } }) => {
    const reports = new Map(comparison.reports.map((report) => [report.id, report]));
    return {
      columns: [
        "figure",
        "report",
        "outlet",
        "published",
        "value",
        "value_max",
        "bound",
        "unit",
        "measure",
        "group",
        "place",
        "window",
        "as_of",
        "part_of",
        "origin",
        "hedged",
        "words",
        "offsets",
      ],
      rows: comparison.figures.map((figure) => {
        const report = reports.get(figure.report);
        return [
          figure.id,
          figure.report,
          report?.outlet ?? null,
          report?.published ?? null,
          figure.value,
          figure.valueMax,
          figure.bound,
          figure.unit,
          figure.measure,
          figure.group,
          figure.place,
          figure.window?.edtf ?? null,
          figure.asOf,
          figure.partOf,
          figure.origin.name,
          figure.hedged,
          exactWords(report?.text ?? "", [figure.span]),
          offsetsOf([figure.span]),
        ];
      }),
    };
  },
  attributions: ({ analyses }) => ({
    columns: [
      "report",
      "attribution",
      "in",
      "kind",
      "stance",
      "hedged",
      "speaker",
      "speaker_type",
      "role",
      "affiliation",
      "source_words",
      "cue_words",
      "content_words",
      "content_offsets",
    ],
    rows: analyses.flatMap(({ report, attributions, actors }) => {
      const byId = new Map(actors.map((actor) => [actor.id, actor]));
      return attributions.map((one) => {
        const speaker = one.speaker === null ? undefined : byId.get(one.speaker);
        return [
          report.id,
          one.id,
          one.in,
          one.kind,
          one.stance,
          one.hedged,
          speaker?.name ?? null,
          speaker?.type ?? null,
          speaker?.role ?? null,
          speaker?.affiliation ?? null,
          exactWords(report.text, one.source),
          exactWords(report.text, one.cue),
          exactWords(report.text, one.content),
          offsetsOf(one.content),
        ];
      });
    }),
  }),
  actors: ({ findings: { comparison } }) => ({
    columns: ["actor", "name", "type", "role", "affiliation", "aliases", "reports"],
    rows: comparison.actors.map(({ id, name, type, role, affiliation, aliases, members }) => [
      id,
      name,
      type,
      role,
      affiliation,
      aliases.join("; "),
      new Set(members.map(({ report }) => report)).size,
    ]),
  }),
  copies: ({ findings: { comparison } }) => ({
    columns: ["report_a", "report_b", "kind", "from", "containment"],
    rows: comparison.copies.map(({ reports: [a, b], kind, from, containment }) => [
      a,
      b,
      kind,
      from,
      Math.round(containment * 1000) / 1000,
    ]),
  }),
  reports: ({ findings: { comparison } }) => ({
    columns: [
      "report",
      "outlet",
      "title",
      "published",
      "modified",
      "language",
      "url",
      "file",
      "given_id",
      "credits",
      "sha256",
      "retrieved_at",
    ],
    rows: comparison.reports.map((report) => [
      report.id,
      report.outlet,
      report.title,
      report.published,
      report.modified,
      report.language,
      report.url,
      report.file,
      report.given,
      report.credits.map(({ name, role }) => `${name} (${role})`).join("; "),
      report.capture.sha256,
      report.capture.retrievedAt,
    ]),
  }),
};

function claimRow(claim: GradedClaim): readonly Cell[] {
  const names = new Map(claim.origins.map(({ id, name }) => [id, name]));
  const namesOf = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join("; ");
  return [
    claim.id,
    claim.label,
    claim.language,
    new Set(claim.statements.map(({ report }) => report)).size,
    claim.origins.length,
    claim.independent,
    claim.contested,
    namesOf(claim.affirming.flat()),
    namesOf(claim.denied),
    namesOf(claim.doubted),
    namesOf(claim.confirmedBy),
  ];
}

function statementRow(
  claim: GradedClaim,
  statement: Statement,
  texts: ReadonlyMap<string, Report>,
): readonly Cell[] {
  const report = texts.get(statement.report);
  const text = report?.text ?? "";
  return [
    claim.id,
    statement.report,
    report?.outlet ?? null,
    report?.published ?? null,
    statement.stance,
    statement.hedged,
    claim.origins.find(({ id }) => id === statement.origin)?.name ?? statement.origin,
    statement.chain.map(({ name }) => name).join(" → "),
    exactWords(text, statement.spans),
    exactWords(text, statement.sourceSpans),
    exactWords(text, statement.cueSpans),
    offsetsOf(statement.spans),
    statement.attribution,
  ];
}

function textsOf({ comparison }: Findings): ReadonlyMap<string, Report> {
  return new Map(comparison.reports.map((report) => [report.id, report]));
}

/** "12-40 55-60": half-open, UTF-16 code units of the report's text. */
function offsetsOf(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${start}-${end}`).join(" ");
}
