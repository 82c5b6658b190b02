import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { fail } from "../../base/errors.ts";
import { type Result, success } from "../../base/failure.ts";
import { type Note, note } from "../note.ts";
import type { DomDocument, DomNode } from "./dom.ts";
import { readLinkedData } from "./json-ld.ts";
import { type LaidOut, layOut } from "./lay-out.ts";
import { type PageMetadata, readMetadata } from "./metadata.ts";
import { tidyHtml } from "./tidy.ts";

/** A page's main text, laid out, with what the page says of itself. */
export interface Page extends LaidOut {
  readonly metadata: PageMetadata & { readonly url: string | null };
  readonly notes: readonly Note[];
}

/** Letters that the text beside the title must have: less is a page whose text is made by scripts. */
const LETTERS_MIN = 20;

/**
 * Reads a page: metadata from JSON-LD, Open Graph and meta tags, main text by Readability over linkedom, both
 * behind `tidyHtml`, which bounds what they are given. A page that had to be flattened, or in which Readability
 * finds nothing, gives the whole text of its body, with a note. Fails with `input.page-empty`.
 */
export function readPage(
  source: string,
  { name, url }: { readonly name: string; readonly url: string | null },
): Result<Page> {
  const tidy = tidyHtml(source);
  const { document } = parseHTML(tidy.html);
  const metadata = readMetadata(document, readLinkedData(tidy.jsonLd));
  const main = tidy.isFlattened ? null : mainElement(document);
  const laidOut = layOut(main ?? parseHTML(tidy.html).document.body, metadata);
  const body = laidOut.blocks.filter(({ kind }) => kind !== "title");
  const letters = body.reduce((sum, { span }) => {
    return sum + laidOut.text.slice(span.start, span.end).replace(/\P{L}+/gu, "").length;
  }, 0);
  if (letters < LETTERS_MIN) return fail("input.page-empty", { name });
  return success({
    ...laidOut,
    metadata: { ...metadata, ...placed(metadata, url) },
    notes: main === null ? [wholePageNote()] : [],
  });
}

/** The URL a page is known by: its canonical one unless it names another site than the one that answered. */
function placed(
  { canonical, outlet }: PageMetadata,
  fetched: string | null,
): { readonly url: string | null; readonly outlet: string | null } {
  const isOwn = canonical !== null && (fetched === null || siteOf(canonical) === siteOf(fetched));
  const url = isOwn ? canonical : fetched;
  return { url, outlet: outlet ?? (url === null ? null : hostOf(url)) };
}

function siteOf(url: string): string {
  return hostOf(url)?.split(".").slice(-2).join(".") ?? "";
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}

/** The element that Readability builds of the main text; null where it finds none. Changes the document. */
function mainElement(document: DomDocument): DomNode | null {
  const article = new Readability(document, {
    serializer: (node) => node,
    disableJSONLD: true,
  }).parse();
  return article?.content ?? null;
}

function wholePageNote(): Note {
  const message = "The main text could not be told from the rest of the page: all of it was taken.";
  return note("ingest.page-whole", message);
}
