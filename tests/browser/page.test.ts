import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../src/render/page.ts";
import { analysisOf, findingsOf, REPORT } from "../../src/render/test/sample.ts";
import { evacuationByHand } from "../fixtures/evacuation.ts";
import { hostileDossier } from "../fixtures/hostile.ts";
import { findBrowser } from "./find-browser.ts";
import { openPage, startBrowser } from "./open-page.ts";

const found = findBrowser();
const { analyses, findings } = evacuationByHand();
const PAGES = {
  en: renderPage(findings, analyses, { ui: "en" }),
  fr: renderPage(findings, analyses, { ui: "fr" }),
};
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

if (found.absent !== null) console.warn(`Browser tests are skipped: ${found.absent}.`);

describe.skipIf(found.path === null)("the page in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser(found.path ?? "");
  });
  afterAll(async () => {
    await browser.close();
  });

  const openAll = (page: Page) =>
    page.evaluate(`for (const card of document.querySelectorAll("details")) card.open = true`);
  /** CSS pixels by which the page is wider than the window. */
  const overflowOf = (page: Page) =>
    page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
  /** What has the focus, by the id of the card around it. */
  const focusedCard = (page: Page) =>
    page.evaluate<string | null>(`document.activeElement?.closest("details[id]")?.id ?? null`);
  const isOpen = (page: Page, id: string) =>
    page.evaluate<boolean>(`document.getElementById("${id}")?.hasAttribute("open") ?? false`);

  it("asks nothing of any other computer and raises no error", async () => {
    const { page, requests, complaints } = await openPage(browser, PAGES.en);
    await page.locator("#f1 > summary").click();
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("is walked by keyboard: next, open, to the words in the report, and back", async () => {
    const { page } = await openPage(browser, PAGES.en);
    await page.keyboard.press("j");
    expect(await focusedCard(page)).toBe("f1");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    expect(await focusedCard(page)).toBe("f2");
    await page.keyboard.press("Enter");
    expect(await isOpen(page, "f2")).toBe(true);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const lit = await page.locator(".lit").allTextContents();
    expect(lit.join("")).toContain("men of fighting age had been abducted at the bridge");
    await page.locator("details.report[open] > summary").first().focus();
    await page.keyboard.press("Escape");
    expect(await focusedCard(page)).toBe("f2");
    await page.locator("#f2 > summary").focus();
    await page.keyboard.press("Escape");
    expect(await isOpen(page, "f2")).toBe(false);
    await page.close();
  });

  it("reaches every finding by Tab alone", async () => {
    const { page } = await openPage(browser, PAGES.fr);
    const wanted = await page.locator("details.finding").count();
    const reached = new Set<string>();
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press("Tab");
      const card = await focusedCard(page);
      if (card?.startsWith("f")) reached.add(card);
    }
    expect(reached.size).toBe(wanted);
    await page.close();
  });

  it("works without a script: cards open, links reach the words, the filter filters", async () => {
    const { page } = await openPage(browser, PAGES.en, { javaScript: false });
    await page.locator("#f3 > summary").click();
    await expect.poll(() => page.locator("#f3 .columns").isVisible()).toBe(true);
    await page.locator("label[for=show-contested]").click();
    const shown = await page.locator("details.finding:visible").count();
    const all = await page.locator("details.finding").count();
    expect(shown).toBe(await page.locator("details.finding.is-contested").count());
    expect(shown).toBeLessThan(all);
    await page.close();
  });

  for (const ui of ["en", "fr"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      it(`has no serious fault of access (${ui}, ${scheme})`, async () => {
        const { page } = await openPage(browser, PAGES[ui], { scheme });
        await openAll(page);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<AxeResult>("axe.run(document)");
        const told = violations.map(
          ({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html}`,
        );
        expect(told).toEqual([]);
        await page.close();
      });
    }
  }

  it("prints dark on light, all cards open, whatever the system's theme", async () => {
    const { page } = await openPage(browser, PAGES.fr, { scheme: "dark", javaScript: true });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("#f1 .columns").isVisible()).toBe(true);
    expect(await page.locator("#r1 .text").isVisible()).toBe(true);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResult>(
      `axe.run(document, { runOnly: ["color-contrast"] })`,
    );
    expect(violations.map(({ nodes }) => nodes[0]?.html)).toEqual([]);
    await page.close();
  });

  it("fits a phone: nothing is wider than the screen but what scrolls in itself", async () => {
    for (const ui of ["en", "fr"] as const) {
      const { page } = await openPage(browser, PAGES[ui], { width: 360, height: 740 });
      await openAll(page);
      const overflow = await overflowOf(page);
      expect(overflow).toBe(0);
      await page.close();
    }
  });

  it("leaves only the findings with the words that are searched for, accents or not", async () => {
    const { page, complaints } = await openPage(browser, PAGES.en);
    const shown = () =>
      page.evaluate<number>(
        `[...document.querySelectorAll("details.finding")].filter((card) => card.offsetParent !== null).length`,
      );
    const all = await shown();
    await page.locator("#search").fill("ABDUCTED");
    const found = await shown();
    expect([found > 0, found < all]).toEqual([true, true]);
    await page.locator("#search").fill("no such word anywhere");
    expect(await shown()).toBe(0);
    expect(await page.locator(".search [role=status]").textContent()).not.toBe("");
    await page.locator("#search").fill("");
    expect([await shown(), complaints]).toEqual([all, []]);
    await page.close();
  });

  it("gives a series as a CSV table and as a drawing to take along", async () => {
    const { page, complaints } = await openPage(browser, PAGES.en);
    const series = page
      .locator(".series")
      .filter({ has: page.locator("svg.chart") })
      .first();
    const taken = async (index: number) => {
      const waiting = page.waitForEvent("download");
      await series.locator(".take button").nth(index).click();
      const download = await waiting;
      return {
        name: download.suggestedFilename(),
        text: readFileSync(await download.path(), "utf8"),
      };
    };
    const table = await taken(0);
    expect(table.name).toMatch(/\.csv$/);
    expect(table.text.split("\r\n").length).toBe(await series.locator("tr").count());
    const chart = await taken(1);
    expect(chart.name).toMatch(/\.svg$/);
    expect(chart.text).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("leads from what somebody said to the words in the report", async () => {
    const sample = findingsOf(REPORT);
    const actors = sample.comparison.actors.map((actor) => ({
      ...actor,
      members: [{ report: REPORT.id, actor: "p1" }],
    }));
    const told = { ...sample, comparison: { ...sample.comparison, actors } };
    const markup = renderPage(told, [analysisOf(REPORT)], { ui: "en" });
    const { page } = await openPage(browser, markup);
    await page.locator(".actor > summary").first().click();
    const link = page.locator(".actor .sayings .to-evidence").first();
    const words = (await link.textContent()) ?? "";
    await link.press("Enter");
    await page.locator(".lit").first().waitFor();
    const lit = await page.evaluate<string>(
      `[...document.querySelectorAll(".lit")].map((piece) => piece.textContent).join("")`,
    );
    expect(lit.length).toBeGreaterThan(0);
    expect(words.replace(/…$/, "").startsWith(lit.slice(0, 40))).toBe(true);
    await page.close();
  });

  it("shows hostile text inert: no script, no element, no turned direction, no burst layout", async () => {
    const hostile = hostileDossier();
    const markup = renderPage(hostile.findings, hostile.analyses, { ui: "fr" });
    const { page, requests, complaints } = await openPage(browser, markup, { width: 700 });
    await openAll(page);
    expect(await page.evaluate<boolean>(`"hacked" in window`)).toBe(false);
    expect(await page.locator("img, iframe, object, base, a[href^='javascript:']").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(1);
    const words = await page.evaluate<string>("document.body.innerText");
    expect(words).not.toContain("\u202e");
    expect(words).toContain("[U+202E]");
    const overflow = await overflowOf(page);
    expect(overflow).toBe(0);
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
