import { lookup as dnsLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import ipaddr from "ipaddr.js";
import { Agent, type Dispatcher, request } from "undici";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import { megabytes, type Resource } from "./resource.ts";
import { responseHeaders } from "./response-headers.ts";
import { isReadMediaType } from "./sniff.ts";

/** What may be fetched and how long it may take. */
export interface FetchOptions {
  /** Lets loopback, private and link-local addresses be fetched. */
  readonly allowPrivate?: boolean;
  /** Which addresses may be fetched, in place of the rule that they be public. */
  readonly isAllowedAddress?: (address: string) => boolean;
  /** Seconds for one page, redirects and all. */
  readonly timeoutSeconds?: number;
  /** Bytes of a page after decompression. */
  readonly pageBytesMax?: number;
  /** What an earlier answer said of its version: a page that has not changed since is `url.unchanged`. */
  readonly since?: Validators;
}

/** What a server says to tell one version of a page from another (RFC 9110, 8.8). */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Seconds for one page where the user gives none. */
export const TIMEOUT_SECONDS = 30;

/** Largest page after decompression, in bytes; the largest live pages of newspapers stay below 10 MB. */
export const PAGE_BYTES_MAX = 20_000_000;

const REDIRECTS_MAX = 5;

/** How we name ourselves to servers. */
const USER_AGENT = "recoupe/0.1 (news verification; one page at a time)";

const HEADERS = {
  "user-agent": USER_AGENT,
  accept:
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.9,*/*;q=0.1",
  "accept-encoding": "gzip, deflate, br",
};

/**
 * Fetches one page over http or https. Every address is looked at when the connection is made, after the name is
 * resolved, and again at every redirect: loopback, private, link-local and other reserved addresses are refused
 * unless allowed, so that neither a page's redirect nor a name that changes its address reaches the inside of
 * a network. Time, redirects, bytes on the wire and bytes after decompression are bounded. Fails with `url.*`.
 */
export async function fetchPage(
  name: string,
  options: FetchOptions = {},
): Promise<Result<Resource>> {
  const limits: Limits = {
    name,
    isAllowed:
      options.isAllowedAddress ?? (options.allowPrivate === true ? () => true : isPublicAddress),
    seconds: options.timeoutSeconds ?? TIMEOUT_SECONDS,
    bytesMax: options.pageBytesMax ?? PAGE_BYTES_MAX,
    since: options.since ?? { etag: null, lastModified: null },
  };
  const signal = AbortSignal.timeout(limits.seconds * 1000);
  const agent = new Agent({ connect: { lookup: guardedLookup(limits.isAllowed) } });
  try {
    return await follow(name, { limits, signal, agent });
  } catch (error) {
    return worded(error, limits, signal);
  } finally {
    // Destroyed, not closed: closing would wait for the rest of an endless body.
    await agent.destroy();
  }
}

interface Limits {
  readonly name: string;
  readonly isAllowed: (address: string) => boolean;
  readonly seconds: number;
  readonly bytesMax: number;
  readonly since: Validators;
}

interface Fetching {
  readonly limits: Limits;
  readonly signal: AbortSignal;
  readonly agent: Agent;
}

async function follow(first: string, fetching: Fetching): Promise<Result<Resource>> {
  const { limits, signal, agent } = fetching;
  let url = parseUrl(first, null);
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    if (url === null) return fail("url.invalid", { name: limits.name, found: first.slice(0, 200) });
    const refused = refuseLiteral(url, limits);
    if (refused !== null) return refused;
    const headers = { ...HEADERS, ...conditions(limits.since) };
    const response = await request(url, { dispatcher: agent, signal, headers });
    // A body that is given up reports its own end as an error, which is no news to us.
    response.body.on("error", () => undefined);
    const location = headerOf(response, "location");
    if (!isRedirect(response.statusCode) || location === null) return take(response, url, fetching);
    response.body.destroy();
    const next = parseUrl(location, url);
    if (next === null)
      return fail("url.invalid", { name: limits.name, found: location.slice(0, 200) });
    url = next;
  }
  return fail("url.redirects", { name: limits.name, limit: REDIRECTS_MAX });
}

function conditions({ etag, lastModified }: Validators): Readonly<Record<string, string>> {
  return {
    ...(etag === null ? {} : { "if-none-match": etag }),
    ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
  };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

async function take(
  response: Dispatcher.ResponseData,
  url: URL,
  { limits, signal }: Fetching,
): Promise<Result<Resource>> {
  const { name, bytesMax } = limits;
  const { mediaType, charset } = contentType(headerOf(response, "content-type"));
  const retryAfter = secondsOf(headerOf(response, "retry-after"));
  const refused = refuseResponse(response.statusCode, { name, mediaType, retryAfter });
  if (refused !== null) {
    response.body.destroy();
    return refused;
  }
  const body = decompressed(response.body, headerOf(response, "content-encoding"));
  const bytes = await readBounded(body, { bytesMax, signal });
  response.body.destroy();
  if (bytes === null) return fail("url.too-large", { name, limit: megabytes(bytesMax) });
  return success({
    name,
    file: null,
    url: url.href,
    bytes,
    mediaType,
    charset,
    retrievedAt: new Date().toISOString(),
    headers: responseHeaders(Object.entries(response.headers)),
    validators: {
      etag: headerOf(response, "etag"),
      lastModified: headerOf(response, "last-modified"),
    },
  });
}

/** Seconds of a `Retry-After` header; a date in it is left out. 0 where it says none. */
function secondsOf(header: string | null): number {
  return /^\d{1,6}$/.test(header ?? "") ? Number(header) : 0;
}

function refuseResponse(
  status: number,
  {
    name,
    mediaType,
    retryAfter,
  }: { readonly name: string; readonly mediaType: string | null; readonly retryAfter: number },
): ReturnType<typeof fail> | null {
  if (status === 304) return fail("url.unchanged", { name });
  if (status === 404 || status === 410) return fail("url.not-found", { name });
  if (status < 200 || status > 299) return fail("url.status", { name, status, retryAfter });
  const isRead = mediaType === null || mediaType === "application/octet-stream";
  if (isRead || isReadMediaType(mediaType)) return null;
  return fail("url.type", { name, found: mediaType });
}

/** Reads a body whole; null as soon as it goes beyond the bound. */
async function readBounded(
  body: Readable,
  { bytesMax, signal }: { readonly bytesMax: number; readonly signal: AbortSignal },
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const abort = () => body.destroy(new Error("timeout"));
  signal.addEventListener("abort", abort, { once: true });
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > bytesMax) return null;
      chunks.push(chunk);
    }
  } finally {
    signal.removeEventListener("abort", abort);
    body.destroy();
  }
  return Buffer.concat(chunks);
}

