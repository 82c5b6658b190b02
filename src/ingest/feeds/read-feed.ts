import { parseFeed } from "feedsmith";
import { fail } from "../../base/errors.ts";
import { type Result, success } from "../../base/failure.ts";
import { recordBytes } from "../raw-record.ts";
import type { FeedItem, FeedPage } from "./feed-item.ts";

/** Most items taken of one feed; real ones have tens. */
const ITEMS_MAX = 2000;

type Parsed = ReturnType<typeof parseFeed>;
type Of<Format extends Parsed["format"]> = Extract<Parsed, { format: Format }>["feed"];

/**
 * The items of an RSS, RDF, Atom or JSON feed, in its order. An item's own publisher is kept apart from the feed's
 * name: an aggregator's feed carries the reports of many. Fails with `feed.broken`.
 */
export function readFeed(text: string, name: string): Result<FeedPage> {
  const parsed = parsedFeed(text);
  if (parsed === null) return fail("feed.broken", { name });
  return success({ items: itemsOf(parsed).slice(0, ITEMS_MAX), sitemaps: [] });
}

function parsedFeed(text: string): Parsed | null {
  try {
    return parseFeed(text);
  } catch {
    return null; // Not a feed that the library reads: said by the caller's failure.
  }
}

function itemsOf(parsed: Parsed): readonly FeedItem[] {
  if (parsed.format === "atom") return atomItems(parsed.feed);
  if (parsed.format === "json") return jsonItems(parsed.feed);
  return rssItems(parsed.feed as Of<"rss">);
}

/** RDF's items have the same names as RSS's, but for what only RSS has. */
function rssItems(feed: Of<"rss">): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    url: item.link ?? (item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null)),
    title: textOf(item.title),
    content: item.content?.encoded ?? null,
    summary: textOf(item.description),
    published: textOf(item.pubDate) ?? textOf(item.dc?.dates?.[0]),
    modified: null,
    publisher: item.source?.title ?? null,
    feed: textOf(feed.title),
    language: feed.language ?? null,
    authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(authorOf)].filter(isNamed),
    bytes: recordBytes(item),
  }));
}

function atomItems(feed: Of<"atom">): readonly FeedItem[] {
  return (feed.entries ?? []).map((entry) => ({
    url: linkOf(entry.links ?? []),
    title: textOf(entry.title),
    content: textOf(entry.content),
    summary: textOf(entry.summary),
    published: textOf(entry.published) ?? textOf(entry.updated),
    modified: textOf(entry.updated),
    publisher: textOf(entry.source?.title),
    feed: textOf(feed.title),
    language: feed.xml?.lang ?? null,
    authors: (entry.authors ?? []).map(authorOf).filter(isNamed),
    bytes: recordBytes(entry),
  }));
}

function jsonItems(feed: Of<"json">): readonly FeedItem[] {
  return (feed.items ?? []).map((item) => ({
    url: item.url ?? item.external_url ?? null,
    title: textOf(item.title),
    content: item.content_html ?? item.content_text ?? null,
    summary: textOf(item.summary),
    published: textOf(item.date_published),
    modified: textOf(item.date_modified),
    publisher: null,
    feed: textOf(feed.title),
    language: item.language ?? feed.language ?? null,
    authors: (item.authors ?? []).map(authorOf).filter(isNamed),
    bytes: recordBytes(item),
  }));
}

/** The page itself: the link that says so, else the one without a relation (RFC 4287, 4.2.7.2). */
function linkOf(
  links: readonly { readonly href?: string; readonly rel?: string }[],
): string | null {
  const chosen = links.find(({ rel }) => rel === undefined || rel === "alternate") ?? links[0];
  return chosen?.href ?? null;
}

/** A text construct's words, whether the library gives them bare or with their type; blank ones are none. */
function textOf(value: unknown): string | null {
  const words =
    typeof value === "object" && value !== null && "value" in value ? value.value : value;
  if (words instanceof Date) return words.toISOString();
  return typeof words === "string" && words.trim() !== "" ? words : null;
}

function authorOf(author: unknown): string {
  if (typeof author === "string") return author;
  const name = typeof author === "object" && author !== null && "name" in author ? author.name : "";
  return typeof name === "string" ? name : "";
}

function isNamed(name: string): boolean {
  return name.trim() !== "";
}
