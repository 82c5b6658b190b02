/** The dossier's own files, which a page in a file writes itself and a server gives: the names tell what each holds. */
export const EXPORT_FILES = [
  "findings.xlsx",
  "claims.csv",
  "statements.csv",
  "figures.csv",
  "attributions.csv",
  "findings.json",
  "findings.jsonld",
  "figures.hxl.csv",
  "findings.ftm.csv",
  "findings.ninjs.jsonl",
] as const;
