import { type Result, success } from "../base/failure.ts";
import type { Report } from "../domain/report.ts";
import { splitByline } from "./byline.ts";
import { decode } from "./decode.ts";
import type { FeedItem } from "./feeds/feed-item.ts";
import type { InputOptions } from "./input-options.ts";
import type { ReportFields } from "./make-report.ts";
import { note } from "./note.ts";
import { draftReport, pageReport, type Taking } from "./one-report.ts";
import type { PoliteFetcher } from "./polite-fetch.ts";
import type { Resource } from "./resource.ts";

/** Where a feed's items stand, and how their pages are had. */
export interface Following {
  readonly options: InputOptions;
  /** The file that the feed was read from; null for one that was fetched. */
  readonly file: string | null;
  /** Fetches the pages that items link to; null where no link is to be followed. */
  readonly fetcher: PoliteFetcher | null;
}

/** Letters of an item's own content from which it stands for the report: teasers stay below. */
const CONTENT_LETTERS_MIN = 600;

/**
 * The report of a feed's item: its whole text where the feed carries it, else the page that it links to, else its
 * teaser, with a note. The publisher that the item names outranks the page's; the feed's name comes last. What could
 * not be fetched and has no words of its own is the fetch's failure.
 */
export async function itemReport(
  item: FeedItem,
  { options, file, fetcher }: Following,
): Promise<Result<Report> | null> {
  const content = item.content === null ? null : await markupText(item.content);
  const isWhole = content !== null && letters(content) >= CONTENT_LETTERS_MIN;
  if (!isWhole && fetcher !== null && item.url !== null) {
    const fetched = await fetcher.fetch(item.url);
    const page = fetched.ok ? await pageOf(fetched.value, takingOf(item, options)) : fetched;
    if (page.ok) return page;
    if (content === null && item.summary === null) return page;
  }
  const summary = item.summary === null ? null : await markupText(item.summary);
  const words = content ?? summary ?? item.title;
  if (words === null || letters(words) === 0) return null;
  const text = item.title === null || words === item.title ? words : `${item.title}\n\n${words}`;
  const notes = isWhole ? [] : [teaserNote()];
  const own = { bytes: item.bytes, mediaType: "application/json" };
  const fields = { ...fieldsOf(item), ...own, outlet: item.publisher ?? item.feed, notes };
  return success(await draftReport({ text, fields }, { file }, options));
}

function takingOf(item: FeedItem, options: InputOptions): Taking {
  return {
    options,
    notes: [],
    over: item.publisher === null ? {} : { outlet: item.publisher },
    under: { ...fieldsOf(item), outlet: item.feed },
  };
}

function fieldsOf(item: FeedItem): ReportFields {
  const { url, title, published, modified, language, authors } = item;
  const credits = authors.flatMap((author) => splitByline(author));
  return { url, title, published, modified, language: language?.slice(0, 2) ?? null, credits };
}

async function pageOf(resource: Resource, taking: Taking): Promise<Result<Report>> {
  const decoded = decode(resource.bytes, {
    forced: taking.options.encoding ?? null,
    declared: resource.charset,
  });
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  return pageReport(text, resource, { ...taking, notes });
}

/** HTML as text, one paragraph a line; plain words as they are. */
async function markupText(markup: string): Promise<string> {
  if (!/[<&]/.test(markup)) return markup.trim();
  const { readFragment } = await import("./html/read-fragment.ts");
  return readFragment(markup);
}

function letters(text: string): number {
  return text.replace(/\P{L}+/gu, "").length;
}

function teaserNote() {
  const message = "Only the feed's teaser was read: the text may be longer on the outlet's page.";
  return note("ingest.feed-teaser", message);
}
