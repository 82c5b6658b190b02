import type { Comparison, DossierFigure, FigureSeries } from "../domain/comparison.ts";
import type { EventEstimates, Findings } from "../domain/grade.ts";
import type { FigureCheck, FigureRevision } from "../domain/ledger.ts";
import { formatDate, formatNumber, formatQuantity } from "./format.ts";
import type { Messages, Ui } from "./messages/messages.ts";

const FIGURES = new WeakMap<Comparison, ReadonlyMap<string, DossierFigure>>();
const ESTIMATES = new WeakMap<Findings, ReadonlyMap<string, readonly EventEstimates[]>>();

/** The figures of a comparison by id; made once for each. */
function figuresById(comparison: Comparison): ReadonlyMap<string, DossierFigure> {
  const known =
    FIGURES.get(comparison) ?? new Map(comparison.figures.map((figure) => [figure.id, figure]));
  FIGURES.set(comparison, known);
  return known;
}

/** The estimates of a series, in the order of its events; the look-up is made once for all findings. */
export function estimatesOf(findings: Findings, series: string): readonly EventEstimates[] {
  let known = ESTIMATES.get(findings);
  if (known === undefined) {
    const made = new Map<string, EventEstimates[]>();
    for (const each of findings.estimates ?? []) {
      const own = made.get(each.series);
      if (own === undefined) made.set(each.series, [each]);
      else own.push(each);
    }
    ESTIMATES.set(findings, made);
    known = made;
  }
  return known.get(series) ?? [];
}

/** A check with its figures, and its sentence in the language of the page. */
export interface CheckView {
  readonly check: FigureCheck;
  readonly figures: readonly DossierFigure[];
  readonly sentence: string;
}

/** The checks of a dossier, worded; names of origins are told once. */
export function viewChecks(comparison: Comparison, messages: Messages): readonly CheckView[] {
  const byId = figuresById(comparison);
  return (comparison.checks ?? []).map((check) => {
    const own = check.figures.flatMap((id) => byId.get(id) ?? []);
    const names = [...new Set(own.map(({ origin }) => origin.name || messages.someone))];
    const list = new Intl.ListFormat(messages.locale).format(names);
    const detail = check.reasons[0]?.detail ?? "";
    return { check, figures: own, sentence: messages.checkKinds[check.kind](detail, list) };
  });
}

/** A revision with both its figures. */
export interface RevisionView {
  readonly revision: FigureRevision;
  readonly from: DossierFigure;
  readonly to: DossierFigure;
  readonly sentence: string;
}

/** The revisions of a series, worded: "Green Ring: 82 → 90". */
export function viewRevisions(
  { revisions = [] }: FigureSeries,
  comparison: Comparison,
  { messages, ui }: { readonly messages: Messages; readonly ui: Ui },
): readonly RevisionView[] {
  const byId = figuresById(comparison);
  return revisions.flatMap((revision) => {
    const from = byId.get(revision.from);
    const to = byId.get(revision.to);
    if (from === undefined || to === undefined) return [];
    const [before, after] = [formatQuantity(from, ui), formatQuantity(to, ui)];
    const sentence = messages.revised(before, after, to.origin.name || messages.someone);
    return [{ revision, from, to, sentence }];
  });
}

/** An estimate's values in words: "low 47, best –, high 90". */
export function estimateValues(
  { values }: EventEstimates["estimates"][number],
  { messages, ui }: { readonly messages: Messages; readonly ui: Ui },
): string {
  return Object.entries(values)
    .map(([name, value]) => {
      const number = value === null ? messages.noEstimate : formatNumber(value, ui);
      return `${messages.estimateValues[name] ?? name} ${number}`;
    })
    .join(", ");
}

/** When a number was said: one day, or the first and the last; null where undated or for a single undated saying. */
export function saidWords(
  saidFrom: string | null,
  saidTo: string | null,
  { messages, ui }: { readonly messages: Messages; readonly ui: Ui },
): string | null {
  if (saidFrom === null) return null;
  const first = formatDate(saidFrom, ui, "short");
  const isOne = saidTo === null || saidTo === saidFrom;
  return `${messages.said} ${isOne ? first : `${first} – ${formatDate(saidTo, ui, "short")}`}`;
}
