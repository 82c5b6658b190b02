import { createReadStream } from "node:fs";
import { Unzip, type UnzipFile, UnzipInflate, UnzipPassThrough } from "fflate";
import type { Result } from "../../base/failure.ts";
import type { Resource } from "../resource.ts";
import { readWarcStream } from "./read-warc.ts";

/** The archives inside (WACZ 1.1.1, 5.2.1): everything else in the package is an index or a description. */
const ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/;

/** How much of the package is read at a time, in bytes. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The pages of a packaged web archive (WACZ), streamed: each WARC file of its `archive/` folder in turn, as `readWarc`
 * reads it. Memory stays at one page and a few chunks.
 */
export async function* readWacz(name: string): AsyncGenerator<Result<Resource>> {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const unzip = new Unzip((file: UnzipFile) => {
    if (!ARCHIVE.test(file.name)) return;
    file.ondata = (error, data) => {
      if (error !== null) failure = error;
      else chunks.push(data);
    };
    file.start();
  });
  unzip.register(UnzipPassThrough);
  unzip.register(UnzipInflate);
  async function* archives(): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(name, { highWaterMark: CHUNK_BYTES })) {
      unzip.push(chunk as Uint8Array);
      while (chunks.length > 0) yield chunks.shift() as Uint8Array;
      if (failure !== null) throw failure;
    }
    unzip.push(new Uint8Array(0), true);
    while (chunks.length > 0) yield chunks.shift() as Uint8Array;
  }
  // Archives follow one another as gzip members and WARC records do: together they are one stream of records.
  yield* readWarcStream(archives(), name);
}
