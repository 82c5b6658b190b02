import { findingsJson } from "../../src/render/findings-json.ts";
import type { Ui } from "../../src/render/messages/messages.ts";
import { makeParts } from "../../src/render/page/make-parts.ts";
import { analysesOf, type PageData } from "../../src/render/page/page-data.ts";
import { giveFile } from "./give-file.ts";
import type { Source } from "./source.ts";

/** Id of the element that carries the dossier. */
const DATA_ID = "recoupe-data";

/** The dossier that this page carries; null where it carries none, as on a server. */
export async function readCarried(): Promise<{ source: Source; ui: Ui } | null> {
  const packed = document.getElementById(DATA_ID)?.textContent ?? "";
  if (packed === "") return null;
  const data = JSON.parse(await inflated(packed)) as PageData;
  const { findings } = data;
  const parts = makeParts(findings, analysesOf(data));
  const source: Source = {
    kind: "file",
    key: location.pathname,
    dossier: null,
    index: async (ui) => parts.index(ui),
    claim: async (id, ui) => parts.claim(id, ui),
    figures: async () => parts.figures(),
    report: async (id, ui) => parts.report(id, ui),
    actors: async () => parts.actors(),
    exports: [
      {
        name: "findings.json",
        take: () =>
          giveFile("findings.json", JSON.stringify(findingsJson(findings), null, 1), "json"),
      },
    ],
  };
  return { source, ui: data.ui };
}

/** Base 64 of deflated text (RFC 1951), back as text. */
async function inflated(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
