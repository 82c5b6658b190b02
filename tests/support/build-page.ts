import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = new URL("../../", import.meta.url);
/** What the page's script is made of. */
const SOURCES = ["web/", "src/render/", "src/grade/", "src/domain/"];

/** Builds the page's script and style before the tests, where they are missing or older than their source. */
export function setup(): void {
  const built = madeAt(new URL("dist/web/app.js", ROOT));
  if (built !== null && SOURCES.every((folder) => newestIn(new URL(folder, ROOT)) < built)) return;
  const vite = fileURLToPath(new URL("node_modules/vite/bin/vite.js", ROOT));
  const command = [vite, "build", "--config", "web/vite.config.ts"];
  const env = { ...process.env, NODE_ENV: "production" };
  const run = spawnSync(process.execPath, command, { cwd: fileURLToPath(ROOT), env });
  if (run.status !== 0) throw new Error(`the page could not be built: ${run.stderr}`);
}

function newestIn(folder: URL): number {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true });
  const times = files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => statSync(`${parentPath}/${name}`).mtimeMs);
  return Math.max(0, ...times);
}

function madeAt(file: URL): number | null {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
