import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { decode } from "./decode.ts";
import { systemFailure } from "./list-sources.ts";
import { INPUT_BYTES_MAX, megabytes } from "./resource.ts";

/** One line of JSON Lines, with its number from 1. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
  /** As the file has it, without the line feed. */
  readonly bytes: Uint8Array;
}

const LINE_FEED = 10;

/** The lines of a file, decoded one by one, so that a file of any length takes the memory of one line. */
export async function* readFileLines(
  name: string,
  encoding: string | null,
): AsyncGenerator<Result<NumberedLine>> {
  const stream = createReadStream(name);
  try {
    yield* linesOf(stream, name, encoding);
  } catch (error) {
    yield systemFailure(name, error);
  } finally {
    stream.destroy();
  }
}

async function* linesOf(
  stream: Readable,
  name: string,
  encoding: string | null,
): AsyncGenerator<Result<NumberedLine>> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let line = 0;
  const take = (last: Uint8Array): Result<NumberedLine> => {
    const bytes = Buffer.concat([...waiting, last]);
    waiting = [];
    size = 0;
    line += 1;
    return numbered(bytes, { name, line, encoding });
  };
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield take(chunk.subarray(from, end));
      from = end + 1;
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size > INPUT_BYTES_MAX) {
      yield fail("input.too-large", {
        name,
        limit: megabytes(INPUT_BYTES_MAX),
        size: megabytes(size),
      });
      return;
    }
    if (rest.length > 0) waiting.push(rest);
  }
  if (size > 0) yield take(new Uint8Array(0));
}

function numbered(
  bytes: Uint8Array,
  {
    line,
    encoding,
  }: { readonly name: string; readonly line: number; readonly encoding: string | null },
): Result<NumberedLine> {
  const decoded = decode(bytes, { forced: encoding, declared: null });
  return decoded.ok ? success({ line, text: decoded.value.text, bytes }) : decoded;
}
