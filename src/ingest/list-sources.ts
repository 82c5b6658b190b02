import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";
import type { Format } from "./resource.ts";
import { formatOfName } from "./sniff.ts";

/** One place to take reports from. */
export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: number }
  | { readonly kind: "url"; readonly name: string }
  | { readonly kind: "stdin"; readonly name: "-" };

/** Endings taken from a folder when no format is asked for. */
const FOLDER_FORMATS: readonly Format[] = [
  "txt",
  "html",
  "json",
  "jsonl",
  "feed",
  "newsml",
  "pdf",
  "warc",
  "wacz",
];

/**
 * Turns what the user named into places: files as they are, folders into the files of known endings within
 * them, at any depth, sorted by path; URLs; "-" for standard input. What is missing or empty stands as a failure
 * in its place. Links to folders are not followed, so that no ring of links is walked.
 */
export function listSources(
  names: readonly string[],
  { format }: { readonly format: Format | null },
): readonly Result<Source>[] {
  return names.flatMap((name) => sourcesOf(name, format === null ? FOLDER_FORMATS : [format]));
}

function sourcesOf(name: string, formats: readonly Format[]): readonly Result<Source>[] {
  if (name === "-") return [success({ kind: "stdin", name })];
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return [success({ kind: "url", name })];
  const stats = statsOf(name);
  if (!stats.ok) return [stats];
  if (!stats.value.isDirectory()) return [success({ kind: "file", name, bytes: stats.value.size })];
  return folderSources(name, formats);
}

function folderSources(folder: string, formats: readonly Format[]): readonly Result<Source>[] {
  const found: Result<Source>[] = [];
  const waiting = [folder];
  let others = 0;
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entries = entriesOf(path);
    if (!entries.ok) found.push(entries);
    for (const entry of entries.ok ? entries.value : []) {
      const name = join(path, entry.name);
      if (entry.isDirectory()) waiting.push(...(entry.name.startsWith(".") ? [] : [name]));
      else if (isWanted(entry.name, formats)) found.push(fileSource(name));
      else others += 1;
    }
  }
  if (found.length > 0) return found.sort(byName);
  const wanted = formats.map((format) => ENDINGS[format]).join(" ");
  return [fail("input.folder-empty", { name: folder, wanted, found: others })];
}

const ENDINGS: Readonly<Record<Format, string>> = {
  txt: ".txt",
  html: ".html .htm",
  json: ".json",
  jsonl: ".jsonl",
  csv: ".csv",
  feed: ".rss .atom .rdf",
  sitemap: ".xml",
  newsml: ".nitf",
  pdf: ".pdf",
  warc: ".warc .warc.gz",
  wacz: ".wacz",
};

function fileSource(name: string): Result<Source> {
  const stats = statsOf(name);
  return stats.ok ? success({ kind: "file", name, bytes: stats.value.size }) : stats;
}

/** Files whose names begin with a dot are the system's or an editor's. */
function isWanted(name: string, formats: readonly Format[]): boolean {
  const format = formatOfName(name);
  return !name.startsWith(".") && format !== null && formats.includes(format);
}

function statsOf(name: string): Result<Stats> {
  try {
    return success(statSync(name));
  } catch (error) {
    return systemFailure(name, error);
  }
}

function entriesOf(name: string): Result<readonly Dirent[]> {
  try {
    return success(readdirSync(name, { withFileTypes: true }));
  } catch (error) {
    return systemFailure(name, error);
  }
}

/** What the system said when a file could not be had, as a failure. */
export function systemFailure(name: string, error: unknown): ReturnType<typeof fail> {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const isMissing = code === "ENOENT" || code === "ENOTDIR";
  return isMissing
    ? fail("input.missing", { name })
    : fail("input.unreadable", { name, detail: code });
}

function byName(a: Result<Source>, b: Result<Source>): number {
  const [nameA, nameB] = [a, b].map((one) =>
    one.ok ? one.value.name : String(one.failure.values.name),
  ) as [string, string];
  return nameA < nameB ? -1 : nameA > nameB ? 1 : 0;
}
