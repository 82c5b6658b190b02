import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Report } from "../domain/report.ts";
import { readWacz } from "./archives/read-wacz.ts";
import { readWarc } from "./archives/read-warc.ts";
import { splitByline } from "./byline.ts";
import { csvDrafts } from "./csv.ts";
import { decode } from "./decode.ts";
import type { FeedPage } from "./feeds/feed-item.ts";
import { readItems } from "./feeds/read-items.ts";
import type { FetchOptions } from "./fetch-page.ts";
import type { InputOptions } from "./input-options.ts";
import { listSources, type Source } from "./list-sources.ts";
import { newsmlDrafts } from "./newsml.ts";
import { note } from "./note.ts";
import { draftReport, pageReport, textReport } from "./one-report.ts";
import { type NumberedLine, readFileLines } from "./read-lines.ts";
import { type RecordDraft, recordDraft } from "./records.ts";
import type { Format, Resource } from "./resource.ts";
import { checkText, formatOfMediaType, formatOfName, formatOfText, isPdf } from "./sniff.ts";
import { takeInFile } from "./take-in.ts";

export type { InputOptions } from "./input-options.ts";

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
  if (source.kind === "file" && (named === "warc" || named === "wacz")) {
    yield* readArchive(source.name, named, options);
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

/** Every page of a web archive that has a text; pages without one (menus, pages made by scripts) are passed over. */
async function* readArchive(
  name: string,
  format: "warc" | "wacz",
  options: InputOptions,
): AsyncGenerator<Result<Report>> {
  let hasAny = false;
  for await (const page of format === "warc" ? readWarc(name) : readWacz(name)) {
    for await (const taken of page.ok ? readResource(page.value, options) : [page]) {
      if (!taken.ok && PASSED_OVER.has(taken.failure.code)) continue;
      hasAny = true;
      yield taken;
    }
  }
  if (!hasAny) yield fail("input.empty", { name });
}

const PASSED_OVER: ReadonlySet<string> = new Set(["input.page-empty", "input.empty"]);

async function* readJsonLines(name: string, options: InputOptions): AsyncGenerator<Result<Report>> {
  let hasAny = false;
  for await (const line of readFileLines(name, options.encoding ?? null)) {
    if (line.ok && line.value.text.trim() === "") continue;
    hasAny = true;
    const draft = line.ok ? lineDraft({ name, ...line.value }) : line;
    if (!draft.ok) yield draft;
    else yield success(await draftReport(draft.value, { file: name }, options));
  }
  if (!hasAny) yield fail("input.empty", { name });
}

async function* readResource(
  resource: Resource,
  options: InputOptions,
): AsyncGenerator<Result<Report>> {
  if (options.format === "pdf" || isPdf(resource.bytes)) {
    yield await pdfReport(resource, options);
    return;
  }
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
  if (format === "html") yield await pageReport(text, resource, { options, notes });
  else if (format === "txt") yield success(await textReport(text, resource, { options, notes }));
  else if (format === "feed" || format === "sitemap") {
    yield* readLinked(text, format, { resource, options });
  } else yield* readRecords(text, format, { resource, options });
}

interface Reading {
  readonly resource: Resource;
  readonly options: InputOptions;
}

async function* readRecords(
  text: string,
  format: RecordFormat,
  { resource, options }: Reading,
): AsyncGenerator<Result<Report>> {
  for (const draft of draftsOf(text, format, { name: resource.name, options })) {
    if (!draft.ok) yield draft;
    else {
      const { file, bytes } = resource;
      yield success(await draftReport(draft.value, { file, within: bytes }, options));
    }
  }
}

/** Most sitemaps of an index that are read. */
const SITEMAPS_MAX = 50;

/** The reports of a feed's or sitemap's items; sitemaps of an index are read in turn. */
async function* readLinked(
  text: string,
  format: "feed" | "sitemap",
  { resource, options }: Reading,
): AsyncGenerator<Result<Report>> {
  // The feed parser and the fetcher are needed by few inputs: each waits until it is.
  const { itemReport } = await import("./follow.ts");
  const { PoliteFetcher } = await import("./polite-fetch.ts");
  const isFollowed = options.follow ?? resource.url !== null;
  const fetcher = isFollowed ? new PoliteFetcher(options) : null;
  const waiting: Result<FeedPage>[] = [await readItems(text, format, resource.name)];
  let sitemaps = 0;
  for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
    if (!page.ok) {
      yield page;
      continue;
    }
    for (const item of page.value.items) {
      const made = await itemReport(item, { options, file: resource.file, fetcher });
      if (made !== null) yield made;
    }
    for (const url of fetcher === null ? [] : page.value.sitemaps) {
      sitemaps += 1;
      if (sitemaps > SITEMAPS_MAX) break;
      const fetched = await fetcher?.fetch(url);
      if (fetched === undefined) continue;
      waiting.push(fetched.ok ? await sitemapOf(fetched.value) : fetched);
    }
  }
}

