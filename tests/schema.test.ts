import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const EXAMPLE = "examples/evacuation";

const schemaOf = (name: string) =>
  new Ajv2020({ allErrors: true }).compile(
    JSON.parse(readFileSync(`${ROOT}docs/schema/${name}.schema.json`, "utf8")),
  );

/** Standard output of the command line, run as a program from the sources. */
function output(...words: readonly string[]): string {
  const run = spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...words], {
    cwd: ROOT,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  expect([run.status, run.stderr]).toEqual([0, ""]);
  return run.stdout;
}

describe("what the command line writes of the example", () => {
  test("is a valid analysis in every line of `analyse --format jsonl`", () => {
    const lines = output("analyse", EXAMPLE, "--format", "jsonl", "--quiet").trim().split("\n");
    expect(lines).toHaveLength(20);
    const isValid = schemaOf("analysis");
    for (const line of lines) {
      isValid(JSON.parse(line));
      expect(isValid.errors).toBeNull();
    }
  });

  test("is valid findings in `report --json`", () => {
    const policy = `${EXAMPLE}/policy.yaml`;
    const isValid = schemaOf("findings");
    isValid(JSON.parse(output("report", EXAMPLE, "--policy", policy, "--json", "-", "--quiet")));
    expect(isValid.errors).toBeNull();
  });
});
