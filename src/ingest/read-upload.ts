import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Result } from "../base/failure.ts";
import type { Report } from "../domain/report.ts";
import { type InputOptions, readSource } from "./read-source.ts";

/** Longest part of a file's name that is kept, in characters. */
const NAME_CHARS_MAX = 200;

/**
 * Reads every report of a file that somebody handed in: as from the disk, under the name it was given. Nothing of the
 * name but its ending is trusted; links of a feed are not followed.
 */
export async function* readUpload(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  options: InputOptions = {},
): AsyncGenerator<Result<Report>> {
  const folder = await mkdtemp(join(tmpdir(), "recoupe-"));
  const given = name.replace(/^.*[\\/]/s, "").slice(-NAME_CHARS_MAX) || "upload";
  const ending = /(?:\.[a-z0-9]{1,8}){1,2}$/i.exec(given)?.[0] ?? "";
  const path = join(folder, `upload${ending}`);
  try {
    await writeFile(path, bytes, { mode: 0o600 });
    const source = { kind: "file", name: path, bytes: bytes.length } as const;
    for await (const read of readSource(source, { ...options, follow: false })) {
      yield read.ok ? named(read, given) : renamed(read, path, given);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function named({ value }: { readonly value: Report }, file: string): Result<Report> {
  return { ok: true, value: { ...value, file } };
}

/** The same failure in words of the name that was given. */
function renamed(
  { failure }: Extract<Result<Report>, { ok: false }>,
  path: string,
  name: string,
): Result<Report> {
  const values = Object.entries(failure.values).map(([key, value]) => [
    key,
    typeof value === "string" ? value.replaceAll(path, name) : value,
  ]);
  const message = failure.message.replaceAll(path, name);
  return { ok: false, failure: { ...failure, message, values: Object.fromEntries(values) } };
}
