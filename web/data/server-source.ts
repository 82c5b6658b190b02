import { ask, found } from "./ask.ts";
import { EXPORT_FILES } from "./export-files.ts";
import type { Source, TakeAlong } from "./source.ts";

/** What the server gives of a dossier: the page as one file and the evidence bundle, too. */
const FILES = ["findings.html", ...EXPORT_FILES, "bundle.zip"];

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
