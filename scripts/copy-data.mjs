// Copies the rooms' data files, and types that were made, beside their compiled code: tsc moves only code.
import { cpSync, readdirSync } from "node:fs";

const from = new URL("../src/", import.meta.url);
const to = new URL("../dist/", import.meta.url);
for (const entry of readdirSync(from, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile() || !/\.(?:tsv|sql|d\.ts)$/.test(entry.name)) continue;
  const path = `${entry.parentPath ?? entry.path}/${entry.name}`;
  const relative = path.slice(from.pathname.length);
  cpSync(path, new URL(relative, to));
}
