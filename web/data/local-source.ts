import { exportFor } from "../../src/render/exports/exports.ts";
import type { Told } from "../../src/render/exports/tables.ts";
import { findingsJson } from "../../src/render/findings-json.ts";
import type { Ui } from "../../src/render/messages/messages.ts";
import { type PageHead, readParts } from "../../src/render/page/page-file.ts";
import { EXPORT_FILES } from "./export-files.ts";
import { giveFile } from "./give-file.ts";
import type { Source } from "./source.ts";

/** Ids of the elements that carry the dossier: this for its head, and with a chunk's name after it for the rest. */
const DATA_ID = "recoupe-data";
/** Chunks kept unpacked: those that a reader goes to and fro between. */
const KEPT_MAX = 6;

/** The dossier that this page carries; null where it carries none, as on a server. */
export async function readCarried(): Promise<{ source: Source; ui: Ui } | null> {
  const packed = document.getElementById(DATA_ID)?.textContent ?? "";
  if (packed === "") return null;
  const head = (await unpacked(packed)) as PageHead;
  const { whole, ...parts } = readParts(head, keptChunks());
  const source: Source = {
    kind: "file",
    key: location.pathname,
    dossier: null,
    ...parts,
    exports: EXPORT_FILES.map((name) => ({
      name,
      take: async () => giveExport(name, await whole()),
    })),
  };
  return { source, ui: head.ui };
}

/** Writes what the page carries in one of the formats, by the code that the server and the command line write it with. */
async function giveExport(name: (typeof EXPORT_FILES)[number], whole: Told): Promise<void> {
  if (name === "findings.json") {
    const written = JSON.stringify(findingsJson(whole.findings), null, 1);
    return giveFile(name, written, "application/json");
  }
  const format = exportFor(name);
  if (format === null) throw new Error(`no export is called ${name}`);
  const written = await format.write(whole);
  giveFile(name, typeof written === "string" ? written : new Uint8Array(written), format.mediaType);
}

/** Gives chunks by their names, the last ones from memory. */
function keptChunks(): (id: string) => Promise<unknown> {
  const kept = new Map<string, Promise<unknown>>();
  return (id) => {
    const chunk = kept.get(id) ?? readChunk(id);
    kept.delete(id);
    kept.set(id, chunk);
    for (const oldest of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(oldest);
    return chunk;
  };
}

async function readChunk(id: string): Promise<unknown> {
  await isRead;
  return unpacked(document.getElementById(`${DATA_ID}-${id}`)?.textContent ?? "");
}

/** The script runs before the browser has read the chunks, which stand after it. */
const isRead = new Promise<void>((done) => {
  if (document.readyState !== "loading") done();
  else document.addEventListener("DOMContentLoaded", () => done(), { once: true });
});

/** Base 64 of deflated JSON (RFC 1951), back as what it says. */
async function unpacked(packed: string): Promise<unknown> {
  const letters = atob(packed);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).json();
}
