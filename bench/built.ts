import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// What is measured is what is built: benches that run or import `dist` ask for it here first.

const ROOT = fileURLToPath(new URL("../", import.meta.url));
/** What the build is made of. */
const SOURCES = ["src", "web", "scripts/copy-data.mjs", "tsconfig.build.json", "package.json"];
/** What the build leaves at its start and at its end. */
const MADE = ["dist/cli/main.js", "dist/index.js", "dist/web/app.js"];

/** Builds the package where it is not built or older than its sources; says so on standard error. */
export function ensureBuilt(): void {
  const built = Math.min(...MADE.map((path) => changedAt(join(ROOT, path))));
  if (built > Math.max(...SOURCES.map((path) => changedAt(join(ROOT, path))))) return;
  console.error("dist is missing or older than its sources: building …");
  execFileSync("npm", ["run", "--silent", "build"], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

/** When a file, or the latest of a folder's, was last written, in milliseconds; 0 where there is none. */
function changedAt(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  const files = readdirSync(path, { recursive: true, withFileTypes: true });
  const own = files.filter((file) => file.isFile() && !/[\\/]test$/.test(file.parentPath));
  return Math.max(
    0,
    ...own.map(({ parentPath, name }) => statSync(join(parentPath, name)).mtimeMs),
  );
}
