import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type CDPSession, chromium, type Page } from "playwright-core";
import type { Findings } from "../src/domain/grade.ts";
import { renderPage } from "../src/render/page.ts";
import { loadPageApp } from "../src/serve/page-app.ts";
import { evacuationByHand } from "../tests/fixtures/evacuation.ts";
import { bringBrowser } from "./browser.ts";

// Measures the page with many findings, in a new browser each round: what the browser's main thread works for the first
// view and for each interaction, in milliseconds of its own processor time, so that other work on the machine does not
// count; and what a reader waits, which other work lengthens. Medians of all rounds.
// Run: npm run build && npx tsx scripts/page-speed.ts [findings] [rounds] [--write]

const [COUNT = 10_000, ROUNDS = 5] = process.argv.slice(2).filter(isNumber).map(Number);
const RESULTS = fileURLToPath(new URL("../bench/page.md", import.meta.url));
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
/** Milliseconds after which a step has not worked. */
const WITHIN = 120_000;
/** Milliseconds in which the page does what it put off until the reader has something to read. */
const REST = 700;

/** Which claim is shown. */
const EYEBROW = "document.querySelector('.eyebrow')?.textContent";
/** Milliseconds from the start of the page to its first words. */
const PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";

/** Milliseconds: of the main thread's processor time; until the next paint by the clock, null where nothing tells. */
interface Spent {
  readonly work: number;
  readonly wait: number | null;
}

const found = await bringBrowser();
if (found.path === null) throw new Error(`no measure without a browser: ${found.absent}`);
const folder = mkdtempSync(join(tmpdir(), "recoupe-speed-"));
const file = join(folder, "findings.html");
const { findings, analyses } = evacuationByHand();
const page = renderPage(many(findings, COUNT), analyses, { ui: "en", app: await loadPageApp() });
writeFileSync(file, page);

const rounds: ReadonlyMap<string, Spent>[] = [];
let version = "";
for (let round = 0; round < ROUNDS; round += 1) {
  const browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
  version = browser.version();
  rounds.push(await measureOnce(browser));
  await browser.close();
}
rmSync(folder, { recursive: true, force: true });
const report = told();
console.log(report);
if (process.argv.includes("--write")) writeFileSync(RESULTS, report);

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

async function measureOnce(browser: Browser): Promise<ReadonlyMap<string, Spent>> {
  const shown = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  shown.setDefaultTimeout(WITHIN);
  const devtools = await shown.context().newCDPSession(shown);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = new Map<string, Spent>();
  const measure = async (name: string, act: () => Promise<unknown>) => {
    const before = await worked(devtools);
    await shown.evaluate("window.waits = []").catch(() => undefined);
    await act();
    await shown.evaluate(
      "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
    );
    const work = (await worked(devtools)) - before;
    await shown.waitForTimeout(REST);
    spent.set(name, { work: work * 1000, wait: await waited(shown) });
  };
  await shown.addInitScript(
    `new PerformanceObserver((list) => (window.waits ??= []).push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: "event", durationThreshold: 16 })`,
  );
  await measure("first view", async () => {
    await shown.goto(pathToFileURL(file).href, { waitUntil: "commit" });
    await seen(shown, "article.finding");
  });
  spent.set("first contentful paint", { work: Number.NaN, wait: await shown.evaluate(PAINTED) });
  await walk(shown, measure);
  return spent;
}

