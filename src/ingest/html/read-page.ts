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
 * Code units with which Readability is content. Below its own default of 500 it would loosen its rules, and take
 * footers and appeals for donations into a report of three short paragraphs.
 */
const CHARS_ENOUGH = 150;

/** Share of all paragraphs' letters that the one article element must hold to stand for the page; by eye. */
const SHARE_OF_PARAGRAPHS_MIN = 0.5;

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
  const laidOut = layOut(main ?? parseHTML(tidy.html).document.body, {
    title: metadata.title,
    makers: metadata.credits.map((credit) => credit.name),
  });
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
  narrow(document);
  const reader = new Readability(document as unknown as ReadableDocument, {
    serializer: (node) => node as unknown as DomNode,
    charThreshold: CHARS_ENOUGH,
    disableJSONLD: true,
  });
  return reader.parse()?.content ?? null;
}

type ReadableDocument = ConstructorParameters<typeof Readability>[0];

/**
 * Leaves only the article's own element in the body, where the page has exactly one and it holds most of the
 * page's paragraphs: in a short report Readability otherwise takes what stands beside it for more of it.
 */
function narrow(document: DomDocument): void {
  const paragraphs = lettersOf(document.querySelectorAll("p"));
  for (const selector of ['[itemprop~="articleBody"]', "article", '[role="main"]', "main"]) {
    const found = document.querySelectorAll(selector);
    const [only] = found;
    if (found.length !== 1 || only === undefined) continue;
    if (lettersOf(only.querySelectorAll("p")) < paragraphs * SHARE_OF_PARAGRAPHS_MIN) continue;
    document.body.replaceChildren(only);
    return;
  }
}

function lettersOf(elements: Iterable<DomNode>): number {
  let letters = 0;
  for (const element of elements) letters += element.textContent?.length ?? 0;
  return letters;
}

function wholePageNote(): Note {
  const message = "The main text could not be told from the rest of the page: all of it was taken.";
  return note("ingest.page-whole", message);
}
