import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, bringBrowser } from "./browser.ts";
import { countsOf, lastLines, type TestCounts } from "./test-counts.ts";

// Everything the project asks of itself, one command: each check counts as one test, and the last line
// says how many passed and failed; where any were skipped, the line before says how many.

interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "recoupe");
const node = (script: string, ...rest: readonly string[]) => [process.execPath, script, ...rest];
const bin = (name: string, ...rest: readonly string[]) => node(join("node_modules", name), ...rest);

const CHECKS: readonly Check[] = [
  { name: "build", command: ["npm", "run", "--silent", "build"] },
  { name: "types", command: bin("typescript/bin/tsc", "--noEmit") },
  { name: "types of the page", command: bin("typescript/bin/tsc", "--noEmit", "-p", "web") },
  { name: "format and lint", command: bin("@biomejs/biome/bin/biome", "check", ".") },
  {
    name: "import rules",
    command: bin(
      "dependency-cruiser/bin/dependency-cruise.mjs",
      ...["--config", ".dependency-cruiser.cjs", "src", "web", "evaluation", "bench", "training"],
    ),
  },
  { name: "nothing unused", command: bin("knip/bin/knip.js") },
  { name: "tidy", command: bin("tsx/dist/cli.mjs", "scripts/tidy.ts") },
  {
    name: "the example's report",
    command: node(
      "dist/cli/main.js",
      ...["report", "examples/evacuation", "--policy", "examples/evacuation/policy.yaml"],
      ...["--html", join(CACHE, "findings.html")],
    ),
  },
];

mkdirSync(CACHE, { recursive: true });
const checked = CHECKS.map(passes);
const browser = await bringBrowser();
console.log(browser.path === null ? `browser: ${browser.absent}` : `browser: ${browser.path}`);
const tested = runTests(browser);
const total: TestCounts = {
  passed: tested.passed + checked.filter(Boolean).length,
  failed: tested.failed + checked.filter((passed) => !passed).length,
  skipped: tested.skipped,
};
console.log(`\n${lastLines(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a check; what it prints is shown only when it fails. */
function passes({ name, command }: Check): boolean {
  const [program = "", ...rest] = command;
  const start = performance.now();
  const shell = process.platform === "win32";
  const run = spawnSync(program, rest, { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26, shell });
  const passed = run.status === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? "passed" : "FAILED"}  ${name} (${seconds} s)`);
  if (!passed) console.log(`${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`);
  return passed;
}

/** Runs vitest with the browser in `RECOUPE_BROWSER`; empty where there is none, so that tests skip. */
function runTests({ path }: Browser): TestCounts {
  const output = join(CACHE, "vitest.json");
  rmSync(output, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${output}`];
  const [program = "", ...rest] = bin("vitest/vitest.mjs", "run", ...reporters);
  const env = { ...process.env, RECOUPE_BROWSER: path ?? "" };
  const run = spawnSync(program, rest, { cwd: ROOT, stdio: "inherit", env });
  const result: unknown = existsSync(output) ? JSON.parse(readFileSync(output, "utf8")) : null;
  return countsOf(result, run.status === 0);
}