async function walk(
  shown: Page,
  measure: (name: string, act: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const search = shown.getByRole("searchbox");
  const press = (key: string) => () => shown.keyboard.press(key);
  await search.focus();
  await measure("search, first letter", press("a"));
  await measure("search, next letter", press("b"));
  await measure("search, third letter", press("d"));
  await measure("search cleared", () => search.fill(""));
  await measure("contested only", () => shown.getByRole("radio", { name: /^Contested/ }).check());
  await measure("all again", () => shown.getByRole("radio", { name: /^All/ }).check());
  await measure("scrolled far", () => shown.evaluate("scrollTo(0, 200000)"));
  await measure("to the next finding (j)", press("j"));
  await measure("a claim opened", async () => {
    await shown.keyboard.press("Enter");
    await seen(shown, ".claim-page");
  });
  await shown.evaluate(`window.was = ${EYEBROW}`);
  await measure("the next claim (j)", async () => {
    await shown.keyboard.press("j");
    await until(shown, `![undefined, window.was].includes(${EYEBROW})`);
  });
  await measure("back to the findings", async () => {
    await shown.keyboard.press("Escape");
    await seen(shown, "article.finding");
  });
  await measure("all reports", () => opened(shown, "reports", "main table"));
  await measure("a report opened", async () => {
    await shown.locator("main table a").first().press("Enter");
    await seen(shown, ".report-page");
  });
  await measure("who speaks", () => opened(shown, "actors", "main h1"));
  await measure("the figures", () => opened(shown, "figures", ".series"));
}

async function opened(shown: Page, tab: string, awaited: string): Promise<void> {
  await shown.locator(`nav .tabs a[href$="/${tab}"]`).press("Enter");
  await seen(shown, awaited);
}

/** Waits frame by frame, at next to no cost: what a driver's own search for an element works would count as the page's. */
async function until(shown: Page, condition: string): Promise<void> {
  await shown.evaluate(
    `new Promise((done) => { const look = () => (${condition}) ? done() : requestAnimationFrame(look); look(); })`,
  );
}

function seen(shown: Page, selector: string): Promise<void> {
  return until(shown, `document.querySelector(${JSON.stringify(selector)}) !== null`);
}

/** Seconds that the main thread has worked. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
}

/** The longest wait from a key or a press to the paint that shows it, as the browser tells (Event Timing). */
async function waited(shown: Page): Promise<number | null> {
  const waits = await shown.evaluate<number[]>("window.waits ?? []");
  return waits.length === 0 ? null : Math.max(...waits);
}

function told(): string {
  const names = [...(rounds[0]?.keys() ?? [])];
  const line = (name: string, work: string, wait: string) =>
    `${name.padEnd(26)} ${work.padStart(18)} ${wait.padStart(22)}`;
  const rows = names.map((name) => {
    const all = rounds.flatMap((round) => round.get(name) ?? []);
    return line(
      name,
      spread(all.map(({ work }) => work)),
      spread(all.flatMap(({ wait }) => wait ?? [])),
    );
  });
  const [load = 0] = loadavg();
  const [processor] = cpus();
  return `# The page with many findings

Printed by \`npx tsx scripts/page-speed.ts ${COUNT} ${ROUNDS} --write\`, after \`npm run build\`. Milliseconds, medians of ${ROUNDS} rounds
(least to most), each in a new browser that opens the page from a file. *Work* is the main thread's own processor time
from the act to two frames after what was waited for. *Wait* is by the clock, until the next paint, and grows with whatever
else the machine does.

\`\`\`
${cpus().length} cores, ${processor?.model ?? "unknown"}, load ${load.toFixed(1)}; Chromium ${version}, headless, 1280 × 900
${COUNT.toLocaleString("en")} findings over ${analyses.length} reports, ${(page.length / 1e6).toFixed(1)} MB

${line("", "work", "wait")}
${rows.join("\n")}
\`\`\`
`;
}

/** "84 (71–102)"; nothing where nothing was told. */
function spread(values: readonly number[]): string {
  const known = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const [least, most] = [known[0], known.at(-1)];
  if (least === undefined || most === undefined) return "";
  const median = known[Math.floor(known.length / 2)] ?? least;
  return `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
}

/** The same claims again and again, each with an id and a wording of its own. */
function many(made: Findings, count: number): Findings {
  const claims = Array.from({ length: count }, (_, index) => {
    const claim = made.claims[index % made.claims.length];
    if (claim === undefined) throw new Error("the example has claims");
    return {
      ...claim,
      id: `${claim.id}-${index}`,
      label: `${claim.label} ${index}`,
      contradicts: [],
    };
  });
  return { ...made, claims };
}
