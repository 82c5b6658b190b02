import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { access, constants, open, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { EXIT } from "./exit-codes.ts";

/**
 * Writes a file whole or not at all: into a new file beside it, synced, then put in its place. What stood there
 * before stays until then. An interrupt while it is written leaves nothing behind; at any other time the system's own
 * way of ending the program at once is left alone. Fails with `output.unwritable`.
 */
export async function writeWhole(
  name: string,
  content: string | Uint8Array,
): Promise<Result<null>> {
  const beside = join(dirname(name), `.${basename(name)}.${randomBytes(6).toString("hex")}.tmp`);
  const interrupted = () => {
    rmSync(beside, { force: true });
    process.exit(EXIT.interrupted);
  };
  process.once("SIGINT", interrupted);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, name);
    return success(null);
  } catch (error) {
    await rm(beside, { force: true });
    return fail("output.unwritable", { name, detail: codeOf(error) });
  } finally {
    process.removeListener("SIGINT", interrupted);
  }
}

/** Fails with `output.unwritable` where a file clearly could not be written, before long work is done for it. */
export async function checkWritable(name: string): Promise<Result<null>> {
  try {
    await access(dirname(name), constants.W_OK);
  } catch (error) {
    return fail("output.unwritable", { name, detail: codeOf(error) });
  }
  const isFolder = await stat(name).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? fail("output.unwritable", { name, detail: "EISDIR" }) : success(null);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
