import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { findingsJson } from "../findings-json.ts";
import { analysisJson } from "../json.ts";
import { analysisOf, findingsOf, REPORT, TEXT } from "./sample.ts";

const schemaOf = (name: string) => {
  const file = new URL(`../../../docs/schema/${name}.schema.json`, import.meta.url);
  return new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(file, "utf8")));
};

/** What JSON keeps of a value: no undefined, no typed array. */
const written = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("analysisJson", () => {
  const isValid = schemaOf("analysis");
  const json = written(analysisJson(analysisOf(REPORT)));

  test("is valid by its schema", () => {
    isValid(json);
    expect(isValid.errors).toBeNull();
  });

  test("gives spans as pairs of offsets and the speaker as a whole actor", () => {
    expect(json.attributions[0]).toMatchObject({
      source: [[6, 26]],
      content: [[28, 61]],
      speaker: { id: "p1", name: "le préfet Aldo Brenn", type: "person", role: "préfet" },
    });
    expect(TEXT.slice(6, 26)).toBe("le préfet Aldo Brenn");
  });

  test("gives a null speaker where none was told", () => {
    const { attributions, ...rest } = analysisOf(REPORT);
    const unsure = { ...rest, attributions: attributions.map((a) => ({ ...a, speaker: null })) };
    expect(analysisJson(unsure).attributions[0]?.speaker).toBeNull();
    expect(isValid(written(analysisJson(unsure)))).toBe(true);
  });

  test.each([
    ["another format", { format: "recoupe-analysis/9" }],
    ["a missing list", { figures: undefined }],
    ["an unknown field", { verdict: "true" }],
    [
      "an attribution without content",
      { attributions: [{ ...json.attributions[0], content: [] }] },
    ],
    ["an unknown stance", { attributions: [{ ...json.attributions[0], stance: "lies" }] }],
    ["a span of three", { figures: [{ ...json.figures[0], span: [1, 2, 3] }] }],
  ])("%s is not valid", (_, wrong) => {
    expect(isValid(written({ ...json, ...wrong }))).toBe(false);
  });
});

describe("findingsJson", () => {
  const isValid = schemaOf("findings");
  const json = written(findingsJson(findingsOf(REPORT)));

  test("is valid by its schema", () => {
    isValid(json);
    expect(isValid.errors).toBeNull();
  });

  test("calls the report's own words the author's, and keeps the outlet's origin beside", () => {
    const origins = json.claims[0].statements.map(
      ({ origin, originId }: { origin: string; originId: string }) => [origin, originId],
    );
    expect(origins).toEqual([
      ["brenn", "brenn"],
      ["author", "pelican"],
    ]);
  });

  test.each([
    ["another format", { format: "recoupe-analysis/1" }],
    ["a claim without grades", { claims: [{ ...json.claims[0], grades: undefined }] }],
    ["a copy of three", { copies: [{ ...json.copies[0], reports: ["a", "b", "c"] }] }],
    ["a tie of an unknown kind", { claims: [{ ...json.claims[0], ties: [{ kind: "guess" }] }] }],
  ])("%s is not valid", (_, wrong) => {
    expect(isValid(written({ ...json, ...wrong }))).toBe(false);
  });
});
