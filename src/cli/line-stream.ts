import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/**
 * The lines of a stream of UTF-8, without their ends. A stream that breaks ends the lines and is told, so that whoever
 * reads them is never left waiting.
 */
export async function* linesOf(
  stream: Readable,
  onBroken: (error: Error) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest: string[] = [];
  try {
    for await (const chunk of stream) {
      const [first = "", ...others] = decoder
        .decode(chunk as Uint8Array, { stream: true })
        .split("\n");
      rest.push(first);
      for (const other of others) {
        yield rest.join("");
        rest = [other];
      }
    }
  } catch (error) {
    onBroken(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  const last = rest.join("");
  if (last !== "") yield last;
}

/** Writes when the sink takes more. @throws where it breaks or is closed meanwhile: nobody reads what is written. */
export async function writeTo(sink: Writable, text: string): Promise<void> {
  if (sink.destroyed) throw sink.errored ?? new Error(CLOSED);
  if (sink.write(text)) return;
  const settled = new AbortController();
  const { signal } = settled;
  const closed = once(sink, "close", { signal }).then(() => {
    throw sink.errored ?? new Error(CLOSED);
  });
  try {
    await Promise.race([once(sink, "drain", { signal }), closed]);
  } finally {
    settled.abort();
  }
}

const CLOSED = "closed before all was written";
