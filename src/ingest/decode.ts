import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { type Note, note } from "./note.ts";

/** A text made of bytes, byte order mark off. */
export interface Decoded {
  readonly text: string;
  readonly notes: readonly Note[];
}

/** What is said about the encoding outside the bytes. */
export interface Declared {
  /** The user's own word, which decides; null when not given. */
  readonly forced: string | null;
  /** The server's or the page's word, which decides unless the bytes belie it; null when not given. */
  readonly declared: string | null;
}

/** Bytes looked at to tell UTF-16 without a mark; enough for any real text. */
const PROBE_BYTES = 4096;

/** Share of zero high bytes that shows UTF-16, and of stray zeros that speaks against it; set by eye. */
const WIDE_ZEROS_MIN = 0.6;
const WIDE_STRAYS_MAX = 0.05;

/**
 * Decodes text: a byte order mark decides, then the user's word, then UTF-8 where the bytes are UTF-8, then the
 * declared encoding, then windows-1252 with a note. Text that is UTF-8 but for some broken places keeps them as
 * U+FFFD, with a note. Fails with `encoding.unknown`. Linear.
 */
export function decode(bytes: Uint8Array, { forced, declared }: Declared): Result<Decoded> {
  const marked = markedEncoding(bytes);
  if (marked !== null) return success(plain(bytes, marked));
  if (forced !== null) {
    const known = knownEncoding(forced);
    return known === null
      ? fail("encoding.unknown", { encoding: forced })
      : success(plain(bytes, known));
  }
  const wide = wideEncoding(bytes);
  if (wide !== null) return success(plain(bytes, wide));
  return success(decodeUnmarked(bytes, declared === null ? null : knownEncoding(declared)));
}

/** The canonical name of an encoding that this system can read; null for another. */
export function knownEncoding(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null; // TextDecoder has no other way to be asked.
  }
}

/** The UTF-16 that bytes are in, by their mark or their zeros; null where they are not. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const marked = markedEncoding(bytes);
  return marked === "utf-8" ? null : (marked ?? unmarkedWide(bytes.subarray(0, PROBE_BYTES)));
}

/** In Western text of UTF-16 every other byte is zero, and hardly any of the rest. */
function unmarkedWide(probe: Uint8Array): string | null {
  let even = 0;
  let odd = 0;
  probe.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = probe.length / 2;
  if (half >= 4 && odd > half * WIDE_ZEROS_MIN && even < half * WIDE_STRAYS_MAX) return "utf-16le";
  if (half >= 4 && even > half * WIDE_ZEROS_MIN && odd < half * WIDE_STRAYS_MAX) return "utf-16be";
  return null;
}

function decodeUnmarked(bytes: Uint8Array, declared: string | null): Decoded {
  if (declared !== null && declared !== "utf-8" && !isUtf8(bytes)) return plain(bytes, declared);
  const asUtf8 = plain(bytes, "utf-8");
  const broken = count(asUtf8.text, /\uFFFD/g);
  if (broken === 0 || isUtf8(bytes)) return asUtf8;
  // Accented letters that did decode show UTF-8 with a fault; where most did not, it never was UTF-8.
  const sound = count(asUtf8.text, /[\u0080-\uFFFC]/g);
  if (sound > broken) {
    const message = `The text is broken UTF-8: ${broken} unreadable places are shown as \uFFFD.`;
    return { ...asUtf8, notes: [note("ingest.encoding-broken", message)] };
  }
  const message = "The text is not UTF-8: it was read as windows-1252.";
  return { ...plain(bytes, "windows-1252"), notes: [note("ingest.encoding-guessed", message)] };
}

function plain(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), notes: [] };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // The strict decoder throws on the first broken byte; there is no other check in Node 20.
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
