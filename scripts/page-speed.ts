import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CDPSession, chromium } from "playwright-core";
import type { Findings } from "../src/domain/grade.ts";
import { renderPage } from "../src/render/page.ts";
import { loadPageApp } from "../src/serve/page-app.ts";
import { evacuationByHand } from "../tests/fixtures/evacuation.ts";
import { bringBrowser } from "./browser.ts";

// Measures the page with many findings: what the browser's main thread works for the first view and for each
// interaction, in milliseconds of its own processor time, so that other work on the machine does not count.
// Run: npm run build && npx tsx scripts/page-speed.ts [findings]

const COUNT = Number(process.argv[2] ?? 10_000);
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];

const browser = await bringBrowser();
if (browser.path === null) throw new Error(`no measure without a browser: ${browser.absent}`);
const folder = mkdtempSync(join(tmpdir(), "recoupe-speed-"));
const file = join(folder, "findings.html");
const { findings, analyses } = evacuationByHand();
const page = renderPage(many(findings, COUNT), analyses, { ui: "en", app: await loadPageApp() });
writeFileSync(file, page);
console.log(`${COUNT} findings, ${(page.length / 1e6).toFixed(1)} MB`);

const started = await chromium.launch({ executablePath: browser.path, args: FLAGS });
const shown = await started.newPage({ viewport: { width: 1280, height: 900 } });
shown.setDefaultTimeout(120_000);
const devtools = await shown.context().newCDPSession(shown);
await devtools.send("Performance.enable", { timeDomain: "threadTicks" });

await measure("first view", async () => {
  await shown.goto(pathToFileURL(file).href);
  await shown.locator("article.finding").first().waitFor();
});
await measure("search, first letter", () => typed("a"));
await measure("search, next letter", () => typed("b"));
await measure("search, next letter", () => typed("d"));
await measure("search cleared", () => shown.getByRole("searchbox").fill(""));
await measure("contested only", () => shown.getByRole("radio", { name: /^Contested/ }).check());
await measure("all again", () => shown.getByRole("radio", { name: /^All/ }).check());
await measure("scrolled far", () => shown.evaluate("scrollTo(0, 200000)"));
await measure("to the next finding (j)", () => shown.keyboard.press("j"));
await measure("a claim opened", async () => {
  await shown.keyboard.press("Enter");
  await shown.locator(".claim-page").waitFor();
});
await started.close();
rmSync(folder, { recursive: true, force: true });

async function typed(letter: string): Promise<void> {
  await shown.getByRole("searchbox").focus();
  await shown.keyboard.press(letter);
}

/** Prints what the main thread worked from the act to two frames after it. */
async function measure(name: string, act: () => Promise<unknown>): Promise<void> {
  const before = await worked(devtools);
  await act();
  await shown.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))",
  );
  const spent = (await worked(devtools)) - before;
  console.log(`${name.padEnd(26)} ${(spent * 1000).toFixed(0).padStart(6)} ms`);
}

/** Seconds that the main thread has worked. */
async function worked(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
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
