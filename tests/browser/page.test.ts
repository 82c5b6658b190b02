import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GradedClaim } from "../../src/domain/grade.ts";
import { regrade } from "../../src/grade/regrade.ts";
import { exportFor } from "../../src/render/exports/exports.ts";
import { findingsJson } from "../../src/render/findings-json.ts";
import { EN } from "../../src/render/messages/en.ts";
import { renderPage } from "../../src/render/page.ts";
import { analysisOf, findingsOf, REPORT } from "../../src/render/test/sample.ts";
import { loadPageApp } from "../../src/serve/page-app.ts";
import { EXPORT_FILES } from "../../web/data/export-files.ts";
import { evacuationByHand } from "../fixtures/evacuation.ts";
import { hostileDossier } from "../fixtures/hostile.ts";
import { faultsOf } from "./axe.ts";
import { findBrowser } from "./find-browser.ts";
import { openPage, type Showing, startBrowser } from "./open-page.ts";

const found = findBrowser();
const { analyses, findings } = evacuationByHand();
const app = await loadPageApp();
const PAGES = {
  en: renderPage(findings, analyses, { ui: "en", app }),
  fr: renderPage(findings, analyses, { ui: "fr", app }),
};
/** Milliseconds after which what does not come will not. */
const WAIT_MS = 15_000;
/** A page of 20 reports stays under this. */
const PAGE_BYTES_MAX = 2_000_000;
const TIED = findings.claims.find(
  ({ ties, affirming }) => ties.length > 0 && affirming.some((group) => group.length > 1),
);
/** A claim with a verdict that its ties make, and the same without them. */
const REGRADED = regraded();
/** Every view of the example, by what stands after "#". */
const VIEWS = [
  "/",
  `/claims/${TIED?.id}`,
  "/figures",
  "/actors",
  "/reports",
  `/reports/${findings.comparison.reports[0]?.id}`,
];

function regraded(): Record<"claim" | "free", GradedClaim> {
  for (const claim of findings.claims) {
    const free = regrade(claim, [], findings.policy);
    const tied = claim.ties.every(({ a, b }) => sameSide(claim, a, b));
    const isOther = ({ grades }: GradedClaim) => grades.map(({ verdict }) => verdict).join();
    if (claim.ties.length > 0 && tied && isOther(free) !== isOther(claim)) return { claim, free };
  }
  throw new Error("no tie of the example makes a verdict");
}

/** The sheets of a workbook as XML, by their names. */
function sheetsIn(workbook: Uint8Array): Record<string, string> {
  const files = unzipSync(workbook);
  const sheets = Object.keys(files).filter((name) => name.includes("sheet"));
  return Object.fromEntries(
    sheets.map((name) => [name, strFromU8(files[name] ?? new Uint8Array())]),
  );
}

/** A page on which a thousand actors say one thing each. */
function manyActors(): { readonly markup: string; readonly count: number } {
  const sample = findingsOf(REPORT);
  const [actor] = sample.comparison.actors;
  const analysis = analysisOf(REPORT);
  const [said] = analysis.attributions;
  if (actor === undefined || said === undefined)
    throw new Error("the sample has an actor who speaks");
  const numbers = Array.from({ length: 1000 }, (_, index) => String(index).padStart(4, "0"));
  const actors = numbers.map((number) => ({
    ...{ ...actor, id: `a${number}`, name: `Actor ${number}` },
    members: [{ report: REPORT.id, actor: `p${number}` }],
  }));
  const attributions = numbers.map((number) => ({
    ...{ ...said, id: `s${number}`, speaker: `p${number}`, in: null },
  }));
  const told = { ...sample, comparison: { ...sample.comparison, actors } };
  const markup = renderPage(told, [{ ...analysis, attributions }], { ui: "en", app });
  return { markup, count: numbers.length };
}

/** Ties across sides change no count and have no switch. */
function sameSide({ statements }: GradedClaim, a: string, b: string): boolean {
  const sidesOf = (id: string) =>
    new Set(statements.filter(({ origin }) => origin === id).map(({ stance }) => stance));
  return [...sidesOf(a)].some((stance) => sidesOf(b).has(stance));
}

if (found.absent !== null) console.warn(`Browser tests are skipped: ${found.absent}.`);

