import { zipSync } from "fflate";
import { sha256 } from "../../base/hash.ts";
import { textOf } from "../../domain/span.ts";
import type { Exported } from "../exports/tables.ts";
import { findingsJson } from "../findings-json.ts";
import { analysisJson, spanJson } from "../json.ts";
import type { Ui } from "../messages/messages.ts";
import { type PageApp, renderPage } from "../page.ts";
import {
  BUNDLE_FORMAT,
  bundledFile,
  byPath,
  capturePath,
  digestOf,
  type Manifest,
  PATHS,
} from "./manifest.ts";

/** What a bundle is made of besides the findings. */
export interface BundleParts extends Exported {
  /** The bytes behind the reports' captures, in any order; those of no report are left out. */
  readonly captures: Iterable<Uint8Array>;
  readonly ui: Ui;
  /** The page's script and style. */
  readonly app: PageApp;
  readonly version: string;
  /** When it is made, ISO 8601: the caller's clock. */
  readonly made: string;
}

/** A made bundle: a ZIP file and the digest to write down. */
export interface Bundle {
  readonly bytes: Uint8Array;
  readonly digest: string;
  /** Reports whose captured bytes were not given. */
  readonly capturesMissing: number;
}

/** Earliest time that a ZIP entry can bear: entries say nothing of when they were packed, the manifest does. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/**
 * An evidence bundle: one ZIP file with the captures as they were taken in, what was made of each report, every claim's
 * words, the findings as JSON and as a page, and a manifest of hashes. `verifyBundle` checks it anywhere, without a
 * network. The same parts give the same bytes.
 */
export function makeBundle(parts: BundleParts): Bundle {
  const wanted = new Set(parts.analyses.map(({ report }) => report.capture.sha256));
  const captures = capturesOf(parts.captures, wanted);
  const contents = new Map([
    ...[...captures].map(([hash, bytes]) => [capturePath(hash), bytes] as const),
    [PATHS.reports, encoded(jsonLines(parts.analyses.map(analysisJson)))],
    [PATHS.evidence, encoded(jsonLines(evidenceOf(parts)))],
    [PATHS.findings, encoded(`${JSON.stringify(findingsJson(parts.findings), null, 1)}\n`)],
    [PATHS.page, encoded(renderPage(parts.findings, parts.analyses, parts))],
    [PATHS.readme, encoded(README)],
  ]);
  const files = [...contents].map(([path, content]) => bundledFile(path, content)).sort(byPath);
  const manifest: Manifest = {
    format: BUNDLE_FORMAT,
    tool: { name: "Recoupe", version: parts.version },
    made: parts.made,
    files,
    digest: digestOf(files),
  };
  contents.set(PATHS.manifest, encoded(`${JSON.stringify(manifest, null, 1)}\n`));
  const paths = [...contents.keys()].sort();
  const entries = Object.fromEntries(paths.map((path) => [path, contents.get(path) as Uint8Array]));
  return {
    bytes: zipSync(entries, { mtime: ZIP_EPOCH }),
    digest: manifest.digest,
    capturesMissing: wanted.size - captures.size,
  };
}

function capturesOf(
  given: Iterable<Uint8Array>,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (const bytes of given) {
    const hash = sha256(bytes);
    if (wanted.has(hash)) found.set(hash, bytes);
  }
  return found;
}

/** The words that each statement of each claim rests on: what a reader would look up, and a check on every offset. */
function evidenceOf({ findings }: Exported) {
  const texts = new Map(findings.comparison.reports.map(({ id, text }) => [id, text]));
  return findings.claims.flatMap(({ id: claim, statements }) =>
    statements.flatMap(({ report, stance, spans }) =>
      spans.map((span) => ({
        claim,
        report,
        stance,
        span: spanJson(span),
        words: textOf(texts.get(report) ?? "", span),
      })),
    ),
  );
}

function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** For whoever unpacks a bundle without knowing what it is. */
const README = `Evidence bundle made by Recoupe.

manifest.json    every file with its SHA-256, and one digest over all of them
captures/        the bytes of each report as they were taken in (of a record in a larger file the record), named by their SHA-256
reports.jsonl    what was made of each report: text, attributions, figures, with offsets into the text
evidence.jsonl   the words that each claim rests on, by report and offset
findings.json    claims, origins, ties, grades, figures
findings.html    the same as a page

Check it with: recoupe verify FILE --digest DIGEST
or by hand: unzip it, compare "sha256sum" of each file with manifest.json.
`;
