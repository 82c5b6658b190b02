import type { Readable } from "node:stream";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Report } from "../domain/report.ts";
import { type ColumnMap, csvDrafts } from "./csv.ts";
import { decode } from "./decode.ts";
import type { FetchOptions } from "./fetch-page.ts";
import { listSources, type Source } from "./list-sources.ts";
import { type ReportFields, reportFromText } from "./make-report.ts";
import type { Note } from "./note.ts";
import { readFileLines } from "./read-lines.ts";
import { type RecordDraft, recordDraft, reportFromDraft } from "./records.ts";
import type { Format, Resource } from "./resource.ts";
import { checkText, formatOfMediaType, formatOfName, formatOfText } from "./sniff.ts";
import { takeInFile } from "./take-in.ts";

/** How inputs are to be read; whatever is left out is told from the inputs. */
export interface InputOptions extends FetchOptions {
  /** Reads every input as this format, whatever its name says. */
  readonly format?: Format | null;
  /** Which CSV column holds what. */
  readonly columns?: ColumnMap | null;
  /** The encoding of the inputs; a byte order mark still decides. */
  readonly encoding?: string | null;
  /** The language to read every report in. */
  readonly language?: string | null;
  /** Outlet and publication date of reports that give none themselves. */
  readonly outlet?: string | null;
  readonly published?: string | null;
  /** Where "-" is read from; the process's standard input where not given. */
  readonly stdin?: Readable;
  /**
   * Is handed the bytes behind each report's capture, before the report: of a page or a text file its own, of a
   * record (JSON Lines, JSON, CSV) its text's. Their SHA-256 is the report's `capture.sha256`.
   */
  readonly onCapture?: (bytes: Uint8Array) => void;
}

/**
 * Reads every report of files, folders, URLs and standard input, one at a time, in the order given: what cannot
 * be read stands as a failure in its place and the rest goes on.
 *
 * @example
 * for await (const taken of readInputs(["reports/", "https://example.org/a"])) {
 *   if (taken.ok) console.log(taken.value.title);
 * }
 */
export async function* readInputs(
  names: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Result<Report>> {
  for (const source of listSources(names, { format: options.format ?? null })) {
    if (source.ok) yield* readSource(source.value, options);
    else yield source;
  }
}

/** Reads every report of one place. */
export async function* readSource(
  source: Source,
  options: InputOptions = {},
): AsyncGenerator<Result<Report>> {
  const named = options.format ?? (source.kind === "file" ? formatOfName(source.name) : null);
  if (source.kind === "file" && named === "jsonl") {
    yield* readJsonLines(source.name, options);
    return;
  }
  const resource =
    source.kind === "url"
      ? await fetched(source.name, options)
      : await takeInFile(source, options.stdin ?? process.stdin);
  if (resource.ok) yield* readResource(resource.value, options);
  else yield resource;
}

// The HTTP client and the DOM take longer to load than a text takes to be read: each waits until it is needed.

async function fetched(name: string, options: FetchOptions): Promise<Result<Resource>> {
  const { fetchPage } = await import("./fetch-page.ts");
  return fetchPage(name, options);
}

async function* readJsonLines(name: string, options: InputOptions): AsyncGenerator<Result<Report>> {
  let hasAny = false;
  for await (const line of readFileLines(name, options.encoding ?? null)) {
    if (line.ok && line.value.text.trim() === "") continue;
    hasAny = true;
    const draft = line.ok ? lineDraft(line.value.text, { name, line: line.value.line }) : line;
    if (!draft.ok) yield draft;
    else yield success(await draftReport(draft.value, name, options));
  }
  if (!hasAny) yield fail("input.empty", { name });
}

async function* readResource(
  resource: Resource,
  options: InputOptions,
): AsyncGenerator<Result<Report>> {
  const checked = checkText(resource);
  if (!checked.ok) {
    yield checked;
    return;
  }
  const decoded = decode(resource.bytes, {
    forced: options.encoding ?? null,
    declared: resource.charset ?? pageCharset(resource.bytes),
  });
  if (!decoded.ok) {
    yield decoded;
    return;
  }
  const { text, notes } = decoded.value;
  const format = formatOf(resource, text, options);
  if (text.trim() === "") {
    yield fail("input.empty", { name: resource.name });
    return;
  }
  if (format === "html" || format === "txt") options.onCapture?.(resource.bytes);
  if (format === "html") yield await pageReport(text, resource, { options, notes });
  else if (format === "txt") yield success(await textReport(text, resource, { options, notes }));
  else {
    for (const draft of draftsOf(text, format, { name: resource.name, options })) {
      if (!draft.ok) yield draft;
      else yield success(await draftReport(draft.value, resource.file, options));
    }
  }
}

function formatOf(resource: Resource, text: string, { format }: InputOptions): Format {
  if (format !== undefined && format !== null) return format;
  const named = resource.file === null ? null : formatOfName(resource.file);
  const typed = resource.mediaType === null ? null : formatOfMediaType(resource.mediaType);
  return named ?? typed ?? formatOfText(text);
}

function draftsOf(
  text: string,
  format: "json" | "jsonl" | "csv",
  { name, options }: { readonly name: string; readonly options: InputOptions },
): Iterable<Result<RecordDraft>> {
  if (format === "csv") return csvDrafts(text, { name, columns: options.columns ?? null });
  if (format === "json") return jsonDrafts(text, name);
  return text.split("\n").flatMap((line, index) => {
    return line.trim() === "" ? [] : [lineDraft(line, { name, line: index + 1 })];
  });
}

function lineDraft(
  text: string,
  place: { readonly name: string; readonly line: number },
): Result<RecordDraft> {
  const parsed = parseJson(text);
  if (parsed.ok) return recordDraft(parsed.value, place);
  return fail("record.broken", { ...place, detail: parsed.detail });
}

function jsonDrafts(text: string, name: string): readonly Result<RecordDraft>[] {
  const parsed = parseJson(text);
  if (!parsed.ok) return [fail("json.broken", { name, detail: parsed.detail })];
  const records = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  if (records.length === 0) return [fail("input.empty", { name })];
  return records.map((record, index) => recordDraft(record, { name, line: index + 1 }));
}

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    // V8 quotes the text around the fault, which may be long and of many lines.
    const said = error instanceof Error ? error.message : String(error);
    return { ok: false, detail: said.replace(/\s+/g, " ").slice(0, 120) };
  }
}

