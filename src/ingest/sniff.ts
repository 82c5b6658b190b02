import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { wideEncoding } from "./decode.ts";
import type { Format, Resource } from "./resource.ts";

/** Bytes looked at to tell what an input is. */
const PROBE_BYTES = 8192;

/** Share of control bytes above which an input is no text; terminal logs stay far below. */
const CONTROL_SHARE_MAX = 0.1;

const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ["PK\u0003\u0004", "ZIP (.docx, .odt, .epub, .zip)"],
  ["\u00d0\u00cf\u0011\u00e0", "OLE2 (.doc, .xls)"],
  ["\u0089PNG", "PNG"],
  ["\u00ff\u00d8\u00ff", "JPEG"],
  ["GIF8", "GIF"],
  ["RIFF", "RIFF (.webp, .wav, .avi)"],
  ["\u001f\u008b", "gzip"],
  ["BZh", "bzip2"],
  ["\u00fd7zXZ", "xz"],
  ["\u007fELF", "ELF"],
  ["ID3", "MP3"],
  ["SQLite format 3", "SQLite"],
];

const EXTENSIONS: Readonly<Record<string, Format>> = {
  txt: "txt",
  text: "txt",
  html: "html",
  htm: "html",
  xhtml: "html",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  csv: "csv",
};

const MEDIA_TYPES: Readonly<Record<string, Format>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "application/json": "json",
  "application/x-ndjson": "jsonl",
  "application/jsonl": "jsonl",
  "text/csv": "csv",
};

/** The format that a file's name says; null where it says none. */
export function formatOfName(path: string): Format | null {
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return EXTENSIONS[extension] ?? null;
}

/** The format that a server's media type says; null where it says none that is read here. */
export function formatOfMediaType(mediaType: string): Format | null {
  return Object.hasOwn(MEDIA_TYPES, mediaType) ? (MEDIA_TYPES[mediaType] ?? null) : null;
}

/** Fails where bytes are no text: `input.pdf` or `input.binary`, with what they look like. */
export function checkText({ name, bytes }: Pick<Resource, "name" | "bytes">): Result<null> {
  const probe = bytes.subarray(0, PROBE_BYTES);
  const start = String.fromCharCode(...probe.subarray(0, 1024));
  if (start.includes("%PDF-") && start.indexOf("%PDF-") < 32) return fail("input.pdf", { name });
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known !== undefined) return fail("input.binary", { name, found: known[1] });
  if (wideEncoding(probe) !== null) return success(null);
  let controls = 0;
  for (const byte of probe) {
    // Tab, line feed, form feed, carriage return and escape stand in real text files.
    if (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) controls += byte === 0 ? 10 : 1;
  }
  if (controls > probe.length * CONTROL_SHARE_MAX)
    return fail("input.binary", { name, found: "data" });
  return success(null);
}

/** An opening tag or declaration such as only HTML begins with, after white space and comments. */
const HTML_START =
  /^\s*(?:<\?xml|<!doctype\s|<!--|<(?:html|head|body|article|main|div|section|p|h[1-6]|meta|title)\b)/i;

/** Tells a text's format from its beginning: HTML, JSON records, or plain text. */
export function formatOfText(text: string): Format {
  const start = text.slice(0, PROBE_BYTES);
  if (HTML_START.test(start)) return "html";
  if (!/^\s*[[{]/.test(start)) return "txt";
  const begun = text.trimStart();
  const lineEnd = begun.indexOf("\n");
  if (isRecord(lineEnd < 0 ? begun : begun.slice(0, lineEnd))) return "jsonl";
  return isJson(text) ? "json" : "txt";
}

function isRecord(line: string): boolean {
  const value = parseOrNull(line);
  return typeof value === "object" && value !== null && "text" in value;
}

function isJson(text: string): boolean {
  const value = parseOrNull(text);
  return typeof value === "object" && value !== null;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Not JSON: the caller goes on to the next guess.
  }
}
