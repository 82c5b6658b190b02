import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf } from "./axe.ts";
import { findBrowser } from "./find-browser.ts";
import { startBrowser } from "./open-page.ts";
import { lookAt, type RunningServe, runServe, STARTS_WITHIN } from "./run-serve.ts";

const found = findBrowser();
const SLOWEST = { timeout: 120_000 };
/** Milliseconds of a test: each change has all findings remade. */
const TEST_WITHIN = 400_000;
const API = "/api/dossiers/example";

interface Listed {
  readonly id: number;
  readonly author: string;
  readonly madeAt: string;
  readonly retractedAt: string | null;
  readonly note: string | null;
  readonly body: { readonly kind: string };
}

describe.skipIf(found.path === null)("the review", { timeout: TEST_WITHIN }, () => {
  let browser: Browser;
  let serve: RunningServe;
  beforeAll(async () => {
    [browser, serve] = await Promise.all([startBrowser(found.path ?? ""), runServe()]);
    const headers = { "sec-fetch-site": "same-origin" };
    const made = await fetch(`${serve.url}/api/example`, { method: "POST", headers });
    expect(made.status).toBe(200);
    const page = await open();
    await page.context().close();
  }, STARTS_WITHIN);
  afterAll(async () => {
    await browser.close();
    await serve.close();
  });

  async function open(looking: Parameters<typeof lookAt>[2] = {}): Promise<Page> {
    const page = await lookAt(browser, `${serve.url}/#/@example/review`, looking);
    await page.locator(".queue-rows a").first().waitFor(SLOWEST);
    await page.locator(".statement").first().waitFor(SLOWEST);
    return page;
  }
  const asked = async <Answer>(path: string) =>
    (await (await fetch(`${serve.url}${API}${path}`)).json()) as Answer;
  const corrections = async () => (await asked<{ items: Listed[] }>("/corrections")).items;
  const inForce = async () =>
    (await corrections()).filter(({ retractedAt }) => retractedAt === null);
  const kinds = async () => (await inForce()).map(({ body }) => body.kind);
  const current = (page: Page) => page.locator(".queue-rows a[aria-current]").textContent();
  const title = (page: Page) => page.locator("#panel-title").textContent();

  it("walks the queue, accepts, comments, assigns and undoes by single keys", async () => {
    const page = await open();
    const first = await title(page);
    await page.keyboard.press("j");
    await expect.poll(() => title(page)).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(() => title(page)).toBe(first);
    await page.keyboard.press("c");
    await page.keyboard.type("Seen; x and a are only typed here. <b>bold</b>");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(".panel .history .said").first().waitFor(SLOWEST);
    expect(await page.locator(".panel .history .said").textContent()).toContain("<b>bold</b>");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await page.keyboard.press("Enter");
    await expect.poll(() => kinds(), SLOWEST).toEqual(["comment-claim", "assign-claim"]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("a");
    await expect.poll(() => title(page), SLOWEST).not.toBe(first);
    await expect.poll(() => kinds(), SLOWEST).toContain("accept-claim");
    const made = (await inForce()).at(-1);
    expect([made?.author, Number.isNaN(Date.parse(made?.madeAt ?? ""))]).toEqual(["local", false]);
    await page.keyboard.press("u");
    await expect.poll(() => kinds(), SLOWEST).not.toContain("accept-claim");
    // What was taken back stays on record.
    expect((await corrections()).map(({ body }) => body.kind)).toContain("accept-claim");
    await page.context().close();
  });

  it("leaves single keys alone when they are switched off", async () => {
    const page = await open();
    await page.getByRole("checkbox", { name: "Keys without Ctrl" }).uncheck();
    const before = (await corrections()).length;
    await page.keyboard.press("a");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    expect((await corrections()).length).toBe(before);
    await page.context().close();
  });

  it("rejects a claim, which leaves the findings, and takes that back", async () => {
    const page = await open();
    const words = await title(page);
    const labels = async () =>
      (await asked<{ items: { label: string }[] }>("/claims?limit=200")).items.map(
        ({ label }) => label,
      );
    const bare = words?.replace(/^[“‘]|[”’]$/g, "") ?? "";
    expect(await labels()).toContain(bare);
    await page.keyboard.press("x");
    await expect.poll(labels, SLOWEST).not.toContain(bare);
    await page.getByRole("combobox", { name: "Show" }).selectOption("rejected");
    await page.locator(".rejected q").waitFor(SLOWEST);
    await page.locator(".rejected").getByRole("button", { name: "Undo" }).press("Enter");
    await expect.poll(labels, SLOWEST).toContain(bare);
    await page.context().close();
  });

  it("re-attributes, merges and splits, and the findings follow", async () => {
    const page = await open();
    const claim = page.locator(".panel");
    await page.keyboard.press("r");
    await page.keyboard.type("Nadia Ferrant");
    await page.keyboard.press("Enter");
    await claim.locator(".chain-names", { hasText: "Nadia Ferrant" }).first().waitFor(SLOWEST);
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await page.getByRole("button", { name: "Write down" }).press("Enter");
    await expect
      .poll(() => claim.getByRole("alert").allTextContents())
      .toContain("Tick at least one statement.");
    const count = await claim.locator(".statement").count();
    await page.getByRole("checkbox", { name: "Statement 1" }).press("Space");
    await page.getByRole("button", { name: "Write down" }).press("Enter");
    await expect.poll(() => claim.locator(".statement").count(), SLOWEST).toBe(count - 1);
    await page.keyboard.press("Escape");
    await page.keyboard.press("m");
    const form = page.getByRole("form", { name: "Merge names" });
    await form.getByRole("checkbox").first().press("Space");
    await form.getByRole("textbox", { name: "Another name for it" }).fill("The Bridge Watch");
    await page.keyboard.press("Enter");
    await expect.poll(() => kinds(), SLOWEST).toContain("merge-actors");
    await page.context().close();
  });

  it("gives the reviewed state to take along, and ClaimReview of nothing but what people judged", async () => {
    const page = await open();
    await page.keyboard.press("a");
    await expect.poll(() => kinds(), SLOWEST).toContain("accept-claim");
    await page.locator(".review-head").getByRole("button", { name: "Export" }).press("Enter");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "corrections.csv" }).press("Enter"),
    ]);
    expect(download.suggestedFilename()).toBe("corrections.csv");
    const { "@graph": graph } = await asked<{ "@graph": { author: { name: string } }[] }>(
      "/exports/claim-review.json",
    );
    expect(graph.map(({ author }) => author.name)).toEqual(["local"]);
    await page.context().close();
  });

  for (const ui of ["en", "fr"] as const) {
    for (const scheme of ["light", "dark"] as const) {
      it(`has no fault of access, and fits a phone (${ui}, ${scheme})`, async () => {
        const page = await open({ ui, scheme });
        await page.locator(".statement").first().waitFor(SLOWEST);
        await page.keyboard.press("m");
        await page.locator(".action-form").waitFor();
        expect(await faultsOf(page)).toEqual([]);
        await page.setViewportSize({ width: 390, height: 800 });
        const overflow =
          "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        expect(await page.evaluate<number>(overflow)).toBe(0);
        expect(await current(page)).toBeTruthy();
        await page.context().close();
      });
    }
  }
});
