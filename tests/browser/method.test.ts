import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe.ts";
import { findBrowser } from "./find-browser.ts";
import { startBrowser } from "./open-page.ts";
import { lookAt, type RunningServe, runServe, STARTS_WITHIN } from "./run-serve.ts";

const found = findBrowser();
const SLOWEST = { timeout: 120_000 };
/** Milliseconds of a test: saving has all findings remade. */
const TEST_WITHIN = 400_000;

describe.skipIf(found.path === null)("the method", { timeout: TEST_WITHIN }, () => {
  let browser: Browser;
  let serve: RunningServe;
  beforeAll(async () => {
    [browser, serve] = await Promise.all([startBrowser(found.path ?? ""), runServe()]);
    const headers = { "sec-fetch-site": "same-origin" };
    const made = await fetch(`${serve.url}/api/example`, { method: "POST", headers });
    expect(made.status).toBe(200);
  }, STARTS_WITHIN);
  afterAll(async () => {
    await browser.close();
    await serve.close();
  });

  async function open(view: string, looking: Parameters<typeof lookAt>[2] = {}): Promise<Page> {
    const page = await lookAt(browser, `${serve.url}/#/@example${view}`, looking);
    await page.locator("nav .tabs a").first().waitFor(SLOWEST);
    return page;
  }
  const policy = async () => {
    const answer = await fetch(`${serve.url}/api/dossiers/example/policy`);
    return (await answer.json()) as { credible: string[]; ties?: { off: string[] } };
  };

  it("shows what a change would do, before → after, and saves it only then", async () => {
    const page = await open("/method");
    const credible = page.getByRole("textbox", { name: /^Credible sources/ });
    await credible.waitFor(SLOWEST);
    const before = await policy();
    expect(before.credible.length).toBeGreaterThan(1);
    const save = page.getByRole("button", { name: "Save" });
    await credible.fill("");
    await page.getByRole("checkbox", { name: "Neither has a name" }).press("Space");
    expect(await save.isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Show the effect" }).press("Enter");
    const change = page.locator(".changes > li").first();
    await change.waitFor(SLOWEST);
    expect(await change.textContent()).toContain("→");
    // Nothing was saved by looking.
    expect(await policy()).toEqual(before);
    await save.press("Enter");
    await page.getByText("Saved. The findings are being remade.").waitFor(SLOWEST);
    const after = await policy();
    expect([after.credible, after.ties?.off]).toEqual([[], ["unnamed"]]);
    await page.context().close();
  });

  it("says in place what is wrong, and keeps what was typed", async () => {
    const page = await open("/method");
    const letters = page.getByRole("textbox", { name: /^Reliability/ });
    await letters.waitFor(SLOWEST);
    await letters.fill("Le Fanal: Z");
    await page.getByRole("button", { name: "Show the effect" }).press("Enter");
    const problem = page.locator(".effect .problem");
    await expect.poll(() => problem.textContent(), SLOWEST).toContain("Le Fanal");
    expect(await letters.inputValue()).toBe("Le Fanal: Z");
    await page.context().close();
  });

  it("keeps a view of the findings under a name, and drops it", async () => {
    const page = await open("?show=contested");
    const name = page.getByRole("textbox", { name: "Name of the view" });
    await name.waitFor(SLOWEST);
    await name.fill("<b>Disputed</b>");
    await page.keyboard.press("Enter");
    const kept = page.locator(".saved-views a");
    await kept.waitFor(SLOWEST);
    expect(await kept.textContent()).toBe("<b>Disputed</b>");
    await page.getByRole("button", { name: "Clear filters" }).press("Enter");
    await kept.press("Enter");
    await expect.poll(() => page.url()).toContain("show=contested");
    await page.getByRole("button", { name: "Drop <b>Disputed</b>" }).press("Enter");
    await expect.poll(() => kept.count(), SLOWEST).toBe(0);
    await page.context().close();
  });

  for (const ui of ["en", "fr"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      it(`has no fault of access, and fits a phone (${ui}, ${scheme})`, async () => {
        const page = await open("/method", { ui, scheme, width: 390, height: 800 });
        await page.locator(".policy textarea").first().waitFor(SLOWEST);
        expect(await faultsOf(page)).toEqual([]);
        const overflow =
          "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        expect(await page.evaluate<number>(overflow)).toBe(0);
        await page.context().close();
      });
    }
  }
});
