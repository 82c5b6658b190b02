/** What a server said with what it sent: names in lower case, without cookies. */
export type ResponseHeaders = Readonly<Record<string, string>>;

/** What was taken in from one place, as bytes, before anything is made of it. */
export interface Resource {
  /** The path or URL as the user gave it, "-" for standard input: what messages call it. */
  readonly name: string;
  /** The path as given; null for a URL or standard input. */
  readonly file: string | null;
  /** The URL that answered, after redirects; null for what was not fetched. */
  readonly url: string | null;
  readonly bytes: Uint8Array;
  /** As the server said, lower case, without parameters; null where nobody said. */
  readonly mediaType: string | null;
  /** As the server said; null where nobody said. */
  readonly charset: string | null;
  /** When it was fetched, ISO 8601; null for what was already a file. */
  readonly retrievedAt: string | null;
  /** All that the server said with it; absent for what was not fetched. */
  readonly headers?: ResponseHeaders;
  /** What the server said of the version it sent; absent for what was not fetched. */
  readonly validators?: { readonly etag: string | null; readonly lastModified: string | null };
}

/** The formats that inputs are read as. */
export const FORMATS = [
  "txt",
  "html",
  "json",
  "jsonl",
  "csv",
  "feed",
  "sitemap",
  "newsml",
  "pdf",
  "warc",
  "wacz",
] as const;
export type Format = (typeof FORMATS)[number];

/** Largest input that is read whole, in bytes: about 30,000 pages of text, well below what memory bears. */
export const INPUT_BYTES_MAX = 50_000_000;

/** Bytes as whole megabytes, for messages: at least 1. */
export function megabytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1_000_000));
}
