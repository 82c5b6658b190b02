import { jsonLdOf } from "../../src/render/exports/json-ld.ts";
import { tableOf } from "../../src/render/exports/tables.ts";
import { findingsJson } from "../../src/render/findings-json.ts";
import type { Ui } from "../../src/render/messages/messages.ts";
import { type PageHead, readParts } from "../../src/render/page/page-file.ts";
import { tableText } from "./csv.ts";
import { giveFile } from "./give-file.ts";
import type { Source, TakeAlong } from "./source.ts";

/** Ids of the elements that carry the dossier: this for its head, and with a chunk's name after it for the rest. */
const DATA_ID = "recoupe-data";
/** Tables that a file gives, beside those in its views. */
const TABLES = ["claims", "statements", "figures", "attributions"] as const;
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
    exports: [
      {
        name: "findings.json",
        take: async () => {
          const { findings } = await whole();
          giveFile("findings.json", JSON.stringify(findingsJson(findings), null, 1), "json");
        },
      },
      ...TABLES.map((table): TakeAlong => {
        const name = `${table}.csv`;
        const take = async () => {
          const { columns, rows } = tableOf(table, await whole());
          giveFile(name, tableText([columns, ...rows]), "csv");
        };
        return { name, take };
      }),
      {
        name: "findings.jsonld",
        take: async () => giveFile("findings.jsonld", jsonLdOf(await whole()), "jsonld"),
      },
    ],
  };
  return { source, ui: head.ui };
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
