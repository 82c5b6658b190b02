import { findingSentences } from "../finding-sentence.ts";
import type { FindingView, GroupView } from "../finding-view.ts";
import { messagesOf } from "../messages/catalogue.ts";
import type { Ui } from "../messages/messages.ts";
import { clip } from "../phrase.ts";
import type { FindingRow, ReportRow, SideCount } from "./parts.ts";

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

/** A finding in one line, worded in the language of the page. */
export function findingRow(
  view: FindingView,
  ui: Ui,
  { reports, measures }: RowSetting,
): FindingRow {
  const { claim, number, affirmed, denied, doubted, isSingle } = view;
  const rows = view.reports.flatMap((id) => reports.get(id) ?? []);
  const dates = rows.flatMap(({ published }) => published ?? []).sort();
  const speaking = claim.origins.filter(({ kind, name }) => kind !== "outlet" && name !== "");
  return {
    id: claim.id,
    number,
    label: clip(claim.label, LABEL_CHARS_MAX),
    language: claim.language,
    sentences: findingSentences(view, messagesOf(ui)),
    affirmed: sideCount(affirmed),
    denied: sideCount(denied),
    doubted: sideCount(doubted),
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

function sideCount(groups: readonly GroupView[]): SideCount {
  return {
    sources: groups.reduce((sum, { origins }) => sum + origins.length, 0),
    independent: groups.length,
  };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
