import { gistOf } from "../finding-gist.ts";
import type { FindingView } from "../finding-view.ts";
import { clip } from "../phrase.ts";
import type { FindingRow, ReportRow } from "./parts.ts";

/** A wording longer than this, in characters, is cut in lists; the claim's own view has the whole. */
const LABEL_CHARS_MAX = 320;
/** Names longer than this, in characters, are cut where a list filters by them. */
const NAME_CHARS_MAX = 90;

/** What rows look things up in. */
export interface RowSetting {
  readonly reports: ReadonlyMap<string, ReportRow>;
  /** Measure by dossier figure id; null where a figure measures nothing known. */
  readonly measures: ReadonlyMap<string, string | null>;
}

/** A finding in one line. */
export function findingRow(view: FindingView, { reports, measures }: RowSetting): FindingRow {
  const { claim, number, isSingle } = view;
  const rows = view.reports.flatMap((id) => reports.get(id) ?? []);
  const dates = rows.flatMap(({ published }) => published ?? []).sort();
  const speaking = claim.origins.filter(({ kind, name }) => kind !== "outlet" && name !== "");
  return {
    id: claim.id,
    number,
    label: clip(claim.label, LABEL_CHARS_MAX),
    language: claim.language,
    ...gistOf(view),
    reports: rows.length,
    isContested: claim.contested,
    isOneOrigin: claim.independent === 1 && rows.length > 1,
    isConfirmed: claim.confirmedBy.length > 0,
    isSingle,
    measures: distinct(claim.figures.flatMap((id) => measures.get(id) ?? [])),
    actors: distinct(speaking.map(({ name }) => clip(name, NAME_CHARS_MAX))),
    outlets: distinct(rows.flatMap(({ outlet }) => outlet ?? [])),
    languages: distinct(rows.map(({ language }) => language)),
    from: dates[0] ?? null,
    to: dates[dates.length - 1] ?? null,
    verdict: claim.grades.find(({ method }) => method === "airwars")?.verdict ?? null,
  };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