/** The body with its transfer compression undone as it streams, so that a bomb is cut off at the bound. */
function decompressed(body: Readable, encoding: string | null): Readable {
  const undone = undoing(encoding);
  if (undone === null) return body;
  body.on("error", (error) => undone.destroy(error));
  undone.on("error", () => undefined);
  return body.pipe(undone);
}

function undoing(encoding: string | null): ReturnType<typeof createGunzip> | null {
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "deflate") return createInflate();
  if (encoding === "br") return createBrotliDecompress();
  return null;
}

function contentType(header: string | null): {
  readonly mediaType: string | null;
  readonly charset: string | null;
} {
  if (header === null) return { mediaType: null, charset: null };
  const mediaType = header.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(header)?.[1] ?? null;
  return { mediaType: mediaType === "" ? null : mediaType, charset };
}

function headerOf(response: Dispatcher.ResponseData, name: string): string | null {
  const value = response.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? null;
}

function parseUrl(text: string, base: URL | null): URL | null {
  if (!URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base ?? undefined);
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  url.hash = "";
  return url;
}

/** A host that is written as an address is never looked up: it is checked as it stands. */
function refuseLiteral(url: URL, { name, isAllowed }: Limits): ReturnType<typeof fail> | null {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (!ipaddr.isValid(host) || isAllowed(host)) return null;
  return fail("url.private", { name, address: host });
}

/** Whether an address is one of the public network: neither private, loopback, link-local nor reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` reads ::ffff:10.0.0.1 as the 10.0.0.1 it stands for.
  return ipaddr.process(address).range() === "unicast";
}

class PrivateAddressError extends Error {
  readonly address: string;
  constructor(address: string) {
    super(`private address ${address}`);
    this.address = address;
  }
}

/** A name look-up that fails where any address of the name is not allowed. */
function guardedLookup(isAllowed: Limits["isAllowed"]): LookupFunction {
  return (hostname, options, callback) => {
    dnsLookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, []);
      const refused = addresses.find(({ address }) => !isAllowed(address));
      if (refused !== undefined) return callback(new PrivateAddressError(refused.address), []);
      const [first] = addresses;
      if (options.all === true || first === undefined) return callback(null, addresses);
      return callback(null, first.address, first.family);
    });
  };
}

function worded(
  error: unknown,
  { name, seconds }: Limits,
  signal: AbortSignal,
): ReturnType<typeof fail> {
  if (signal.aborted) return fail("url.timeout", { name, limit: seconds });
  for (const one of causes(error)) {
    if (one instanceof PrivateAddressError)
      return fail("url.private", { name, address: one.address });
  }
  const [first] = causes(error);
  const detail = first instanceof Error && "code" in first ? String(first.code) : String(first);
  return fail("url.unreachable", { name, detail: detail.slice(0, 120) });
}

/** An error, then what caused it, outermost first; at most five. */
function causes(error: unknown): readonly unknown[] {
  const all: unknown[] = [];
  for (let one = error; one !== undefined && one !== null && all.length < 5; ) {
    all.push(one);
    one = one instanceof Error ? one.cause : undefined;
  }
  return all;
}
