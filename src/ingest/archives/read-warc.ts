import { createReadStream } from "node:fs";
import { fail } from "../../base/errors.ts";
import { type Result, success } from "../../base/failure.ts";
import { PAGE_BYTES_MAX } from "../fetch-page.ts";
import { systemFailure } from "../list-sources.ts";
import { megabytes, type Resource } from "../resource.ts";
import { responseHeaders } from "../response-headers.ts";
import { formatOfMediaType } from "../sniff.ts";

/** How much of a file is read at a time, in bytes. */
const CHUNK_BYTES = 256 * 1024;

/**
 * The pages of a web archive (WARC 1.0 and 1.1, plain or gzip, as crawlers and CC-NEWS write them), streamed: each
 * response that succeeded and is HTML or text, with the URL and time at which it was archived. Memory stays at one page.
 * A page larger than the bound stands as `url.too-large` in its place; a broken archive ends with `warc.broken`.
 */
export async function* readWarc(name: string): AsyncGenerator<Result<Resource>> {
  yield* readWarcStream(createReadStream(name, { highWaterMark: CHUNK_BYTES }), name);
}

/** The same of bytes from anywhere. */
export async function* readWarcStream(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Result<Resource>> {
  const { WARCParser } = await import("warcio");
  try {
    for await (const record of WARCParser.iterRecords(stream)) {
      if (record.warcType !== "response") continue;
      const taken = await takeRecord(record, name);
      if (taken !== null) yield taken;
    }
  } catch (error) {
    if (error instanceof Error && "syscall" in error) yield systemFailure(name, error);
    else {
      const detail = error instanceof Error ? error.message.slice(0, 120) : String(error);
      yield fail("warc.broken", { name, detail });
    }
  }
}

/** What is needed of a record of warcio. */
interface WarcRecord extends AsyncIterable<Uint8Array> {
  readonly warcTargetURI: string | null | undefined;
  readonly warcDate: string | null | undefined;
  readonly httpHeaders: {
    readonly statusCode: number | string;
    readonly headers: Iterable<readonly [string, string]> & {
      get(name: string): string | null | undefined;
    };
  } | null;
}

/** The page of a response record; null for what is none: another status, a picture, a script. */
async function takeRecord(record: unknown, archive: string): Promise<Result<Resource> | null> {
  const { httpHeaders, warcTargetURI, warcDate } = record as WarcRecord;
  if (httpHeaders === null || Number(httpHeaders.statusCode) !== 200) return null;
  const type = httpHeaders.headers.get("content-type") ?? "";
  const mediaType = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const format = formatOfMediaType(mediaType);
  if (format !== "html" && format !== "txt") return null;
  const url = (warcTargetURI ?? "").replace(/^<|>$/g, "");
  const name = url === "" ? archive : url;
  const bytes = await readBounded(record as WarcRecord);
  if (bytes === null) return fail("url.too-large", { name, limit: megabytes(PAGE_BYTES_MAX) });
  return success({
    name,
    file: archive,
    url: url === "" ? null : url,
    bytes,
    mediaType,
    charset: /charset\s*=\s*["']?([\w.:-]+)/i.exec(type)?.[1] ?? null,
    retrievedAt: warcDate ?? null,
    headers: responseHeaders(httpHeaders.headers),
  });
}

/** A record's body, its transfer encodings undone; null as soon as it goes beyond the bound. */
async function readBounded(record: AsyncIterable<Uint8Array>): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of record) {
    size += chunk.length;
    if (size > PAGE_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
