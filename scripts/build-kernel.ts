import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Compiles `src/learn/network-kernel.as` to WebAssembly and writes its bytes as a module, so that the package
// needs no file beside its code, in a browser as little as in Node. Run it by hand after a change of the source:
// `tsx scripts/build-kernel.ts`; `--check` only says whether the bytes are those of the source.

const source = new URL("../src/learn/network-kernel.as", import.meta.url);
const target = new URL("../src/learn/network-kernel-bytes.ts", import.meta.url);
/** Fetched when it is needed: a hundred megabytes that nobody else should install. */
const COMPILER = ["--yes", "--package=assemblyscript@0.28.20", "asc"];
const OPTIONS = ["-O3", "--noAssert", "--enable", "simd", "--runtime", "stub", "--importMemory"];
const LINE_CHARS = 96;

const folder = mkdtempSync(join(tmpdir(), "kernel-"));
// The compiler takes only files that end with ".ts"; ours does not, because it is no TypeScript.
copyFileSync(source, join(folder, "kernel.ts"));
execFileSync("npx", [...COMPILER, "kernel.ts", "-o", "kernel.wasm", ...OPTIONS], { cwd: folder });
const base64 = readFileSync(join(folder, "kernel.wasm")).toString("base64");
rmSync(folder, { recursive: true });

const lines = base64.match(new RegExp(`.{1,${LINE_CHARS}}`, "g")) ?? [];
const code = `/** \`network-kernel.as\`, compiled by \`scripts/build-kernel.ts\`: WebAssembly in base 64. */
export const KERNEL_BASE64 = [
${lines.map((line) => `  "${line}",`).join("\n")}
].join("");
`;
if (!process.argv.includes("--check")) writeFileSync(target, code);
else if (readFileSync(target, "utf8") !== code) {
  throw new Error(
    "network-kernel-bytes.ts is not what network-kernel.as compiles to: build it again.",
  );
}
