import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Source } from "./list-sources.ts";
import { systemFailure } from "./list-sources.ts";
import { INPUT_BYTES_MAX, megabytes, type Resource } from "./resource.ts";

/**
 * Takes in the bytes of a file or of standard input, at most `INPUT_BYTES_MAX`: a larger file is refused by its
 * size, a pipe as soon as it goes beyond. Fails with `input.missing`, `input.unreadable`, `input.too-large`.
 */
export async function takeInFile(
  source: Exclude<Source, { kind: "url" }>,
  stdin: Readable,
): Promise<Result<Resource>> {
  const { name } = source;
  const isFile = source.kind === "file";
  if (isFile && source.bytes > INPUT_BYTES_MAX) return tooLarge(name, source.bytes);
  const bytes = await readWhole(isFile ? createReadStream(name) : stdin, name);
  if (!bytes.ok) return bytes;
  return success({
    name,
    file: isFile ? name : null,
    url: null,
    bytes: bytes.value,
    mediaType: null,
    charset: null,
    retrievedAt: null,
  });
}

async function readWhole(stream: Readable, name: string): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes: Uint8Array = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      size += bytes.length;
      if (size > INPUT_BYTES_MAX) return tooLarge(name, size);
      chunks.push(bytes);
    }
  } catch (error) {
    return systemFailure(name, error);
  }
  return success(Buffer.concat(chunks));
}

function tooLarge(name: string, size: number): ReturnType<typeof fail> {
  const limit = megabytes(INPUT_BYTES_MAX);
  return fail("input.too-large", { name, limit, size: megabytes(size) });
}
