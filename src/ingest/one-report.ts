import type { Result } from "../base/failure.ts";
import { success } from "../base/failure.ts";
import type { Report } from "../domain/report.ts";
import type { InputOptions } from "./input-options.ts";
import { type ReportFields, reportFromText } from "./make-report.ts";
import type { Note } from "./note.ts";
import { type RecordDraft, reportFromDraft } from "./records.ts";
import type { Resource } from "./resource.ts";

/** What is known besides a resource's own words. */
export interface Taking {
  readonly options: InputOptions;
  readonly notes: readonly Note[];
  /** What outranks the page's own word of itself: the publisher that a feed's item names. */
  readonly over?: ReportFields;
  /** What fills what the page leaves out: a feed's name, an item's date. */
  readonly under?: ReportFields;
}

/** The report of a plain text. */
export function textReport(
  text: string,
  resource: Resource,
  { options, notes, over = {}, under = {} }: Taking,
): Promise<Report> {
  options.onCapture?.(resource.bytes, resource.headers ?? null);
  return reportFromText(text, {
    ...captured(resource, "text/plain"),
    ...under,
    url: resource.url,
    outlet: over.outlet ?? under.outlet ?? options.outlet ?? null,
    published: under.published ?? options.published ?? null,
    languageForced: options.language ?? null,
    notes,
  });
}

/** The report of an HTML page. Fails with `input.page-empty`. */
export async function pageReport(
  source: string,
  resource: Resource,
  { options, notes, over = {}, under = {} }: Taking,
): Promise<Result<Report>> {
  // The DOM takes longer to load than a text takes to be read: it waits until it is needed.
  const { readPage } = await import("./html/read-page.ts");
  const page = readPage(source, { name: resource.name, url: resource.url });
  if (!page.ok) return page;
  options.onCapture?.(resource.bytes, resource.headers ?? null);
  const { text, blocks, metadata } = page.value;
  const made = await reportFromText(text, {
    ...captured(resource, "text/html"),
    ...metadata,
    blocks,
    title: metadata.title ?? under.title ?? null,
    credits: metadata.credits.length > 0 ? metadata.credits : (under.credits ?? []),
    outlet: over.outlet ?? metadata.outlet ?? under.outlet ?? options.outlet ?? null,
    published: metadata.published ?? under.published ?? options.published ?? null,
    modified: metadata.modified ?? under.modified ?? null,
    languageForced: options.language ?? null,
    notes: [...notes, ...page.value.notes],
  });
  return success(made);
}

/**
 * The report of a record. Its capture is the record as its file has it, else the file (`within`), which all its records
 * share, else the text.
 */
export function draftReport(
  { text, fields }: RecordDraft,
  { file, within = null }: { readonly file: string | null; readonly within?: Uint8Array | null },
  options: InputOptions,
): Promise<Report> {
  const bytes = fields.bytes ?? within ?? Buffer.from(text);
  options.onCapture?.(bytes, null);
  const draft = { text, fields: { ...fields, bytes } };
  return reportFromDraft(draft, {
    own: { file },
    fallback: {
      outlet: options.outlet ?? null,
      published: options.published ?? null,
      languageForced: options.language ?? null,
    },
  });
}

function captured(resource: Resource, mediaType: string): ReportFields {
  const { file, bytes, retrievedAt } = resource;
  return { file, bytes, mediaType: resource.mediaType ?? mediaType, retrievedAt };
}
