import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { BROWSER_FLAGS } from "./find-browser.ts";

/** How a page is to be shown. */
export interface Showing {
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly javaScript?: boolean;
}

/** A page opened from a file, with every request it made but that for the file itself. */
export interface OpenPage {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Messages of the console and errors of scripts. */
  readonly complaints: readonly string[];
}

/** Starts the browser. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: BROWSER_FLAGS });
}

/** Writes markup to a file of its own and opens it from there, as a reader would. */
export async function openPage(
  browser: Browser,
  markup: string,
  { scheme = "light", width = 1280, height = 900, javaScript = true }: Showing = {},
): Promise<OpenPage> {
  const folder = mkdtempSync(join(tmpdir(), "recoupe-page-"));
  const file = join(folder, "findings.html");
  writeFileSync(file, markup);
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: javaScript,
  });
  const own = pathToFileURL(file).href;
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== own) requests.push(request.url());
  });
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("close", () => rmSync(folder, { recursive: true, force: true }));
  await page.goto(own);
  return { page, requests, complaints };
}
