import { sha256 } from "../../base/hash.ts";

/** Name and version of the shape; the number rises when a field changes its meaning or goes. */
export const BUNDLE_FORMAT = "recoupe-bundle/1";

/** Where each thing lies in a bundle. */
export const PATHS = {
  manifest: "manifest.json",
  readme: "README.txt",
  reports: "reports.jsonl",
  evidence: "evidence.jsonl",
  findings: "findings.json",
  page: "findings.html",
  captures: "captures/",
} as const;

/** One file of a bundle with its fixity. */
export interface BundledFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, 64 hexadecimal digits. */
  readonly sha256: string;
}

/** What a bundle holds, and the one number that stands for all of it. */
export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT;
  readonly tool: { readonly name: "Recoupe"; readonly version: string };
  /** When it was made, ISO 8601. */
  readonly made: string;
  /** Every file but the manifest, by path. */
  readonly files: readonly BundledFile[];
  /** `digestOf(files)`: written down elsewhere, it shows later that nothing was exchanged, the manifest included. */
  readonly digest: string;
}

/** The fixity of a file. */
export function bundledFile(path: string, content: Uint8Array): BundledFile {
  return { path, bytes: content.length, sha256: sha256(content) };
}

/** SHA-256 over the lines "hash, two spaces, path" in path order: what `sha256sum` prints of the unpacked files. */
export function digestOf(files: readonly BundledFile[]): string {
  const lines = files.toSorted(byPath).map(({ path, sha256: hash }) => `${hash}  ${path}\n`);
  return sha256(lines.join(""));
}

/** By path, in code units: the same everywhere. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

/** Where the bytes with this SHA-256 lie. */
export function capturePath(hash: string): string {
  return `${PATHS.captures}${hash}`;
}
