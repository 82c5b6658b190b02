import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe.ts";
import { findBrowser } from "./find-browser.ts";
import { startBrowser } from "./open-page.ts";
import { lookAt, type RunningServe, runServe, STARTS_WITHIN } from "./run-serve.ts";

const found = findBrowser();
/** A page of an address that nothing answers at: the port is reserved. */
const NOWHERE = "http://127.0.0.1:1/gone.html";
const SLOWEST = 120_000;
const REPORT = `Harbour chief Ilda Roche said three barges sank on Monday. "Nobody died," she said.
The dockers' union denied that three barges sank. <script>window.hacked = 1</script> \u202eevil`;

describe.skipIf(found.path === null)("the first page of a server", { timeout: SLOWEST * 3 }, () => {
  let browser: Browser;
  let serve: RunningServe;
  beforeAll(async () => {
    [browser, serve] = await Promise.all([startBrowser(found.path ?? ""), runServe()]);
  }, STARTS_WITHIN);
  afterAll(async () => {
    await browser.close();
    await serve.close();
  });

  it("leads from a pasted text to its findings, by keyboard alone", async () => {
    const page = await lookAt(browser, serve.url);
    await page.getByRole("textbox", { name: /A report’s text/ }).waitFor();
    const focused = () =>
      page.evaluate<string>("document.activeElement?.closest('label,button')?.textContent ?? ''");
    const tabTo = async (words: RegExp) => {
      for (let step = 0; step < 30; step++) {
        await page.keyboard.press("Tab");
        if (words.test(await focused())) return;
      }
      throw new Error(`no way by Tab to ${words.source}`);
    };
    await tabTo(/A report’s text/);
    await page.keyboard.insertText(REPORT);
    await tabTo(/^Title/);
    await page.keyboard.insertText("Barges");
    await tabTo(/^Read$/);
    await page.keyboard.press("Enter");
    const finding = page.locator(".first-findings a").first();
    await finding.waitFor({ timeout: SLOWEST });
    expect(await page.locator(".stage").last().textContent()).toMatch(/^Done: \d+ finding/);
    expect(await page.evaluate<boolean>(`"hacked" in window`)).toBe(false);
    expect(await page.evaluate<string>("document.body.innerText")).not.toContain("\u202e");
    await page.getByRole("link", { name: "To the dossier" }).press("Enter");
    await page.locator("article.finding").first().waitFor({ timeout: SLOWEST });
    expect(page.url()).toContain("#/@barges");
    await page.context().close();
  });

  it("says in place what is missing, what was refused, and what could not be read", async () => {
    const page = await lookAt(browser, serve.url, { ui: "fr" });
    const field = page.getByRole("textbox", { name: /Le texte d’un article/ });
    const send = page.getByRole("button", { name: "Lire" });
    await send.click();
    await expect.poll(() => page.getByRole("alert").last().textContent()).toBeTruthy();
    expect(await page.locator(".problem").textContent()).toContain("Collez d’abord un texte");
    await field.fill(NOWHERE);
    await page.getByRole("textbox", { name: /Nom du dossier/ }).fill("???");
    await send.click();
    await expect
      .poll(() => page.locator(".problem").textContent())
      .toContain("une lettre de a à z ou un chiffre");
    await page.getByRole("textbox", { name: /Nom du dossier/ }).fill("Nulle part");
    await send.click();
    await page.locator(".handed li.failed .why").waitFor({ timeout: SLOWEST });
    await page.context().close();
  });

  it("takes files, tells which could not be read, and knows what the dossier has already", async () => {
    const page = await lookAt(browser, serve.url);
    const file = (name: string, text: string) => ({
      ...{ name, mimeType: "application/octet-stream" },
      buffer: Buffer.from(text),
    });
    const hand = async () => {
      await page
        .locator("input[type=file]")
        .setInputFiles([file("a.txt", REPORT), file("b.pdf", "%PDF-1.7 and nothing more")]);
      await page.getByRole("button", { name: "Read", exact: true }).click();
    };
    await page.getByRole("textbox", { name: /Name of the dossier/ }).fill("Files");
    await hand();
    await page.locator(".handed li.kept").waitFor();
    expect(await page.locator(".handed li.failed b").textContent()).toBe("b.pdf");
    await page.getByRole("button", { name: "Hand in more" }).click();
    await page.getByRole("combobox", { name: "Into" }).selectOption({ label: "Files" });
    await hand();
    await page.locator(".handed li.known").waitFor();
    await page.context().close();
  });

  it("leads through the first look at the example, which may be left at any step", async () => {
    const page = await lookAt(browser, serve.url);
    await page.getByRole("button", { name: "Show me" }).click();
    const strip = page.getByRole("region", { name: "First look" });
    await strip.waitFor({ timeout: SLOWEST });
    await page.locator("article.finding").first().waitFor();
    await strip.getByRole("button", { name: "Next" }).press("Enter");
    await expect.poll(() => page.url()).toContain("/claims/");
    expect(await strip.textContent()).toContain("Step 2 of 5");
    await strip.getByRole("button", { name: "Close the first look" }).press("Enter");
    expect(await strip.count()).toBe(0);
    await page.goto(serve.url);
    await page.getByRole("button", { name: "Open the example" }).waitFor();
    expect(await page.getByRole("button", { name: "Show me" }).count()).toBe(0);
    await page.context().close();
  });

  for (const ui of ["en", "fr"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      it(`has no fault of access, and fits a phone (${ui}, ${scheme})`, async () => {
        const page = await lookAt(browser, serve.url, { ui, scheme, width: 390, height: 800 });
        await page.locator(".dossiers li").first().waitFor();
        await page.locator("textarea").fill(REPORT);
        expect(await faultsOf(page)).toEqual([]);
        expect(
          await page.evaluate<number>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          ),
        ).toBe(0);
        await page.context().close();
      });
    }
  }
});