interface Taking {
  readonly options: InputOptions;
  readonly notes: readonly Note[];
}

function textReport(text: string, resource: Resource, { options, notes }: Taking): Promise<Report> {
  return reportFromText(text, {
    ...captured(resource, "text/plain"),
    url: resource.url,
    outlet: options.outlet ?? null,
    published: options.published ?? null,
    languageForced: options.language ?? null,
    notes,
  });
}

async function pageReport(
  source: string,
  resource: Resource,
  { options, notes }: Taking,
): Promise<Result<Report>> {
  const { readPage } = await import("./html/read-page.ts");
  const page = readPage(source, { name: resource.name, url: resource.url });
  if (!page.ok) return page;
  const { text, blocks, metadata } = page.value;
  const made = await reportFromText(text, {
    ...captured(resource, "text/html"),
    ...metadata,
    blocks,
    outlet: metadata.outlet ?? options.outlet ?? null,
    published: metadata.published ?? options.published ?? null,
    languageForced: options.language ?? null,
    notes: [...notes, ...page.value.notes],
  });
  return success(made);
}

function captured(resource: Resource, mediaType: string): ReportFields {
  const { file, bytes, retrievedAt } = resource;
  return { file, bytes, mediaType: resource.mediaType ?? mediaType, retrievedAt };
}

function draftReport(
  draft: RecordDraft,
  file: string | null,
  options: InputOptions,
): Promise<Report> {
  options.onCapture?.(Buffer.from(draft.text));
  return reportFromDraft(draft, drafting(file, options));
}

function drafting(
  file: string | null,
  options: InputOptions,
): { readonly own: ReportFields; readonly fallback: ReportFields } {
  return {
    own: { file, mediaType: "application/json" },
    fallback: {
      outlet: options.outlet ?? null,
      published: options.published ?? null,
      languageForced: options.language ?? null,
    },
  };
}

/** Bytes in which a page may declare its encoding (HTML Standard, 13.2.3.2). */
const CHARSET_BYTES = 1024;

/** The encoding that a page declares of itself in its first bytes; null where it declares none. */
function pageCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, CHARSET_BYTES)).toString("latin1");
  const declared = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  return declared?.[1] ?? /^<\?xml[^>]*?encoding=["']([\w.:-]+)/i.exec(start)?.[1] ?? null;
}