function sitemapOf({ name, bytes }: Resource): Promise<Result<FeedPage>> {
  return readItems(new TextDecoder().decode(bytes), "sitemap", name);
}

async function pdfReport(resource: Resource, options: InputOptions): Promise<Result<Report>> {
  const { readPdf } = await import("./pdf.ts");
  const read = await readPdf(resource.bytes, resource.name);
  if (!read.ok) return read;
  const { text, title, author } = read.value;
  const under = { title, credits: author === null ? [] : splitByline(author) };
  const notes = [
    note("ingest.pdf-text", "The text was taken out of a PDF: its lines were joined."),
  ];
  const typed = { ...resource, mediaType: "application/pdf" };
  return success(await textReport(text, typed, { options, notes, under }));
}

function formatOf(resource: Resource, text: string, { format }: InputOptions): Format {
  if (format !== undefined && format !== null) return format;
  // A page out of an archive has the archive's file and its own URL: the file's name says nothing of the page.
  const isFile = resource.file !== null && resource.url === null;
  const byName = isFile ? formatOfName(resource.file) : null;
  // A text under the name of a PDF file is none: what it is, its words tell.
  const named = byName === "pdf" ? null : byName;
  const typed = resource.mediaType === null ? null : formatOfMediaType(resource.mediaType);
  return named ?? typed ?? formatOfText(text);
}

type RecordFormat = Exclude<Format, "txt" | "html" | "feed" | "sitemap">;

function draftsOf(
  text: string,
  format: RecordFormat,
  { name, options }: { readonly name: string; readonly options: InputOptions },
): Iterable<Result<RecordDraft>> {
  if (format === "csv") return csvDrafts(text, { name, columns: options.columns ?? null });
  if (format === "json") return jsonDrafts(text, name);
  if (format === "newsml") return newsmlDrafts(text, name);
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    return [lineDraft({ name, line: index + 1, text: line, bytes: Buffer.from(line) })];
  });
}

function lineDraft({
  name,
  line,
  text,
  bytes,
}: NumberedLine & { readonly name: string }): Result<RecordDraft> {
  const parsed = parseJson(text);
  if (parsed.ok) return recordDraft(parsed.value, { name, line }, bytes);
  return fail("record.broken", { name, line, detail: parsed.detail });
}

function jsonDrafts(text: string, name: string): readonly Result<RecordDraft>[] {
  const parsed = parseJson(text);
  if (!parsed.ok) return [fail("json.broken", { name, detail: parsed.detail })];
  // A record that is the whole file is kept as the file.
  if (!Array.isArray(parsed.value)) return [recordDraft(parsed.value, { name, line: 1 }, null)];
  const records: readonly unknown[] = parsed.value;
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

/** Bytes in which a page may declare its encoding (HTML Standard, 13.2.3.2). */
const CHARSET_BYTES = 1024;

/** The encoding that a page declares of itself in its first bytes; null where it declares none. */
function pageCharset(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, CHARSET_BYTES)).toString("latin1");
  const declared = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  return declared?.[1] ?? /^<\?xml[^>]*?encoding=["']([\w.:-]+)/i.exec(start)?.[1] ?? null;
}
