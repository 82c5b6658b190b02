/** One item of a feed or sitemap: what it links to, and what it says of it. Whatever it does not say is null. */
export interface FeedItem {
  readonly url: string | null;
  readonly title: string | null;
  /** The whole text as HTML, where the feed carries it. */
  readonly content: string | null;
  /** The teaser as HTML or text. */
  readonly summary: string | null;
  /** As the feed words them. */
  readonly published: string | null;
  readonly modified: string | null;
  /** The publisher that the item itself names (RSS `source`, Atom `source`, `news:publication`): it outranks all. */
  readonly publisher: string | null;
  /** The feed's own name: what an item that names no publisher falls back on. */
  readonly feed: string | null;
  readonly language: string | null;
  readonly authors: readonly string[];
  /** All that the item says, as JSON: what its report is made of where no page is fetched; null where it is too deep. */
  readonly bytes: Uint8Array | null;
}

/** What a feed or sitemap holds: items, and for a sitemap's index the sitemaps to read on from. */
export interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly sitemaps: readonly string[];
}