describe.skipIf(found.path === null)("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(found.path ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  /** CSS pixels by which the page is wider than the window. */
  const overflowOf = (page: Page) =>
    page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
  const cards = (page: Page) => page.locator("article.finding");
  const open = async (markup: string, showing?: Showing) => {
    const opened = await openPage(browser, markup, showing);
    opened.page.setDefaultTimeout(WAIT_MS);
    await opened.page.locator("main h1").waitFor();
    return opened;
  };
  const goTo = async (page: Page, view: string) => {
    await page.evaluate(`location.hash = ${JSON.stringify(view)}`);
    await page.locator("main h1").waitFor();
    // What is folded counts, too.
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
    // Neither is left out what is drawn only when it comes near, or is printed.
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  };
  const textOf = async (page: Page, selector: string) =>
    (await page.locator(selector).allTextContents()).join("");

  it("asks nothing of any other computer, raises no error in any view, and is small", async () => {
    const { page, requests, complaints } = await open(PAGES.en);
    expect(await cards(page).count()).toBe(findings.claims.length);
    for (const view of VIEWS) await goTo(page, view);
    expect([requests, complaints]).toEqual([[], []]);
    expect(Buffer.byteLength(PAGES.en)).toBeLessThan(PAGE_BYTES_MAX);
    await page.close();
  });

  it("shows its findings as text where no script runs", async () => {
    const { page } = await openPage(browser, PAGES.fr, { javaScript: false });
    expect(await page.locator(".plain > section").count()).toBe(findings.claims.length);
    expect(await page.locator(".plain > section q").last().isVisible()).toBe(true);
    await page.close();
  });

  it("narrows the findings by kind, by source and by words, accents or not", async () => {
    const { page } = await open(PAGES.en);
    const all = await cards(page).count();
    await page.getByRole("radio", { name: /^Contested/ }).check();
    const contested = findings.claims.filter((claim) => claim.contested).length;
    await expect.poll(() => cards(page).count()).toBe(contested);
    expect(page.url()).toContain("show=contested");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByLabel("Language").selectOption("fr");
    await expect.poll(() => cards(page).count()).toBeLessThan(all);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.keyboard.press("/");
    await page.keyboard.type("ABDUCTED");
    await expect.poll(() => cards(page).count()).toBeLessThan(all);
    expect(await cards(page).count()).toBeGreaterThan(0);
    await page.getByRole("searchbox").fill("no such word anywhere");
    await expect.poll(() => cards(page).count()).toBe(0);
    expect(await page.locator(".found [role=status]").textContent()).toBe(
      "No finding meets all of this.",
    );
    await page.close();
  });

  it("is walked by keyboard: to a finding, its words in the report, back, the next one", async () => {
    const { page } = await open(PAGES.en);
    const focused = () => page.evaluate<string>("document.activeElement?.textContent ?? ''");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await focused()).toBe(findings.claims[0]?.label);
    await page.keyboard.press("Enter");
    await page.locator(".claim-page").waitFor();
    expect(await textOf(page, "main h1")).toBe(findings.claims[0]?.label);
    const words = page.locator(".column.affirmed .words").first();
    const content = (await words.locator(".content").allTextContents()).join("");
    await page.locator(".column.affirmed .words-foot a").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".text .lit").first().waitFor();
    expect(await textOf(page, ".text .lit")).toContain(content.slice(0, 20));
    await page.goBack();
    await page.locator(".claim-page").waitFor();
    await page.keyboard.press("j");
    await expect.poll(() => textOf(page, ".eyebrow")).toContain("Finding 2");
    await page.keyboard.press("Escape");
    await cards(page).first().waitFor();
    await page.close();
  });

  it("counts anew where a tie is switched off, by keyboard, and says that it did", async () => {
    const { page } = await open(PAGES.en);
    await goTo(page, `/claims/${TIED?.id}`);
    const count = () => page.locator(".tie-count b").textContent();
    const before = await count();
    for (const tie of await page.getByRole("switch").all()) {
      await tie.focus();
      await page.keyboard.press("Space");
    }
    const sources = TIED?.affirming.flat().length ?? 0;
    expect(before).toContain(`${TIED?.independent}`);
    await expect.poll(count).toBe(`${sources} independent origins`);
    expect(await page.locator(".recounted").textContent()).toContain("switched off here");
    expect(await page.locator(".column.affirmed .group").count()).toBe(0);
    await page.close();
  });

  it("grades anew where a tie is switched off: each verdict as the code that graded gives it", async () => {
    const { page } = await open(PAGES.en);
    await goTo(page, `/claims/${REGRADED.claim.id}`);
    const verdicts = () => page.locator(".methods .verdict").allTextContents();
    const worded = ({ grades }: GradedClaim) =>
      grades.map(({ method, verdict }) => EN.verdicts[method]?.[verdict] ?? verdict);
    const before = worded(REGRADED.claim);
    const after = worded(REGRADED.free);
    expect(await verdicts()).toEqual(before);
    expect(after).not.toEqual(before);
    for (const tie of await page.getByRole("switch").all()) await tie.press("Space");
    const told = after.map((now, index) =>
      now === before[index] ? now : `${before[index]} → ${now}`,
    );
    await expect.poll(verdicts).toEqual(told);
    await page.getByRole("switch").first().press("Space");
    for (const tie of (await page.getByRole("switch").all()).slice(1)) await tie.press("Space");
    await expect.poll(verdicts).toEqual(before);
    await page.close();
  });

  it("says in words what it draws: the chain and the timeline", async () => {
    const { page } = await open(PAGES.en);
    await goTo(page, `/claims/${TIED?.id}`);
    expect(await page.locator("svg.chain .node").count()).toBeGreaterThan(1);
    const told = await textOf(page, ".chain-lines");
    for (const { chain } of TIED?.statements ?? []) {
      const inner = chain.length > 1 ? chain.at(-1)?.name : undefined;
      if (inner !== undefined) expect(told).toContain(inner);
    }
    expect(await page.locator(".timeline li").count()).toBeGreaterThan(1);
    await page.close();
  });

  it("draws what lies below when it comes near, and all of it for print", async () => {
    const { page } = await open(PAGES.en, { height: 300 });
    await page.evaluate(`location.hash = "/claims/${TIED?.id}"`);
    await page.locator(".claim-page").waitFor();
    const drawn = () => page.locator("svg.chain, .timeline svg").count();
    expect(await drawn()).toBe(0);
    await page.locator(".chain-section").scrollIntoViewIfNeeded();
    await page.locator("svg.chain").waitFor();
    await page.reload();
    await page.locator(".claim-page").waitFor();
    expect(await drawn()).toBe(0);
    await page.pdf();
    expect(await drawn()).toBe(2);
    await page.close();
  });

  it("gives a series as a table, a drawing and a picture to take along", async () => {
    const { page, complaints } = await open(PAGES.en);
    await goTo(page, "/figures");
    const series = page
      .locator(".series")
      .filter({ has: page.locator(".chart svg") })
      .first();
    const taken = async (ending: string) => {
      await series.getByRole("button", { name: /Export/ }).click();
      const waiting = page.waitForEvent("download");
      await page
        .getByRole("menuitem", { name: new RegExp(`${ending}$`) })
        .first()
        .click();
      const download = await waiting;
      return readFileSync(await download.path());
    };
    expect((await taken(".csv")).toString()).toMatch(/^\ufeffmeasure,group,place,period,/);
    const drawing = (await taken(".svg")).toString();
    expect(drawing).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(drawing).not.toContain("var(--");
    expect((await taken(".png")).subarray(1, 4).toString()).toBe("PNG");
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("gives the dossier in every format to take along, the same as the command line writes", async () => {
    const { page, requests, complaints } = await open(PAGES.en);
    expect(page.url()).toMatch(/^file:/);
    const taken = async (name: string) => {
      await page.locator(".bar").getByRole("button", { name: "Export" }).press("Enter");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name, exact: true }).press("Enter"),
      ]);
      return readFileSync(await download.path());
    };
    for (const name of EXPORT_FILES) {
      if (name === "findings.json") continue;
      const written = await exportFor(name)?.write({ findings, analyses });
      const [own, ours] = [await taken(name), Buffer.from(written ?? "")];
      if (name.endsWith(".xlsx")) expect(sheetsIn(own)).toEqual(sheetsIn(ours));
      else expect([name, own.toString()]).toEqual([name, ours.toString()]);
    }
    const json = JSON.parse((await taken("findings.json")).toString());
    expect(json).toEqual(JSON.parse(JSON.stringify(findingsJson(findings))));
    expect([requests, complaints]).toEqual([[], []]);
    await page.close();
  });

  it("draws of a thousand actors those near the window, sorts all, and is walked by Tab", async () => {
    const { markup, count } = manyActors();
    const { page } = await open(markup);
    await goTo(page, "/actors");
    const table = page.locator("table.long").first();
    const names = () => table.locator("tbody a").allTextContents();
    expect(await table.getAttribute("aria-rowcount")).toBe(`${count + 1}`);
    expect((await names()).length).toBeLessThan(100);
    expect(await faultsOf(page)).toEqual([]);
    await table.getByRole("button", { name: /^Name/ }).press("Enter");
    await table.getByRole("button", { name: /^Name/ }).press("Enter");
    await expect.poll(async () => (await names())[0]).toBe("Actor 0999");
    await table.locator("tbody a").first().focus();
    for (let step = 0; step < 40; step += 1) await page.keyboard.press("Tab");
    const focused = "document.activeElement.closest('tr')?.getAttribute('aria-rowindex')";
    expect(await page.evaluate<string>(focused)).toBe("42");
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await overflowOf(page)).toBe(0);
    await page.close();
  });

  it("leads from what an actor said to the words in the report", async () => {
    const sample = findingsOf(REPORT);
    const actors = sample.comparison.actors.map((actor) => ({
      ...actor,
      members: [{ report: REPORT.id, actor: "p1" }],
    }));
    const told = { ...sample, comparison: { ...sample.comparison, actors } };
    const { page } = await open(renderPage(told, [analysisOf(REPORT)], { ui: "fr", app }));
    await goTo(page, "/actors");
    expect(await faultsOf(page)).toEqual([]);
    await page.locator("main tbody a").first().press("Enter");
    await page.locator(".saying-words").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const saying = page.locator(".saying-words").first();
    const words = (await saying.textContent()) ?? "";
    await saying.press("Enter");
    await page.locator(".text .lit").first().waitFor();
    const lit = await textOf(page, ".text .lit");
    expect(words.startsWith(lit.slice(0, 30))).toBe(true);
    await page.close();
  });

  it("changes its language in place", async () => {
    const { page } = await open(PAGES.en);
    await page.getByRole("button", { name: "Français" }).click();
    await expect.poll(() => page.locator("html").getAttribute("lang")).toBe("fr");
    await expect.poll(() => page.locator(".found h2").textContent()).toBe("Constats");
    await page.close();
  });

  it("tells what is new since the reader marked all as seen", async () => {
    const { page } = await open(PAGES.en);
    const seen = "recoupe.seen.";
    const kept = `Object.keys(localStorage).filter((one) => one.startsWith("${seen}")).length`;
    await expect.poll(() => page.evaluate<number>(kept)).toBe(1);
    await page.evaluate(`{
      const key = Object.keys(localStorage).find((one) => one.startsWith("${seen}"));
      const kept = JSON.parse(localStorage.getItem(key));
      const [first, second] = Object.keys(kept.findings);
      delete kept.findings[first];
      kept.findings[second] = "other";
      localStorage.setItem(key, JSON.stringify(kept));
    }`);
    await page.reload();
    await page.locator(".visit").waitFor();
    expect(await page.locator(".visit").textContent()).toContain("2 new or changed since");
    await page.getByRole("button", { name: "Mark all as seen" }).click();
    await expect.poll(() => page.locator(".visit").textContent()).toContain("Nothing changed");
    await page.close();
  });

  it("fits a phone in every view: nothing is wider than the screen but what scrolls in itself", async () => {
    const { page } = await open(PAGES.fr, { width: 360, height: 740 });
    for (const view of VIEWS) {
      await goTo(page, view);
      expect([view, await overflowOf(page)]).toEqual([view, 0]);
    }
    await page.close();
  });

  for (const ui of ["en", "fr"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      it(`has no fault of access in any view (${ui}, ${scheme})`, async () => {
        const { page } = await open(PAGES[ui], { scheme });
        for (const view of VIEWS) {
          await goTo(page, view);
          expect([view, await faultsOf(page)]).toEqual([view, []]);
        }
        await page.close();
      });
    }
  }

  it("prints dark on light whatever the system's theme", async () => {
    const { page } = await open(PAGES.fr, { scheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(ground).toBe("rgb(255, 255, 255)");
    expect(await page.locator(".filters").isVisible()).toBe(false);
    await page.close();
  });

  it("shows hostile text inert in every view: no script, no element, no turned direction, no burst layout", async () => {
    const hostile = hostileDossier();
    const markup = renderPage(hostile.findings, hostile.analyses, { ui: "fr", app });
    const { page, requests, complaints } = await open(markup, { width: 700 });
    const { comparison, claims } = hostile.findings;
    const views = [
      "/",
      `/claims/${claims[0]?.id}`,
      "/figures",
      "/actors",
      "/reports",
      ...comparison.reports.map(({ id }) => `/reports/${id}`),
    ];
    for (const view of views) {
      await goTo(page, view);
      const words = await page.evaluate<string>("document.body.innerText");
      expect(words).not.toContain("\u202e");
      expect([view, await overflowOf(page)]).toEqual([view, 0]);
      const foreign = "img, iframe, object, base, a[href^='javascript:']";
      expect(await page.locator(foreign).count()).toBe(0);
    }
    expect(await page.evaluate<string>("document.body.innerText")).toContain("[U+202E]");
    expect(await page.evaluate<boolean>(`"hacked" in window`)).toBe(false);
    expect([requests, complaints]).toEqual([[], []]);
    await page.close();
  });
});
