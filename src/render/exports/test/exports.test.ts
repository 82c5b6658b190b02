import { defaultModel, Model } from "@alephdata/followthemoney";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { reportOf } from "../../../../tests/support/report.ts";
import { analysisOf, findingsOf, REPORT, TEXT } from "../../test/sample.ts";
import { csvOf } from "../csv.ts";
import { EXPORTS, exportFor } from "../exports.ts";
import { type FtmEntity, ftmEntitiesOf } from "../follow-the-money.ts";
import { type Exported, TABLE_NAMES, tablesOf } from "../tables.ts";
import { iriOf } from "../words.ts";

const EXPORTED: Exported = { findings: findingsOf(REPORT), analyses: [analysisOf(REPORT)] };
const WORDS = "12 habitants sont partis le 3 mai";

/** What the export of that ending writes, as text. */
async function written(ending: string, exported = EXPORTED): Promise<string> {
  const content = await exportFor(`x${ending}`)?.write(exported);
  if (content === undefined) throw new Error(`no export ends in ${ending}`);
  return typeof content === "string" ? content : Buffer.from(content).toString("latin1");
}

const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] =>
  parse(csv, { bom: true, columns: true });

describe("the name of a file", () => {
  test.each([
    ["claims.csv", "text/csv"],
    ["out/2031-05-FIGURES.csv", "text/csv"],
    ["toll.hxl.csv", "text/csv"],
    ["a.jsonld", "application/ld+json"],
  ])("%s tells the format %s", (name, mediaType) => {
    expect(exportFor(name)?.mediaType).toBe(mediaType);
  });

  test.each(["a.doc", "table.csv", "", "csv"])("%j tells none", (name) => {
    expect(exportFor(name)).toBeNull();
  });

  test("no two formats end alike", () => {
    const endings = EXPORTS.map(({ ending }) => ending);
    expect(endings.filter((a) => endings.some((b) => a !== b && a.endsWith(b)))).toEqual([]);
  });
});

describe("tables", () => {
  test.each(TABLE_NAMES)("%s has a cell for each column in every row", (name) => {
    const table = tablesOf(EXPORTED).find((one) => one.name === name);
    expect(table?.rows.map(({ length }) => length)).toEqual(
      table?.rows.map(() => table.columns.length),
    );
  });

  test("statements give the exact words with their place", async () => {
    const [row] = rowsOf(await written("statements.csv"));
    expect([row?.words, row?.offsets]).toEqual([WORDS, "28-61"]);
    expect(row?.chain).toBe("Le Pélican → Aldo Brenn");
  });

  test("figures give value, bound and origin", async () => {
    const [row] = rowsOf(await written("figures.csv"));
    expect([row?.value, row?.bound, row?.measure, row?.words]).toEqual([
      "12",
      "exact",
      "left",
      "12 habitants",
    ]);
  });

  test("CSV for a spreadsheet runs no formula and is read back otherwise unchanged", () => {
    const cells = [["=1+1", "@a", 'a "b"\r\nc;d,é', null, 1.5, true]];
    expect(parse(csvOf(cells, "spreadsheet"), { bom: true })).toEqual([
      ["'=1+1", "'@a", 'a "b"\r\nc;d,é', "", "1.5", "true"],
    ]);
    expect(parse(csvOf(cells, "program"))[0]?.[0]).toBe("=1+1");
  });

  test("the workbook has a sheet for each table and holds hostile text as text", async () => {
    const text = `=cmd()\u0000${"long ".repeat(8000)}`;
    const hostile = reportOf(`${TEXT} ${text}`, { outlet: text });
    const exported = { findings: findingsOf(hostile), analyses: [analysisOf(hostile)] };
    const content = await exportFor("x.xlsx")?.write(exported);
    const files = unzipSync(content as Uint8Array);
    const book = new TextDecoder().decode(files["xl/workbook.xml"]);
    expect(TABLE_NAMES.filter((name) => !book.includes(`name="${name}"`))).toEqual([]);
    const sheets = Object.entries(files).filter(([path]) => path.startsWith("xl/worksheets/"));
    expect(sheets.filter(([, xml]) => new TextDecoder().decode(xml).includes("<f>"))).toEqual([]);
  });
});

describe("JSON-LD", () => {
  test("points at the words by position and by quote", async () => {
    const { "@graph": graph } = JSON.parse(await written(".jsonld"));
    const annotations = graph.filter(
      (node: { "@type": string }) => node["@type"] === "oa:Annotation",
    );
    expect(annotations.length).toBeGreaterThan(0);
    for (const annotation of annotations) {
      for (const target of annotation["oa:hasTarget"]) {
        const [position, quote] = target["oa:hasSelector"];
        expect(TEXT.slice(position["oa:start"], position["oa:end"])).toBe(quote["oa:exact"]);
        expect(TEXT).toContain(quote["oa:prefix"] + quote["oa:exact"] + quote["oa:suffix"]);
      }
    }
  });

  test("names every node that it refers to", async () => {
    const { "@graph": graph } = JSON.parse(await written(".jsonld"));
    const named = new Set(graph.map((node: { "@id": string }) => node["@id"]));
    const bodies = graph.flatMap(
      (node: Record<string, { "@id": string }>) => node["oa:hasBody"] ?? [],
    );
    expect(bodies.filter((body: { "@id": string }) => !named.has(body["@id"]))).toEqual([]);
  });

  test("calls nothing a review: that is a human's word", async () => {
    expect(await written(".jsonld")).not.toContain("ClaimReview");
  });

  test("keeps an id's odd signs apart from its own", () => {
    expect(iriOf("report", "a:b/c é")).toBe("urn:recoupe:report:a%3Ab%2Fc%20%C3%A9");
  });
});

