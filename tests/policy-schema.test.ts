import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPolicy } from "../src/ingest/policy.ts";

const textOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");
const isValid = new Ajv2020().compile(JSON.parse(textOf("docs/schema/policy.schema.json")));

/** The sample that docs/policy.md shows. */
const sample = /```yaml\n([\s\S]*?)```/.exec(textOf("docs/policy.md"))?.[1] ?? "";

const RIGHT: readonly (readonly [string, string])[] = [
  ["the example's", textOf("examples/evacuation/policy.yaml")],
  ["the documentation's", sample],
  ["an empty one", ""],
  ["one with a bare year", "parties: [{name: A, since: 2029}]"],
  ["one with switches", "ties: {off: [state, copy]}\nstateMedia: false"],
];

const WRONG = [
  "partys: []",
  "parties: [{members: [A]}]",
  "parties: [{name: ' '}]",
  "ownership: [{owner: A, since: last year}]",
  "reliability: {A: G}",
  "nearActions: [{party: A}]",
  "ties: {off: [friend]}",
  "ties: {on: [copy]}",
  "stateMedia: sometimes",
];

describe("the schema of policies", () => {
  it.each(RIGHT)("takes %s, as the reader does", (_, text) => {
    expect(text === "" || text.length > 20).toBe(true);
    expect([isValid(parse(text)), readPolicy(text, { name: "p" }).ok]).toEqual([true, true]);
  });

  it.each(WRONG)("refuses « %s », as the reader does", (text) => {
    expect([isValid(parse(text)), readPolicy(text, { name: "p" }).ok]).toEqual([false, false]);
  });
});
