import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPage } from "../../src/render/page.ts";
import { loadPageApp } from "../../src/serve/page-app.ts";
import { evacuationByHand } from "../fixtures/evacuation.ts";
import { hostileDossier } from "../fixtures/hostile.ts";
import { faultsOf } from "./axe.ts";
import { findBrowser } from "./find-browser.ts";
import { openPage, startBrowser } from "./open-page.ts";

const found = findBrowser();
const { analyses, findings } = evacuationByHand();
const app = await loadPageApp();
const PAGES = {
  en: renderPage(findings, analyses, { ui: "en", app }),
  fr: renderPage(findings, analyses, { ui: "fr", app }),
};
/** A page of 20 reports stays under this. */
const PAGE_BYTES_MAX = 2_000_000;

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

  it("asks nothing of any other computer, raises no error, and is small", async () => {
    const { page, requests, complaints } = await openPage(browser, PAGES.en);
    await cards(page).first().waitFor();
    expect(await cards(page).count()).toBe(findings.claims.length);
    expect([requests, complaints]).toEqual([[], []]);
    expect(Buffer.byteLength(PAGES.en)).toBeLessThan(PAGE_BYTES_MAX);
    await page.close();
  });

  it("shows its findings as text where no script runs", async () => {
    const { page } = await openPage(browser, PAGES.fr, { javaScript: false });
    expect(await page.locator("main.plain section").count()).toBe(findings.claims.length);
    expect(await page.locator("main.plain section q").first().isVisible()).toBe(true);
    await page.close();
  });

  it("narrows the findings by kind, by source and by words, accents or not", async () => {
    const { page } = await openPage(browser, PAGES.en);
    await cards(page).first().waitFor();
    const all = await cards(page).count();
    await page.getByRole("radio", { name: /^Contested/ }).check();
    const contested = findings.claims.filter((claim) => claim.contested).length;
    await expect.poll(() => cards(page).count()).toBe(contested);
    expect(page.url()).toContain("show=contested");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.keyboard.press("/");
    await page.keyboard.type("ABDUCTED");
    await expect.poll(() => cards(page).count()).toBeLessThan(all);
    expect(await cards(page).count()).toBeGreaterThan(0);
    await page.getByRole("searchbox").fill("no such word anywhere");
    await expect.poll(() => cards(page).count()).toBe(0);
    expect(await page.getByRole("status").textContent()).toBe("No finding meets all of this.");
    await page.close();
  });

  it("fits a phone: nothing is wider than the screen but what scrolls in itself", async () => {
    for (const ui of ["en", "fr"] as const) {
      const { page } = await openPage(browser, PAGES[ui], { width: 360, height: 740 });
      await cards(page).first().waitFor();
      expect(await overflowOf(page)).toBe(0);
      await page.close();
    }
  });

  for (const ui of ["en", "fr"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      it(`has no fault of access (${ui}, ${scheme})`, async () => {
        const { page } = await openPage(browser, PAGES[ui], { scheme });
        await cards(page).first().waitFor();
        expect(await faultsOf(page)).toEqual([]);
        await page.close();
      });
    }
  }

  it("shows hostile text inert: no script, no element, no turned direction, no burst layout", async () => {
    const hostile = hostileDossier();
    const markup = renderPage(hostile.findings, hostile.analyses, { ui: "fr", app });
    const { page, requests, complaints } = await openPage(browser, markup, { width: 700 });
    await cards(page).first().waitFor();
    expect(await page.evaluate<boolean>(`"hacked" in window`)).toBe(false);
    expect(await page.locator("img, iframe, object, base, a[href^='javascript:']").count()).toBe(0);
    const words = await page.evaluate<string>("document.body.innerText");
    expect(words).not.toContain("\u202e");
    expect(words).toContain("[U+202E]");
    expect(await overflowOf(page)).toBe(0);
    expect([requests, complaints]).toEqual([[], []]);
    await page.close();
  });
});