describe("FollowTheMoney", () => {
  const model = new Model(defaultModel);

  test("every entity has a schema and properties that the model knows", () => {
    for (const { id, schema, properties } of ftmEntitiesOf(EXPORTED)) {
      const known = model.getSchema(schema);
      expect([id, Object.keys(properties).filter((name) => !known.hasProperty(name))]).toEqual([
        id,
        [],
      ]);
    }
  });

  test("statements say the same as the entities", async () => {
    const rows = rowsOf(await written(".ftm.csv")).filter(({ prop }) => prop !== "id");
    const told = rows.map(({ entity_id, schema, prop, value }) => [entity_id, schema, prop, value]);
    const lines = (await written(".ftm.jsonl")).trim().split("\n");
    const wanted = lines.flatMap((line) => {
      const { id, schema, properties }: FtmEntity = JSON.parse(line);
      return Object.entries(properties).flatMap(([prop, values]) =>
        values.map((value) => [id, schema, prop, value]),
      );
    });
    expect(told).toEqual(wanted);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe("HXL", () => {
  const killed = (fields: object): Exported => {
    const { comparison, ...findings } = findingsOf(REPORT);
    const figures = comparison.figures.map((figure) => ({
      ...figure,
      measure: "killed",
      ...fields,
    }));
    return { ...EXPORTED, findings: { ...findings, comparison: { ...comparison, figures } } };
  };

  test.each([
    [{ bound: "exact" }, ["12", "12", "12"]],
    [{ bound: "at-least" }, ["", "12", ""]],
    [{ bound: "less-than" }, ["", "", "12"]],
    [{ bound: "range", valueMax: 15 }, ["", "12", "15"]],
    [{ bound: "vague" }, ["", "", ""]],
  ])("%j is written as value, least, most", async (fields, wanted) => {
    const [, tags = [], row = []] = parse(
      await written(".hxl.csv", killed({ group: "children", ...fields })),
    );
    const at = tags.indexOf("#affected+killed+children");
    expect(row.slice(at, at + 3)).toEqual(wanted);
  });

  test("every column is tagged, and a cell of people holds a number or nothing", async () => {
    const [header = [], tags = [], ...rows] = parse(await written(".hxl.csv", killed({})));
    expect(tags).toHaveLength(header.length);
    expect(tags.filter((tag) => !/^#[a-z]+(?:\+[a-z]+)*$/.test(tag))).toEqual([]);
    const people = tags.flatMap((tag, index) => (tag.startsWith("#affected") ? [index] : []));
    const cells = rows.flatMap((row) => people.map((index) => row[index] ?? ""));
    expect(cells.filter((cell) => cell !== "")).not.toEqual([]);
    expect(cells.filter((cell) => Number.isNaN(Number(cell)))).toEqual([]);
  });
});

describe("ninjs", () => {
  /** The properties of IPTC ninjs 3.1 that an item of ours has, as its schema types them. */
  const isItem = new Ajv2020({
    strictTypes: false,
    formats: { uri: true, "date-time": true },
  }).compile({
    type: "object",
    required: ["uri"],
    additionalProperties: false,
    properties: {
      standard: {
        additionalProperties: false,
        properties: { name: {}, version: {}, schema: { format: "uri" } },
      },
      uri: { type: "string", format: "uri" },
      type: { const: "text" },
      representationType: { enum: ["full", "partial"] },
      language: { type: "string" },
      firstCreated: { format: "date-time" },
      versionCreated: { format: "date-time" },
      headlines: { items: { required: ["value"] } },
      by: { type: "string" },
      bodies: { items: { required: ["value"] } },
      infoSources: {
        items: {
          additionalProperties: false,
          properties: {
            name: { type: "string" },
            role: { type: "string" },
            literal: { type: "string" },
          },
        },
      },
      altIds: { items: { required: ["role", "value"] } },
      renditions: { items: { required: ["name"] } },
    },
  });

  test("an item has ninjs's properties and names publisher, agency and speakers", async () => {
    const item = JSON.parse(await written(".ninjs.jsonl"));
    isItem(item);
    expect(isItem.errors).toBeNull();
    expect(item.infoSources.map(({ name, role }: Record<string, string>) => [name, role])).toEqual([
      ["Le Pélican", "publisher"],
      ["ANC", "agency"],
      ["le préfet Aldo Brenn", "source"],
    ]);
  });
});
