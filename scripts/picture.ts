import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { bringBrowser } from "./browser.ts";

// Draws docs/page.png: the page that the README's first command writes, as it opens.
// Run: npx tsx scripts/picture.ts

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const PICTURE = join(ROOT, "docs", "page.png");
const BYTES_MAX = 400_000;
const SIZE = { width: 1180, height: 1340 };
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const folder = mkdtempSync(join(tmpdir(), "recoupe-picture-"));
const file = join(folder, "findings.html");
const example = ["examples/evacuation", "--policy", "examples/evacuation/policy.yaml"];
const tsx = join("node_modules", "tsx", "dist", "cli.mjs");
const command = [tsx, "src/cli/main.ts", "report", ...example, "--html", file, "--ui", "en"];
const run = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
if (run.status !== 0) throw new Error(`the example's report could not be made: ${run.stderr}`);

const browser = await bringBrowser();
if (browser.path === null) throw new Error(`no picture without a browser: ${browser.absent}`);
const started = await chromium.launch({ executablePath: browser.path, args: FLAGS });
const page = await started.newPage({ viewport: SIZE, colorScheme: "light" });
await page.goto(pathToFileURL(file).href);
await page.locator("article.finding").first().waitFor();
writeFileSync(PICTURE, await page.screenshot());
await started.close();
rmSync(folder, { recursive: true, force: true });

const { size } = statSync(PICTURE);
const isPng = readFileSync(PICTURE).subarray(1, 4).toString() === "PNG";
if (!isPng || size > BYTES_MAX)
  throw new Error(`docs/page.png is ${size} bytes, over ${BYTES_MAX}`);
console.log(`docs/page.png: ${size} bytes`);
