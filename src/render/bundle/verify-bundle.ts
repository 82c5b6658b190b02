import { type UnzipFileInfo, unzipSync } from "fflate";
import { fail } from "../../base/errors.ts";
import { type Result, success } from "../../base/failure.ts";
import { hashOf, sha256 } from "../../base/hash.ts";
import { BUNDLE_FORMAT, type BundledFile, capturePath, digestOf, PATHS } from "./manifest.ts";

/** What a sound bundle was found to hold. */
export interface VerifiedBundle {
  readonly digest: string;
  readonly made: string;
  readonly files: number;
  readonly reports: number;
  /** Reports whose captured bytes lie in the bundle. */
  readonly captures: number;
  /** Pieces of evidence whose words stand where they are said to. */
  readonly evidence: number;
}

/** Most bytes that a bundle may unpack to: above it, it is refused before anything is unpacked. */
const UNPACKED_BYTES_MAX = 2_000_000_000;

type Files = ReadonlyMap<string, Uint8Array>;
type Step<Value> = Result<Value>;

/**
 * Checks an evidence bundle link by link and names the first that is broken: the ZIP file, the manifest, its digest
 * (and the one that the reader wrote down, where `digest` is given), each file's hash, each report's capture and id,
 * the words of each piece of evidence, the findings' reports. Reads no other file and no network; never throws.
 */
export function verifyBundle(
  bytes: Uint8Array,
  { name, digest = null }: { readonly name: string; readonly digest?: string | null },
): Result<VerifiedBundle> {
  const unpacked = unpack(bytes, name);
  if (!unpacked.ok) return unpacked;
  const files = unpacked.value;
  const manifest = manifestOf(files, name);
  if (!manifest.ok) return manifest;
  const sealed = checkDigest(manifest.value, { name, digest });
  if (!sealed.ok) return sealed;
  const whole = checkFiles(files, manifest.value.files, name);
  if (!whole.ok) return whole;
  const texts = checkReports(files, name);
  if (!texts.ok) return texts;
  const evidence = checkEvidence(files, texts.value.texts, name);
  if (!evidence.ok) return evidence;
  const findings = checkFindings(files, texts.value.texts, name);
  if (!findings.ok) return findings;
  return success({
    digest: manifest.value.digest,
    made: manifest.value.made,
    files: manifest.value.files.length,
    reports: texts.value.texts.size,
    captures: texts.value.captures,
    evidence: evidence.value,
  });
}

function unpack(bytes: Uint8Array, name: string): Step<Files> {
  let size = 0;
  const filter = ({ originalSize }: UnzipFileInfo) => {
    size += originalSize;
    return size <= UNPACKED_BYTES_MAX;
  };
  try {
    const files = new Map(Object.entries(unzipSync(bytes, { filter })));
    if (size > UNPACKED_BYTES_MAX) return fail("bundle.too-large", { name });
    return success(files);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail("bundle.not-zip", { name, detail });
  }
}

interface KnownManifest {
  readonly made: string;
  readonly files: readonly BundledFile[];
  readonly digest: string;
}

function manifestOf(files: Files, name: string): Step<KnownManifest> {
  const value = jsonOf(files.get(PATHS.manifest));
  if (!isRecord(value) || value.format !== BUNDLE_FORMAT || !Array.isArray(value.files)) {
    return fail("bundle.no-manifest", { name, wanted: BUNDLE_FORMAT });
  }
  const listed = value.files.flatMap((file: unknown) => (isBundledFile(file) ? [file] : []));
  const { digest, made } = value;
  const isWhole = listed.length === value.files.length && typeof digest === "string";
  if (!isWhole) return fail("bundle.no-manifest", { name, wanted: BUNDLE_FORMAT });
  return success({ made: typeof made === "string" ? made : "", files: listed, digest });
}

function checkDigest(
  { files, digest: said }: KnownManifest,
  { name, digest }: { readonly name: string; readonly digest: string | null },
): Step<null> {
  const found = digestOf(files);
  if (found !== said) return fail("bundle.manifest-changed", { name, wanted: said, found });
  const wanted = digest?.toLowerCase() ?? found;
  if (wanted !== found) return fail("bundle.digest-differs", { name, wanted, found });
  return success(null);
}

function checkFiles(files: Files, listed: readonly BundledFile[], name: string): Step<null> {
  for (const { path, sha256: wanted } of listed) {
    const content = files.get(path);
    if (content === undefined) return fail("bundle.file-missing", { name, path });
    const found = sha256(content);
    if (found !== wanted) return fail("bundle.file-changed", { name, path, wanted, found });
  }
  const known = new Set([PATHS.manifest as string, ...listed.map(({ path }) => path)]);
  const path = [...files.keys()].find((one) => !known.has(one) && !one.endsWith("/"));
  return path === undefined ? success(null) : fail("bundle.file-unlisted", { name, path });
}

interface CheckedReports {
  readonly texts: ReadonlyMap<string, string>;
  readonly captures: number;
}

/** Each report's id is the hash of what it says it is, and its capture, where it lies here, has the hash it names. */
function checkReports(files: Files, name: string): Step<CheckedReports> {
  const texts = new Map<string, string>();
  let captures = 0;
  for (const line of linesOf(files.get(PATHS.reports))) {
    const report = isRecord(line) && isRecord(line.report) ? line.report : {};
    const { id, outlet, url, title, published, text, capture } = report;
    const parts = [outlet, url, title, published, text].map(wordsOrNull);
    if (typeof id !== "string" || typeof text !== "string" || hashOf(parts) !== id) {
      return fail("bundle.report-changed", { name, report: String(id) });
    }
    texts.set(id, text);
    const hash = isRecord(capture) ? String(capture.sha256) : "";
    const content = files.get(capturePath(hash));
    if (content === undefined) continue;
    if (sha256(content) !== hash) return fail("bundle.capture-changed", { name, report: id });
    captures += 1;
  }
  return success({ texts, captures });
}

function checkEvidence(
  files: Files,
  texts: ReadonlyMap<string, string>,
  name: string,
): Step<number> {
  let count = 0;
  for (const line of linesOf(files.get(PATHS.evidence))) {
    count += 1;
    const { report, span, words, claim } = isRecord(line) ? line : {};
    const [start, end] = Array.isArray(span) ? span : [];
    const found = texts.get(String(report))?.slice(Number(start), Number(end));
    if (found === undefined || found !== words) {
      return fail("bundle.words-differ", { name, claim: String(claim), report: String(report) });
    }
  }
  return success(count);
}

function checkFindings(files: Files, texts: ReadonlyMap<string, string>, name: string): Step<null> {
  const findings = jsonOf(files.get(PATHS.findings));
  const reports = isRecord(findings) && Array.isArray(findings.reports) ? findings.reports : [];
  const strange = reports.find((report) => !isRecord(report) || !texts.has(String(report.id)));
  if (strange === undefined && isRecord(findings)) return success(null);
  const report = isRecord(strange) ? String(strange.id) : "?";
  return fail("bundle.findings-differ", { name, report });
}

function* linesOf(content: Uint8Array | undefined): Iterable<unknown> {
  if (content === undefined) return;
  for (const line of new TextDecoder().decode(content).split("\n")) {
    if (line !== "") yield parsed(line);
  }
}

function jsonOf(content: Uint8Array | undefined): unknown {
  return content === undefined ? null : parsed(new TextDecoder().decode(content));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A bundle comes from outside: what is no JSON is the caller's broken link, not ours.
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isBundledFile(value: unknown): value is BundledFile {
  return isRecord(value) && typeof value.path === "string" && typeof value.sha256 === "string";
}

function wordsOrNull(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
