import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Credit, Report } from "../domain/report.ts";
import { splitByline } from "./byline.ts";
import { type ReportFields, reportFromText } from "./make-report.ts";
import { ninjsRecord } from "./ninjs.ts";
import { recordBytes } from "./raw-record.ts";

/** A record of a larger file before it is a report: its text and what it says of itself. */
export interface RecordDraft {
  readonly text: string;
  /** `bytes`: the record as it stands in its file; null where only the file as a whole is that. */
  readonly fields: ReportFields & Required<Pick<ReportFields, "bytes" | "mediaType">>;
}

/** Where a record stands, for messages. */
export interface RecordPlace {
  readonly name: string;
  /** Line or record number, from 1. */
  readonly line: number;
}

/**
 * Reads one record: `{text, id?, url?, title?, outlet?, date?, modified?, lang?, authors?}`; `published` and
 * `language` are understood as well, and so is an IPTC ninjs item. Fails with `record.broken` where it is no object, `record.no-text` where
 * its text is absent or blank. `bytes` is the record as it was written; where not given, it is written anew.
 */
export function recordDraft(
  value: unknown,
  { name, line }: RecordPlace,
  bytes: Uint8Array | null = recordBytes(value),
): Result<RecordDraft> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fail("record.broken", { name, line, detail: kindOfValue(value) });
  }
  const given = value as Readonly<Record<string, unknown>>;
  const record = "text" in given ? given : (ninjsRecord(given) ?? given);
  const text = wordOf(record, "text");
  if (text === null) return fail("record.no-text", { name, line, field: "text" });
  const fields: RecordDraft["fields"] = {
    bytes,
    mediaType: "application/json",
    given: wordOf(record, "id"),
    url: wordOf(record, "url"),
    title: wordOf(record, "title"),
    outlet: wordOf(record, "outlet"),
    published: wordOf(record, "date") ?? wordOf(record, "published"),
    modified: wordOf(record, "modified"),
    language: wordOf(record, "lang") ?? wordOf(record, "language"),
    credits: creditsOf(record.authors ?? record.author),
  };
  return success({ text, fields });
}

/** Makes the report of a draft; what the user said for the whole input fills what the record leaves out. */
export function reportFromDraft(
  { text, fields }: RecordDraft,
  { own, fallback }: { readonly own: ReportFields; readonly fallback: ReportFields },
): Promise<Report> {
  return reportFromText(text, {
    ...own,
    ...fields,
    outlet: fields.outlet ?? fallback.outlet ?? null,
    published: fields.published ?? fallback.published ?? null,
    languageForced: fallback.languageForced ?? null,
  });
}

function creditsOf(authors: unknown): readonly Credit[] {
  const names = Array.isArray(authors) ? authors : [authors];
  return names.flatMap((name) => (typeof name === "string" ? splitByline(name) : []));
}

/** A field's words; a number counts as written; null where it is absent, blank or no words. */
function wordOf(record: Readonly<Record<string, unknown>>, field: string): string | null {
  const value = record[field];
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function kindOfValue(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
