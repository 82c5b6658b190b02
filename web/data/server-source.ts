import type { Ui } from "../../src/render/messages/messages.ts";
import { ask, found } from "./ask.ts";
import type { Source, TakeAlong } from "./source.ts";

/** What the server gives of a dossier, by the names of its files. */
const FILES = [
  "findings.html",
  "findings.json",
  "findings.xlsx",
  "claims.csv",
  "statements.csv",
  "figures.csv",
  "findings.jsonld",
  "figures.hxl.csv",
  "findings.ftm.csv",
  "findings.ninjs.jsonl",
];

/** A dossier of the server that this page came from. */
export function serverSource(dossier: string): Source {
  const base = `/api/dossiers/${encodeURIComponent(dossier)}`;
  const part = <Part>(path: string, ui: Ui) => ask<Part>(`${base}/page${path}?ui=${ui}`);
  return {
    kind: "server",
    key: `@${dossier}`,
    dossier,
    index: (ui) => part("", ui),
    claim: (id, ui) => found(part(`/claims/${encodeURIComponent(id)}`, ui)),
    figures: (ui) => part("/figures", ui),
    report: (id, ui) => found(part(`/reports/${encodeURIComponent(id)}`, ui)),
    actors: (ui) => part("/actors", ui),
    exports: FILES.map(
      (name): TakeAlong => ({
        name,
        take: () => {
          const link = document.createElement("a");
          link.href = `${base}/exports/${name}`;
          link.download = name;
          link.click();
        },
      }),
    ),
  };
}
