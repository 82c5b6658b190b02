import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = join(ROOT, "src/cli/main.ts");
/** Seconds within which the server listens, or the test ends: a loaded machine takes many. */
const LISTENS_WITHIN = 240;

/** Milliseconds for a server to start and work off the example on a loaded machine. */
export const STARTS_WITHIN = 400_000;

/** A really running `recoupe serve` with a store of its own. */
export interface RunningServe {
  /** "http://127.0.0.1:40123". */
  readonly url: string;
  /** All that it printed so far. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
}

/** Starts `recoupe serve` on a free port, with an empty embedded store. @throws where it does not listen. */
export async function runServe(options: readonly string[] = []): Promise<RunningServe> {
  const data = mkdtempSync(join(tmpdir(), "recoupe-serve-"));
  const words = ["serve", "--data", data, "--port", "0", ...options];
  const env = { PATH: process.env.PATH ?? "", LANG: "en_GB.UTF-8" };
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, ...words], { cwd: ROOT, env });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  const url = await listening(child);
  const close = async () => {
    child.kill("SIGTERM");
    if (child.exitCode === null) await once(child, "close");
    rmSync(data, { recursive: true, force: true });
  };
  return { url, said: () => said, close };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(
      () => reject(new Error(`not listening: ${said}`)),
      LISTENS_WITHIN * 1000,
    );
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.on("exit", () => reject(new Error(`ended: ${said}`)));
  });
}

/** How the server's page is to be looked at. */
export interface Looking {
  readonly ui?: "fr" | "en";
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

/** Opens an address of the server in a browser that remembers nothing of before. */
export async function lookAt(
  browser: Browser,
  address: string,
  { ui = "en", scheme = "light", width = 1280, height = 900 }: Looking = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: ui === "fr" ? "fr-FR" : "en-GB",
    colorScheme: scheme,
    viewport: { width, height },
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}
