import { PassThrough, Readable, Writable } from "node:stream";
import type { ErrorLanguage } from "../../base/errors.ts";
import { MESSAGES } from "../messages/messages.ts";
import { runProgram } from "../program.ts";
import type { Output } from "../terminal.ts";

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line within this process, on streams of its own. */
export async function run(
  words: readonly string[],
  { ui = "en", stdin = "" }: { readonly ui?: ErrorLanguage; readonly stdin?: string } = {},
): Promise<Outcome> {
  const stdout = collector();
  const stderr = collector();
  const terminal = {
    ui,
    messages: MESSAGES[ui],
    isQuiet: false,
    stdin: stdin === "" ? new PassThrough().end() : Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  const code = await runProgram(words, { terminal, version: "9.9.9" });
  return { code, out: stdout.text(), err: stderr.text() };
}

function collector(): { readonly stream: Output; readonly text: () => string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}
