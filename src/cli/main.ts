#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { EXIT } from "./exit-codes.ts";
import { runProgram } from "./program.ts";
import { printError, processTerminal, uiLanguage } from "./terminal.ts";

const words = process.argv.slice(2);
const terminal = processTerminal(uiLanguage(askedUi(words), process.env));

// The reader of a pipe may leave (`| head`): that is its right and no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(EXIT.done);
});

try {
  process.exitCode = await runProgram(words, { terminal, version: packageVersion() });
} catch (error) {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  printError(terminal, terminal.messages.ownMistake(said));
  process.exitCode = EXIT.own;
}

function askedUi(all: readonly string[]): string | null {
  const at = all.indexOf("--ui");
  if (at >= 0) return all[at + 1] ?? null;
  return all.find((word) => word.startsWith("--ui="))?.slice("--ui=".length) ?? null;
}

function packageVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return String(JSON.parse(text).version);
}
