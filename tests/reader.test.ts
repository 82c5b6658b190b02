import { readFile } from "node:fs/promises";
import { Worker } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { LANGUAGES, read } from "../src/read.ts";
import { loadReader } from "../src/reader.ts";
import { PARSERS, type Probe, probeReaders, TEXTS } from "./support/reading-probe.ts";

const ROOT = new URL("../", import.meta.url);
const load = (path: string): Promise<Uint8Array> =>
  readFile(new URL(path.replace(/^languages/, "src/languages"), ROOT));

/** What a thread of its own answers. */
function askThread(): Promise<Probe> {
  const file = new URL("./support/reading-thread.ts", import.meta.url).href;
  const source = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Promise((resolve, reject) => {
    const thread = new Worker(source, { eval: true });
    thread.once("message", resolve);
    thread.once("error", reject);
  });
}

describe("a reader loaded from files handed to it", () => {
  it("reads every language that the package reads, and as the package does", async () => {
    expect(Object.keys(TEXTS).sort()).toEqual(LANGUAGES);
    for (const [language, text] of Object.entries(TEXTS)) {
      const own = await loadReader(language, load);
      for (const parser of PARSERS) {
        expect(own?.(text, { parser })).toEqual(read(text, { language, parser }));
      }
    }
  });

  it("is the same in a worker thread", async () => {
    expect(await askThread()).toEqual(await probeReaders(load));
  });

  it("is null for a language without a room, and fails as the loading fails", async () => {
    expect(await loadReader("xx", load)).toBeNull();
    expect(await loadReader("constructor", load)).toBeNull();
    const broken = loadReader("fr", () => Promise.reject(new Error("not found: 404")));
    await expect(broken).rejects.toThrow("not found: 404");
    const damaged = await loadReader("fr", async (path) =>
      path.endsWith("tagger.bin") ? new Uint8Array(9) : load(path),
    );
    expect(() => damaged?.("Bonjour.")).toThrow(/Wanted a Recoupe model file, found 9 bytes/);
  });
});
