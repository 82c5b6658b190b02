import { fail } from "../../base/errors.ts";
import { type Result, success } from "../../base/failure.ts";
import { recordBytes } from "../raw-record.ts";
import { childrenOf, firstText, parseXml, type XmlNode } from "../xml.ts";
import type { FeedItem, FeedPage } from "./feed-item.ts";

/** Most entries taken of one sitemap (the protocol's own limit is 50,000). */
const ENTRIES_MAX = 50_000;

/**
 * The entries of a sitemap: of a news sitemap with publisher, language, date and title (Google News sitemap 0.9), of
 * any other with its URL and last change; of a sitemap index the sitemaps to read on from. Fails with `feed.broken`.
 */
export function readSitemap(text: string, name: string): Result<FeedPage> {
  const root = parseXml(text);
  if (root?.name === "sitemapindex") {
    const sitemaps = childrenOf(root, "sitemap").flatMap((entry) => firstText(entry, "loc") ?? []);
    return success({ items: [], sitemaps: sitemaps.slice(0, ENTRIES_MAX) });
  }
  if (root?.name !== "urlset") return fail("feed.broken", { name });
  const entries = childrenOf(root, "url").slice(0, ENTRIES_MAX);
  return success({ items: entries.map(itemOf), sitemaps: [] });
}

function itemOf(entry: XmlNode): FeedItem {
  const [news] = childrenOf(entry, "news");
  const [publication] = news === undefined ? [] : childrenOf(news, "publication");
  const said = (node: XmlNode | undefined, field: string) =>
    node === undefined ? null : firstText(node, field);
  return {
    url: firstText(entry, "loc"),
    title: said(news, "title"),
    content: null,
    summary: null,
    published: said(news, "publication_date"),
    modified: firstText(entry, "lastmod"),
    publisher: said(publication, "name"),
    feed: null,
    language: said(publication, "language"),
    authors: [],
    bytes: recordBytes(entry),
  };
}
