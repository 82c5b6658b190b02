import { sha1 } from "../../base/hash.ts";
import type { DossierActor } from "../../domain/comparison.ts";
import type { GradedClaim } from "../../domain/grade.ts";
import type { Report } from "../../domain/report.ts";
import { csvOf } from "./csv.ts";
import type { Cell, Told } from "./tables.ts";
import { exactWords } from "./words.ts";

/** An entity of the FollowTheMoney model: a schema and the values of its properties. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Name of the dataset in the statements. */
const DATASET = "recoupe";

const COLUMNS = [
  "id",
  "entity_id",
  "canonical_id",
  "schema",
  "prop",
  "dataset",
  "value",
  "lang",
  "original_value",
  "external",
  "first_seen",
  "last_seen",
  "origin",
] as const;

/** Schema of an actor in FollowTheMoney; what speaks without being a person or body has no schema there. */
const SCHEMATA: Readonly<Record<string, string>> = {
  person: "Person",
  organisation: "Organization",
};

/**
 * Findings as entities of FollowTheMoney: reports as Article, named actors as Person or Organization, who is quoted in
 * what as Documentation, claims as Note with the words that state them. The model has no claim, quotation or figure:
 * stance and chain stand in the words of the note.
 */
export function ftmEntitiesOf({ findings }: Told): readonly FtmEntity[] {
  const { reports, actors } = findings.comparison;
  const byId = new Map(reports.map((report) => [report.id, report]));
  return [
    ...reports.map(articleOf),
    ...actors.flatMap(actorEntities),
    ...findings.claims.map((claim) => noteOf(claim, byId)),
  ];
}

/** The entities as FollowTheMoney statements: CSV, one property value a row. */
export function ftmStatementsOf(exported: Told): string {
  const rows = ftmEntitiesOf(exported).flatMap(statementRows);
  return csvOf([COLUMNS, ...rows], "program");
}

/** The entities as JSON, one a line: what `ftm` tools and Aleph read. */
export function ftmJsonOf(exported: Told): string {
  return ftmEntitiesOf(exported)
    .map((entity) => `${JSON.stringify(entity)}\n`)
    .join("");
}

function articleOf(report: Report): FtmEntity {
  const { id, title, url, outlet, published, modified, language, capture } = report;
  return entity(reportEntity(id), "Article", {
    title: [title],
    sourceUrl: [url],
    publisher: [outlet],
    publishedAt: [published],
    modifiedAt: [modified],
    language: [LANGUAGES[language] ?? null],
    author: report.credits.map(({ name }) => name),
    retrievedAt: [capture.retrievedAt],
    bodyText: [report.text],
  });
}

/** FollowTheMoney wants ISO 639-3 codes. */
const LANGUAGES: Readonly<Record<string, string>> = { fr: "fra", en: "eng", de: "deu", es: "spa" };

function actorEntities(actor: DossierActor): readonly FtmEntity[] {
  const schema = SCHEMATA[actor.type];
  if (schema === undefined) return [];
  const id = `actor-${actor.id}`;
  const named = entity(id, schema, {
    name: [actor.name],
    alias: actor.aliases,
    ...(actor.type === "person" ? { position: [actor.role] } : { summary: [actor.role] }),
  });
  const documents = [...new Set(actor.members.map(({ report }) => report))];
  return [
    named,
    ...documents.map((report) =>
      entity(`documentation-${actor.id}-${report}`, "Documentation", {
        document: [reportEntity(report)],
        entity: [id],
        role: ["source or subject"],
      }),
    ),
  ];
}

function noteOf(claim: GradedClaim, reports: ReadonlyMap<string, Report>): FtmEntity {
  const lines = claim.statements.map((statement) => {
    const text = reports.get(statement.report)?.text ?? "";
    const chain = statement.chain.map(({ name }) => name).join(" → ");
    return `${chain} [${statement.stance}]: ${exactWords(text, statement.spans)}`;
  });
  const actors = claim.origins.flatMap(({ actor, type }) =>
    actor !== null && SCHEMATA[type] !== undefined ? [`actor-${actor}`] : [],
  );
  return entity(`claim-${claim.id}`, "Note", {
    description: [[claim.label, ...lines].join("\n")],
    entity: actors,
    proof: [...new Set(claim.statements.map(({ report }) => reportEntity(report)))],
  });
}

function reportEntity(id: string): string {
  return `report-${id}`;
}

function entity(
  id: string,
  schema: string,
  properties: Readonly<Record<string, readonly (string | null)[]>>,
): FtmEntity {
  const known = Object.entries(properties).flatMap(([name, values]) => {
    const given = [...new Set(values.filter((value) => value !== null && value !== ""))];
    return given.length === 0 ? [] : [[name, given] as const];
  });
  return { id, schema, properties: Object.fromEntries(known) as FtmEntity["properties"] };
}

/** A property's statement is named by the SHA-1 of what it says, as FollowTheMoney's own tools name it. */
function statementRows({ id, schema, properties }: FtmEntity): readonly (readonly Cell[])[] {
  const rows = Object.entries(properties).flatMap(([prop, values]) =>
    values.map((value) => {
      const key = sha1(`${DATASET}.${id}.${prop}.${value}`);
      return [key, id, id, schema, prop, DATASET, value, null, null, "f", null, null, null];
    }),
  );
  const checksum = sha1(
    rows
      .map(([key]) => String(key))
      .toSorted()
      .join("."),
  );
  const own = sha1(`${DATASET}.${id}.id.${checksum}`);
  return [
    [own, id, id, schema, "id", DATASET, checksum, null, null, "f", null, null, null],
    ...rows,
  ];
}
