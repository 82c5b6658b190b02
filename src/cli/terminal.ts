import type { Readable, Writable } from "node:stream";
import { type ErrorLanguage, wordFailure } from "../base/errors.ts";
import type { Failure } from "../base/failure.ts";
import { MESSAGES, type Messages } from "./messages/messages.ts";

/** What a command talks through: its streams, its language, its words. */
export interface Terminal {
  readonly ui: ErrorLanguage;
  readonly messages: Messages;
  readonly isQuiet: boolean;
  readonly stdin: Readable;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** A stream written to; a terminal says so and how wide it is. */
export interface Output extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** A terminal of the process's own streams. */
export function processTerminal(ui: ErrorLanguage): Terminal {
  const { stdin, stdout, stderr } = process;
  return { ui, messages: MESSAGES[ui], isQuiet: false, stdin, stdout, stderr };
}

/** The language of messages: the user's word, else the system's (LC_ALL, LC_MESSAGES, LANG), else English. */
export function uiLanguage(
  asked: string | null,
  environment: Readonly<Record<string, string | undefined>>,
): ErrorLanguage {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  // An empty variable is unset (POSIX).
  const locale =
    asked ?? [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return /^fr(?:[-_.@]|$)/i.test(locale ?? "") ? "fr" : "en";
}

/** Prints a failure as one line on the error stream. */
export function printFailure(terminal: Terminal, failure: Failure): void {
  printError(terminal, wordFailure(failure, terminal.ui));
}

/** Prints one line on the error stream, under the program's name. */
export function printError({ stderr }: Terminal, line: string): void {
  stderr.write(`recoupe: ${line}\n`);
}

/** Prints a remark, unless the user wants quiet. */
export function printRemark(terminal: Terminal, line: string): void {
  if (!terminal.isQuiet) printError(terminal, line);
}

/** Writes text to standard output and waits until the reader has taken it, so that memory stays flat. */
export async function print({ stdout }: Terminal, text: string): Promise<void> {
  if (text === "" || stdout.write(text)) return;
  await new Promise<void>((resolve) => {
    stdout.once("drain", resolve);
    stdout.once("close", resolve);
  });
}
