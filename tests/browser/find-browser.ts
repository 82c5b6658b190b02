import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Commands under which systems have a Chromium. */
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Flags for a browser that shows pages of ours and speaks to nobody. */
export const BROWSER_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser's executable, or why there is none: then the tests that need one are skipped and say so. */
export type FoundBrowser =
  | { readonly path: string; readonly absent: null }
  | { readonly path: null; readonly absent: string };

/**
 * The browser for the tests of this folder: the one that the test command found or fetched
 * (`RECOUPE_BROWSER`, empty where it found none), else `CHROME_PATH`, else the system's. Nothing is fetched
 * from here.
 */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): FoundBrowser {
  const { RECOUPE_BROWSER: brought, CHROME_PATH: chosen, PATH = "" } = env;
  if (brought === "")
    return { path: null, absent: "the test command found no browser that starts" };
  const named = brought ?? chosen;
  if (named !== undefined) {
    if (existsSync(named)) return { path: named, absent: null };
    return { path: null, absent: `the browser named in the environment does not exist: ${named}` };
  }
  const searched = COMMANDS.flatMap((name) => PATH.split(delimiter).map((dir) => join(dir, name)));
  const path = [...searched, ...APPLICATIONS].find((candidate) => existsSync(candidate));
  if (path !== undefined) return { path, absent: null };
  return { path: null, absent: "this system has no Chromium or Chrome" };
}
