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
  "bundle.zip",
];

/** A dossier of the server that this page came from. */
export function serverSource(dossier: string): Source {
  const base = `/api/dossiers/${encodeURIComponent(dossier)}`;
  const part = <Part>(path: string) => ask<Part>(`${base}/page${path}`);
  return {
    kind: "server",
    key: `@${dossier}`,
    dossier,
    index: () => part(""),
    claim: (id) => found(part(`/claims/${encodeURIComponent(id)}`)),
    figures: () => part("/figures"),
    report: (id) => found(part(`/reports/${encodeURIComponent(id)}`)),
    actors: () => part("/actors"),
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
