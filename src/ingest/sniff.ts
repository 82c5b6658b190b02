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
  rss: "feed",
  atom: "feed",
  rdf: "feed",
  nitf: "newsml",
  pdf: "pdf",
  warc: "warc",
  wacz: "wacz",
};

const MEDIA_TYPES: Readonly<Record<string, Format>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/plain": "txt",
  "application/json": "json",
  "application/x-ndjson": "jsonl",
  "application/jsonl": "jsonl",
  "text/csv": "csv",
  "application/rss+xml": "feed",
  "application/atom+xml": "feed",
  "application/rdf+xml": "feed",
  "application/feed+json": "feed",
  "application/pdf": "pdf",
};

/** Media types of XML that say nothing of what is in it: its root element does. */
const XML_MEDIA_TYPES: ReadonlySet<string> = new Set(["application/xml", "text/xml"]);

/** The format that a file's name says; null where it says none (".xml" says only that it has a root element). */
export function formatOfName(path: string): Format | null {
  if (/\.warc\.gz$/i.test(path)) return "warc";
  const extension = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return EXTENSIONS[extension] ?? null;
}

/** The format that a server's media type says; null where it says none that is read here. */
export function formatOfMediaType(mediaType: string): Format | null {
  return Object.hasOwn(MEDIA_TYPES, mediaType) ? (MEDIA_TYPES[mediaType] ?? null) : null;
}

/** Whether a server's media type is one that is read here, in itself or by what is in it. */
export function isReadMediaType(mediaType: string): boolean {
  return formatOfMediaType(mediaType) !== null || XML_MEDIA_TYPES.has(mediaType);
}

/** Whether bytes are a PDF: its mark may stand behind a few stray bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, PDF_MARK_WITHIN)).includes("%PDF-");
}

const PDF_MARK_WITHIN = 40;

/** Fails with `input.binary` where bytes are no text, with what they look like. */
export function checkText({ name, bytes }: Pick<Resource, "name" | "bytes">): Result<null> {
  const probe = bytes.subarray(0, PROBE_BYTES);
  const start = String.fromCharCode(...probe.subarray(0, 1024));
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

/** The root element of an XML text, behind its declaration, comments and a document type; its prefix left off. */
const XML_ROOT =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!DOCTYPE\s[^>[]*>\s*)*<(?:[\w.-]+:)?([\w.-]+)/i;

/** Root elements of what is read here. */
const ROOTS: Readonly<Record<string, Format>> = {
  rss: "feed",
  feed: "feed",
  rdf: "feed",
  urlset: "sitemap",
  sitemapindex: "sitemap",
  newsitem: "newsml",
  newsmessage: "newsml",
  nitf: "newsml",
};

/** Tells a text's format from its beginning: a feed or other XML by its root, HTML, JSON records, or plain text. */
export function formatOfText(text: string): Format {
  const start = text.slice(0, PROBE_BYTES);
  const root = ROOTS[XML_ROOT.exec(start)?.[1]?.toLowerCase() ?? ""];
  if (root !== undefined) return root;
  if (HTML_START.test(start)) return "html";
  if (!/^\s*[[{]/.test(start)) return "txt";
  const begun = text.trimStart();
  const lineEnd = begun.indexOf("\n");
  if (isRecord(lineEnd < 0 ? begun : begun.slice(0, lineEnd))) return "jsonl";
  if (/"https?:\/\/jsonfeed\.org\/version\//.test(start)) return "feed";
  return isJson(text) ? "json" : "txt";
}

/** A line of JSON Lines: a record of ours, or a ninjs item. */
function isRecord(line: string): boolean {
  const value = parseOrNull(line);
  return typeof value === "object" && value !== null && ("text" in value || "uri" in value);
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
