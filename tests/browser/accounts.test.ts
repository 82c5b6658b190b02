import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "./find-browser.ts";
import { startBrowser } from "./open-page.ts";
import { lookAt, type RunningServe, runServe, STARTS_WITHIN } from "./run-serve.ts";

const found = findBrowser();
const SLOWEST = { timeout: 120_000 };
/** Milliseconds of a test: each change has all findings remade. */
const TEST_WITHIN = 500_000;
const PASSWORD = "correct horse battery";
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

// One server and its accounts, in the order in which a desk would set them up: each test goes on from the one before.
describe.skipIf(found.path === null)("a desk with accounts", { timeout: TEST_WITHIN }, () => {
  let browser: Browser;
  let serve: RunningServe;
  let admin: Page;
  beforeAll(async () => {
    [browser, serve] = await Promise.all([
      startBrowser(found.path ?? ""),
      runServe(["--accounts"]),
    ]);
  }, STARTS_WITHIN);
  afterAll(async () => {
    await browser.close();
    await serve.close();
  });

  async function signIn(name: string, view = ""): Promise<Page> {
    const page = await lookAt(browser, `${serve.url}/#/@example${view}`);
    page.setDefaultTimeout(SLOWEST.timeout);
    await page.getByLabel("Name").fill(name);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.locator("nav .tabs a").first().waitFor();
    return page;
  }
  /** Changes something as the admin who is signed in. */
  async function send(path: string, body?: unknown): Promise<number> {
    return admin.evaluate(
      `fetch("/api/session").then((answer) => answer.json()).then(({ csrf }) => fetch(${JSON.stringify(path)}, {
        method: "POST",
        headers: { "x-csrf-token": csrf, ...(${body !== undefined} && { "content-type": "application/json" }) },
        body: ${body === undefined ? "undefined" : JSON.stringify(JSON.stringify(body))},
      })).then(({ status }) => status)`,
    );
  }

  it("makes its first account with the code that was printed, and others from there", async () => {
    await expect.poll(() => serve.said(), SLOWEST).toContain("good once: ");
    const [, code = ""] = /good once: (\S+)/.exec(serve.said()) ?? [];
    admin = await lookAt(browser, serve.url);
    admin.setDefaultTimeout(SLOWEST.timeout);
    await admin.getByLabel("Code").fill(code);
    await admin.getByLabel("Name").fill("ada");
    await admin.getByLabel(/assword/).fill(PASSWORD);
    await admin.keyboard.press("Enter");
    await admin.getByRole("button", { name: "Open the example" }).waitFor();
    for (const [name, role] of [
      ["rea", "reader"],
      ["rev", "reviewer"],
    ] as const)
      expect(await send("/api/accounts", { name, role, password: PASSWORD })).toBe(204);
    expect(await send("/api/example")).toBe(200);
  });

  it("lets a reader read and keep views, and shows nothing that they may not do", async () => {
    const page = await signIn("rea", "/review");
    await page.locator(".statement").first().waitFor();
    expect(await page.getByRole("toolbar").count()).toBe(0);
    expect(await page.getByRole("checkbox", { name: /^Statement/ }).count()).toBe(0);
    expect(await page.locator("main").textContent()).toContain("reviewing takes a reviewer’s");
    const title = await page.locator("#panel-title").textContent();
    // Its keys are off, too: nothing is accepted, nothing refused.
    await page.keyboard.press("a");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await expect.poll(() => page.locator("#panel-title").textContent()).not.toBe(title);
    expect(await page.getByRole("alert").allTextContents()).not.toContain(/./);
    await page.goto(`${serve.url}/#/@example/method`);
    await page.getByRole("button", { name: "Show the effect" }).waitFor();
    expect(await page.getByRole("button", { name: "Save" }).count()).toBe(0);
    await page.goto(`${serve.url}/#/@example?show=contested`);
    const name = page.getByRole("textbox", { name: "Name of the view" });
    await name.fill("Mine");
    await name.press("Enter");
    await page.locator(".saved-views a").waitFor();
    await page.goto(`${serve.url}/#/`);
    await page.locator(".dossiers").waitFor();
    expect(await page.locator("textarea").count()).toBe(0);
    await page.context().close();
  });

  it("lets a reviewer correct, in their name, and not save a policy; others see what changed since their visit", async () => {
    await admin.goto(`${serve.url}/#/@example`);
    await admin.locator("article.finding").first().waitFor();
    const seen = "Object.keys(localStorage).some((key) => key.startsWith('recoupe.seen.'))";
    await expect.poll(() => admin.evaluate<boolean>(seen), SLOWEST).toBe(true);
    const page = await signIn("rev", "/review");
    await page.locator(".statement").first().waitFor();
    expect(await page.locator(".saved-views").count()).toBe(0);
    const label = await page.locator("#panel-title").textContent();
    await page.keyboard.press("x");
    await expect.poll(() => page.locator("#panel-title").textContent(), SLOWEST).not.toBe(label);
    await page.getByRole("combobox", { name: "Show" }).selectOption("rejected");
    await expect.poll(() => page.locator(".rejected").textContent(), SLOWEST).toContain("rev");
    await page.goto(`${serve.url}/#/@example/method`);
    await page.getByRole("button", { name: "Show the effect" }).waitFor();
    expect(await page.getByRole("button", { name: "Save" }).count()).toBe(0);
    await page.context().close();
    const first = () => admin.locator("article.finding .finding-link").first().textContent();
    await expect
      .poll(async () => {
        await admin.reload();
        await admin.locator("article.finding").first().waitFor();
        return first();
      }, SLOWEST)
      .not.toBe(label);
    await admin.locator(".since summary").press("Enter");
    await expect.poll(() => admin.locator(".since").textContent(), SLOWEST).toMatch(/1 correction/);
  });

  it("gives the evidence bundle from the export menu, and verify finds every link of it whole", async () => {
    await admin.locator(".bar").getByRole("button", { name: "Export" }).press("Enter");
    const [download] = await Promise.all([
      admin.waitForEvent("download"),
      admin.getByRole("menuitem", { name: "bundle.zip" }).press("Enter"),
    ]);
    const folder = mkdtempSync(join(tmpdir(), "recoupe-bundle-"));
    const file = join(folder, "bundle.zip");
    copyFileSync(await download.path(), file);
    const command = ["--import", "tsx", join(ROOT, "src/cli/main.ts"), "verify", file];
    const run = spawnSync(process.execPath, command, { cwd: ROOT, encoding: "utf8" });
    rmSync(folder, { recursive: true, force: true });
    expect([run.status, run.stderr]).toEqual([0, expect.any(String)]);
  });

  it("lets the admin change the policy, its effect shown first", async () => {
    await admin.goto(`${serve.url}/#/@example/method`);
    const credible = admin.getByRole("textbox", { name: /^Credible sources/ });
    await credible.fill("");
    await admin.getByRole("button", { name: "Show the effect" }).press("Enter");
    await admin.locator(".changes > li").first().waitFor();
    await admin.getByRole("button", { name: "Save" }).press("Enter");
    await admin.getByText("Saved. The findings are being remade.").waitFor();
    await admin.context().close();
  });
});
