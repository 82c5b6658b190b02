import { readFile } from "node:fs/promises";
import { systemFailure } from "../ingest/list-sources.ts";
import { verifyBundle } from "../render/bundle/verify-bundle.ts";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import { print, printFailure, type Terminal } from "./terminal.ts";

/** The options of `recoupe verify`. */
export interface VerifyOptions {
  readonly digest?: string;
}

/** `recoupe verify`: checks evidence bundles, one line each; the exit code tells whether every link of all holds. */
export async function verifyCommand(
  names: readonly string[],
  { digest }: VerifyOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  for (const name of names) {
    const checked = await verified(name, digest ?? null);
    if (checked.ok)
      await print(terminal, `${terminal.messages.verified({ name, ...checked.value })}\n`);
    else {
      printFailure(terminal, checked.failure);
      code = EXIT.some;
    }
  }
  return code;
}

async function verified(name: string, digest: string | null) {
  try {
    return verifyBundle(await readFile(name), { name, digest });
  } catch (error) {
    return systemFailure(name, error);
  }
}
