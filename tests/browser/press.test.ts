import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showActing } from "../../src/render/html.ts";
import { EN } from "../../src/render/messages/en.ts";
import { renderPage } from "../../src/render/page.ts";
import { loadPageApp } from "../../src/serve/page-app.ts";
import { type PressDossier, pressDossier } from "../support/press.ts";
import { pressFolder } from "../support/press-reports.ts";
import { faultsOf } from "./axe.ts";
import { findBrowser } from "./find-browser.ts";
import { type OpenPage, openPage, type Showing, startBrowser } from "./open-page.ts";

const found = findBrowser();
const folder = pressFolder();
/** Articles of real press that the page is walked with. */
const ARTICLES = 300;
/** Milliseconds after which what does not come will not. */
const WAIT_MS = 60_000;
const MADE_WITHIN = 600_000;

if (folder === null) console.warn("Press in the browser is skipped: there is no data folder.");

describe.skipIf(found.path === null || folder === null)(
  "the page of 300 press articles",
  { timeout: WAIT_MS * 4 },
  () => {
    let browser: Browser;
    let dossier: PressDossier;
    const pages = new Map<string, string>();
    beforeAll(async () => {
      dossier = await pressDossier(folder ?? "", ARTICLES);
      const app = await loadPageApp();
      for (const ui of ["en", "fr"] as const)
        pages.set(ui, renderPage(dossier.findings, dossier.analyses, { ui, app }));
      browser = await startBrowser(found.path ?? "");
    }, MADE_WITHIN);
    afterAll(async () => {
      await browser?.close();
    });

    async function open(ui: "en" | "fr" = "en", showing: Showing = {}): Promise<OpenPage> {
      const opened = await openPage(browser, pages.get(ui) ?? "", showing);
      opened.page.setDefaultTimeout(WAIT_MS);
      await opened.page.locator("article.finding").first().waitFor();
      return opened;
    }
    const goTo = async (page: Page, view: string, awaited: string) => {
      await page.evaluate(`location.hash = ${JSON.stringify(view)}`);
      await page.locator(awaited).first().waitFor();
    };
    const overflowOf = (page: Page) =>
      page.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
    const textOf = async (page: Page, selector: string) =>
      (await page.locator(selector).allTextContents()).join("");
    const count = (page: Page) => page.locator(".found [role=status]").textContent();
    /** The claim with most sources, a report that was copied, the actor most quoted. */
    const telling = () => {
      const { claims, comparison } = dossier.findings;
      const most = claims.toSorted((a, b) => b.statements.length - a.statements.length)[0];
      return {
        claim: most?.id ?? "",
        copied: comparison.copies[0]?.reports[0] ?? null,
        reports: comparison.reports,
      };
    };
    const copied = () => `/reports/${telling().copied ?? telling().reports[0]?.id}`;
    /** Every view, with what it shows when it is there. */
    const views = (): readonly (readonly [view: string, awaited: string])[] => [
      ["/", "article.finding"],
      [`/claims/${telling().claim}`, ".claim-page .methods"],
      ["/figures", "main h1"],
      ["/actors", "main table"],
      ["/reports", "main table"],
      ...telling()
        .reports.filter((_, index) => index % 60 === 0)
        .map(({ id }) => [`/reports/${id}`, ".report-page .text"] as const),
      ...(telling().copied === null
        ? []
        : [[`/reports/${telling().copied}`, ".report-page .difference"] as const]),
    ];

    it("is walked by keyboard from the first finding to its words in the report, and on to the next", async () => {
      const { page, requests, complaints } = await open();
      await page.keyboard.press("j");
      const label = await page.evaluate<string>("document.activeElement.textContent");
      await page.keyboard.press("Enter");
      await page.locator(".claim-page").waitFor();
      expect(await textOf(page, "main h1")).toBe(label);
      const words = page.locator(".column .words").first();
      const content = (await words.locator(".content").allTextContents()).join("");
      await page.locator(".column .words-foot a").first().focus();
      await page.keyboard.press("Enter");
      await page.locator(".text .lit").first().waitFor();
      expect(await textOf(page, ".text .lit")).toContain(content.slice(0, 20));
      await page.goBack();
      await page.locator(".claim-page").waitFor();
      await page.keyboard.press("j");
      await expect.poll(() => textOf(page, ".eyebrow")).toContain("Finding 2");
      await page.keyboard.press("Escape");
      await page.locator("article.finding").first().waitFor();
      expect([requests, complaints]).toEqual([[], []]);
      await page.close();
    });

    it("draws what is near alone, and reaches every finding by search, filter and scrolling", async () => {
      const { page } = await open();
      const { claims } = dossier.findings;
      const all = claims.length.toLocaleString("en");
      expect(await count(page)).toContain(all);
      expect(await page.locator("article.finding").count()).toBeLessThan(60);
      await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
      await page
        .locator(`.findings li[aria-posinset="${claims.length}"]`)
        .waitFor({ state: "attached" });
      await page.getByRole("radio", { name: /^Contested/ }).check();
      const contested = claims.filter((claim) => claim.contested).length;
      await expect.poll(() => count(page)).toContain(contested.toLocaleString("en"));
      await page.getByRole("button", { name: "Clear filters" }).click();
      await page.getByLabel("Language").selectOption("fr");
      await expect.poll(() => count(page)).not.toBe(`${all} of ${all}`);
      await page.getByRole("button", { name: "Clear filters" }).click();
      // The label of the last finding, typed whole, leads to it.
      const last = await page.evaluate<string>(
        "document.querySelector('article.finding .finding-link').textContent",
      );
      await page.getByRole("searchbox").fill(last.replace(/^[“‘«\s]+|[”’»\s]+$/g, ""));
      await expect
        .poll(() => page.locator("article.finding .finding-link").first().textContent())
        .toBe(last);
      await page.close();
    });

    it("raises no error and asks nothing in any view; every table is as long as what it tells", async () => {
      const { page, requests, complaints } = await open();
      for (const [view, awaited] of views()) await goTo(page, view, awaited);
      await goTo(page, "/actors", "main table");
      await page.locator("main tbody a").first().press("Enter");
      await page.locator(".saying-words").first().waitFor();
      const topics = page.getByLabel("On which finding");
      const [, most = ""] =
        /\((\d+)\)$/.exec((await topics.locator("option").nth(1).textContent()) ?? "") ?? [];
      await topics.selectOption({ index: 1 });
      await expect.poll(() => page.locator(".saying").count()).toBe(Number(most));
      const saying = page.locator(".saying-words").first();
      const words = (await saying.textContent()) ?? "";
      await saying.press("Enter");
      await page.locator(".text .lit").first().waitFor();
      const lit = await textOf(page, ".text .lit");
      expect(words.replaceAll(/\s+/g, " ")).toContain(lit.slice(0, 15).replaceAll(/\s+/g, " "));
      await goTo(page, "/figures", ".series");
      expect(await page.locator(".series table").count()).toBeGreaterThan(0);
      expect([requests, complaints]).toEqual([[], []]);
      await page.close();
    });

    it("gives its findings to take along, the same as the command line writes", async () => {
      const { page } = await open();
      await page.locator(".bar").getByRole("button", { name: "Export" }).press("Enter");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("menuitem", { name: "findings.json", exact: true }).press("Enter"),
      ]);
      const taken = JSON.parse(readFileSync(await download.path(), "utf8"));
      expect(taken.claims.map(({ id }: { id: string }) => id)).toEqual(
        dossier.findings.claims.map(({ id }) => id),
      );
      expect(taken.reports.length).toBe(ARTICLES);
      await page.close();
    });

    it("tells every method's verdict of the claim with most sources", async () => {
      const { page } = await open();
      const { claim: id } = telling();
      await goTo(page, `/claims/${id}`, ".methods");
      const claim = dossier.findings.claims.find((one) => one.id === id);
      const wanted = (claim?.grades ?? []).map(({ method, verdict }) =>
        showActing(EN.verdicts[method]?.[verdict] ?? verdict),
      );
      expect(await page.locator(".methods .verdict").allTextContents()).toEqual(wanted);
      await page.close();
    });

    it("fits a phone in every view", async () => {
      const { page } = await open("fr", { width: 360, height: 740 });
      for (const [view, awaited] of views()) {
        await goTo(page, view, awaited);
        expect([view, await overflowOf(page)]).toEqual([view, 0]);
      }
      await page.close();
    });

    for (const [ui, scheme] of [
      ["en", "dark"],
      ["fr", "light"],
    ] as const) {
      it(`has no fault of access in any view (${ui}, ${scheme})`, async () => {
        const { page } = await open(ui, { scheme });
        // The one report that was copied stands for all: looking at one takes axe ten seconds.
        const looked = views().filter(
          ([view]) => !view.startsWith("/reports/") || view === copied(),
        );
        for (const [view, awaited] of looked) {
          await goTo(page, view, awaited);
          expect([view, await faultsOf(page)]).toEqual([view, []]);
        }
        await page.close();
      });
    }
  },
);
