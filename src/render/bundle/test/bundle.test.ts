import { unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../../base/hash.ts";
import { analysisOf, findingsOf, REPORT, TEXT } from "../../test/sample.ts";
import { makeBundle } from "../make-bundle.ts";
import { capturePath, digestOf, type Manifest } from "../manifest.ts";
import { verifyBundle } from "../verify-bundle.ts";

const CAPTURE = new TextEncoder().encode(TEXT);
const PARTS = {
  findings: findingsOf(REPORT),
  analyses: [analysisOf(REPORT)],
  captures: [CAPTURE],
  ui: "fr",
  app: { script: "", style: "" },
  version: "0.0.0",
  made: "2031-05-05T10:00:00Z",
} as const;
const MADE = makeBundle(PARTS);

type Files = Record<string, Uint8Array>;

/** The code of the first broken link after files were changed; null where all hold. */
function broken(change: (files: Files) => void, digest: string | null = null): string | null {
  const files = unzipSync(MADE.bytes);
  change(files);
  const checked = verifyBundle(zipSync(files), { name: "b.zip", digest });
  return checked.ok ? null : checked.failure.code;
}

const text = (content: Uint8Array | undefined) => new TextDecoder().decode(content);
const bytes = (content: string) => new TextEncoder().encode(content);

/** Swaps words in a file. */
function swap(files: Files, path: string, [from, to]: readonly [string, string]): void {
  files[path] = bytes(text(files[path]).replace(from, to));
}

/** What somebody does who knows the format: every hash and the digest made anew. */
function reseal(files: Files): void {
  const manifest: Manifest = JSON.parse(text(files["manifest.json"]));
  const listed = manifest.files.flatMap((file) => {
    const content = files[file.path];
    return content === undefined ? [] : [{ ...file, sha256: sha256(content) }];
  });
  const sealed = { ...manifest, files: listed, digest: digestOf(listed) };
  files["manifest.json"] = bytes(JSON.stringify(sealed));
}

describe("an evidence bundle", () => {
  test("holds captures, reports, evidence, findings and page, and every link of it holds", () => {
    const checked = verifyBundle(MADE.bytes, { name: "b.zip", digest: MADE.digest });
    expect(checked).toMatchObject({
      ok: true,
      value: { digest: MADE.digest, reports: 1, captures: 1, evidence: 2, made: PARTS.made },
    });
    expect(Object.keys(unzipSync(MADE.bytes)).toSorted()).toEqual([
      "README.txt",
      capturePath(sha256(TEXT)),
      "evidence.jsonl",
      "findings.html",
      "findings.json",
      "manifest.json",
      "reports.jsonl",
    ]);
  });

  test("is the same bytes for the same parts", () => {
    expect(Buffer.from(makeBundle(PARTS).bytes).equals(Buffer.from(MADE.bytes))).toBe(true);
  });

  test("tells how many captures were not given", () => {
    const bundle = makeBundle({ ...PARTS, captures: [bytes("something else")] });
    expect(bundle.capturesMissing).toBe(1);
    expect(verifyBundle(bundle.bytes, { name: "b.zip" })).toMatchObject({
      ok: true,
      value: { captures: 0 },
    });
  });

  test.each<[string, (files: Files) => void]>([
    ["bundle.no-manifest", (files) => delete files["manifest.json"]],
    ["bundle.no-manifest", (files) => swap(files, "manifest.json", ["bundle/1", "bundle/9"])],
    ["bundle.manifest-changed", (files) => swap(files, "manifest.json", ["README", "REEDME"])],
    ["bundle.file-missing", (files) => delete files["findings.html"]],
    ["bundle.file-changed", (files) => swap(files, "findings.html", ["12", "13"])],
    ["bundle.file-changed", (files) => swap(files, capturePath(sha256(TEXT)), ["12", "13"])],
    ["bundle.file-unlisted", (files) => Object.assign(files, { "more.txt": bytes("more") })],
  ])("tampered with, breaks at %s", (code, change) => {
    expect(broken(change)).toBe(code);
  });

  test.each<[string, (files: Files) => void]>([
    [
      "bundle.report-changed",
      (files) => swap(files, "reports.jsonl", ["12 habitants", "13 habitants"]),
    ],
    [
      "bundle.words-differ",
      (files) => swap(files, "evidence.jsonl", ["12 habitants", "13 habitants"]),
    ],
    ["bundle.words-differ", (files) => swap(files, "evidence.jsonl", [REPORT.id, "0"])],
    ["bundle.findings-differ", (files) => swap(files, "findings.json", [REPORT.id, "0"])],
    ["bundle.capture-changed", (files) => swap(files, capturePath(sha256(TEXT)), ["12", "13"])],
  ])("tampered with and sealed anew, still breaks at %s", (code, change) => {
    const tampered = (files: Files) => {
      change(files);
      reseal(files);
    };
    expect(broken(tampered)).toBe(code);
    expect(broken(tampered, MADE.digest)).toBe("bundle.digest-differs");
  });

  test("whose page alone was exchanged and sealed anew shows by the digest that was written down", () => {
    const tampered = (files: Files) => {
      swap(files, "findings.html", ["12", "13"]);
      reseal(files);
    };
    expect(broken(tampered)).toBeNull();
    expect(broken(tampered, MADE.digest)).toBe("bundle.digest-differs");
  });

  test.each([
    ["nothing", new Uint8Array(0)],
    ["text", bytes("no bundle")],
    ["half a ZIP file", MADE.bytes.subarray(0, MADE.bytes.length / 2)],
  ])("%s is refused without throwing", (_, content) => {
    expect(verifyBundle(content, { name: "b.zip" })).toMatchObject({
      ok: false,
      failure: { code: "bundle.not-zip" },
    });
  });
});
