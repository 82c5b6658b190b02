import { fail } from "../../base/errors.ts";
import type { Result } from "../../base/failure.ts";
import { decode } from "../decode.ts";
import type { Resource } from "../resource.ts";
import { formatOfText } from "../sniff.ts";
import type { FeedPage } from "./feed-item.ts";

/** The items of a text that is a feed or a sitemap. Fails with `feed.broken`. */
export async function readItems(
  text: string,
  format: "feed" | "sitemap",
  name: string,
): Promise<Result<FeedPage>> {
  // Each parser is loaded when it is needed: most inputs are pages.
  if (format === "feed") return (await import("./read-feed.ts")).readFeed(text, name);
  return (await import("./read-sitemap.ts")).readSitemap(text, name);
}

/** The items of what was fetched, told by its beginning to be a feed or a sitemap. Fails with `feed.broken`. */
export async function readFetchedItems(resource: Resource): Promise<Result<FeedPage>> {
  const { bytes, charset, name } = resource;
  const decoded = decode(bytes, { forced: null, declared: charset });
  if (!decoded.ok) return decoded;
  const { text } = decoded.value;
  const format = formatOfText(text);
  if (format !== "feed" && format !== "sitemap") return fail("feed.broken", { name });
  return readItems(text, format, name);
}
