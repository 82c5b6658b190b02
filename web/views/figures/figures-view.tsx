import { useMemo, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { EventEstimates } from "../../../src/domain/grade.ts";
import { showActing } from "../../../src/render/html.ts";
import {
  estimatesOf,
  estimateValues,
  viewChecks,
  viewRevisions,
} from "../../../src/render/ledger-view.ts";
import type { FiguresPart, ReportRow } from "../../../src/render/page/parts.ts";
import { seriesTitle } from "../../../src/render/series-title.ts";
import { type SeriesView, viewSeries } from "../../../src/render/series-view.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { NameShown } from "../../components/words-shown.tsx";
import { tableFile } from "../../data/csv.ts";
import { drawingFiles } from "../../data/take-drawing.ts";
import { usePart } from "../../data/use-part.tsx";
import { useWords } from "../../words/use-words.tsx";
import { Rule } from "../claim/grades.tsx";
import { type Point, pointsOf } from "./points.ts";
import { SeriesChart } from "./series-chart.tsx";
import { seriesRows } from "./series-rows.ts";
import { CellShown, FigureLinks, SeriesTable } from "./series-table.tsx";

/** Series drawn before the reader asks for more. */
const SERIES_FIRST = 12;
/** Figures given once that are listed; the exports hold all. */
const ONCE_MAX = 400;

interface Context {
  readonly part: FiguresPart;
  readonly reports: ReadonlyMap<string, ReportRow>;
}

/** Figures over time: who gave which number, for which period, and which cannot both hold. */
export function FiguresView() {
  const { m, t } = useWords();
  const part = usePart("figures", (source) => source.figures());
  const [shown, setShown] = useState(SERIES_FIRST);
  const context = useMemo<Context>(
    () => ({ part, reports: new Map(part.reports.map((row) => [row.id, row])) }),
    [part],
  );
  const all = useMemo(() => viewSeries(part.findings.comparison), [part]);
  const many = all.filter(({ isSeries }) => isSeries);
  const once = all.filter(({ isSeries }) => !isSeries);
  return (
    <div className="figures">
      <h1>{m.figures}</h1>
      <p className="lead">{all.length === 0 ? m.noFigures : `${m.figuresLead} ${t.chartNote}`}</p>
      <Checks context={context} />
      {many.slice(0, shown).map((view) => (
        <SeriesBlock key={view.series.id} view={view} context={context} />
      ))}
      {many.length <= shown ? null : (
        <Button className="small" onPress={() => setShown(shown + SERIES_FIRST)}>
          {t.more(many.length - shown)}
        </Button>
      )}
      <Once once={once} context={context} />
    </div>
  );
}

function SeriesBlock({ view, context }: { view: SeriesView; context: Context }) {
  const { m } = useWords();
  const title = showActing(seriesTitle(m, view));
  const periods = useRef<SVGSVGElement>(null);
  const totals = useRef<SVGSVGElement>(null);
  const charts = useMemo(() => chartsOf(view), [view]);
  const conflicts = view.series.conflicts.length;
  const name = fileName(title);
  const files = [
    tableFile(`${name}.csv`, () => seriesRows(view, context.reports)),
    ...(charts.periods === null ? [] : drawingFiles(name, periods)),
    ...(charts.totals === null ? [] : drawingFiles(`${name}-total`, totals)),
  ];
  return (
    <section className="series">
      <div className="section-head">
        <h2>
          {title}
          {conflicts === 0 ? null : (
            <span className="tag contested">≠ {m.conflictCount(conflicts)}</span>
          )}
        </h2>
        <ExportMenu files={files} />
      </div>
      <div
        className={`series-body${charts.periods === null && charts.totals === null ? " only-table" : ""}`}
      >
        <SeriesTable view={view} title={title} reports={context.reports} />
        <div className="charts">
          {charts.periods === null ? null : (
            <figure>
              {charts.totals === null ? null : <figcaption>{m.perPeriod}</figcaption>}
              <SeriesChart series={view} points={charts.periods} label={title} ref={periods} />
            </figure>
          )}
          {charts.totals === null ? null : (
            <figure>
              <figcaption>{m.inTotal}</figcaption>
              <SeriesChart series={view} points={charts.totals} label={title} ref={totals} />
            </figure>
          )}
        </div>
      </div>
      <Revisions view={view} context={context} />
      <Estimates view={view} context={context} />
    </section>
  );
}

/** Totals have a chart of their own: beside them what a day holds would lie flat. */
function chartsOf(
  view: SeriesView,
): Readonly<Record<"periods" | "totals", readonly Point[] | null>> {
  const points = pointsOf(view);
  const drawn = (own: readonly Point[]) => (own.length < 2 ? null : own);
  return {
    periods: drawn(points.filter(({ isTotal }) => !isTotal)),
    totals: drawn(points.filter(({ isTotal }) => isTotal)),
  };
}

function fileName(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (
    words
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || "figures"
  );
}

/** Faults that the figures show by themselves, each with its words. */
function Checks({ context: { part, reports } }: { context: Context }) {
  const { m } = useWords();
  const checks = viewChecks(part.findings.comparison, m);
  if (checks.length === 0) return null;
  return (
    <section className="checks">
      <h2>{m.checks}</h2>
      <p className="lead">{m.checksLead}</p>
      <ul>
        {checks.map(({ check, sentence, figures }) => (
          <li key={check.id}>
            {showActing(sentence)} <FigureLinks figures={figures} reports={reports} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Revisions({ view, context }: { view: SeriesView; context: Context }) {
  const { m, ui } = useWords();
  const { comparison } = context.part.findings;
  const revisions = viewRevisions(view.series, comparison, { messages: m, ui });
  if (revisions.length === 0) return null;
  return (
    <>
      <h3>{m.revisions}</h3>
      <ul className="plain-list">
        {revisions.map(({ sentence, from, to }) => (
          <li key={`${from.id} ${to.id}`}>
            {showActing(sentence)} <FigureLinks figures={[from, to]} reports={context.reports} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the rules of casualty recorders make of the tolls of each event, side by side. */
function Estimates({ view, context }: { view: SeriesView; context: Context }) {
  const { m, ui, period } = useWords();
  const own = estimatesOf(context.part.findings, view.series.id);
  if (own.length === 0) return null;
  const shown = ({ event, figures, independent, estimates }: EventEstimates) => (
    <div className="methods" key={event}>
      {estimates.map((estimate) => (
        <div className="method" key={estimate.method}>
          <h3>
            {m.estimateMethods[estimate.method]}
            <span className="verdict">{estimateValues(estimate, { messages: m, ui })}</span>
          </h3>
          <p className="lead">
            {showActing(period(event))}
            {m.colon}
            {m.independentCount(figures.length, independent)}
          </p>
          <ul className="rules">
            {estimate.met.map((rule) => (
              <Rule key={rule.rule + JSON.stringify(rule.detail)} result={rule} isMet />
            ))}
            {estimate.unmet.map((rule) => (
              <Rule key={rule.rule + JSON.stringify(rule.detail)} result={rule} isMet={false} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
  return (
    <details>
      <summary>{m.estimates}</summary>
      <p className="lead">{m.estimatesLead}</p>
      {own.map(shown)}
    </details>
  );
}

function Once({ once, context }: { once: readonly SeriesView[]; context: Context }) {
  const { m } = useWords();
  if (once.length === 0) return null;
  const rows = once.flatMap((view) =>
    view.rows.flatMap(({ edtf, cells }) => cells.map((cell) => ({ view, edtf, cell }))),
  );
  return (
    <details className="once">
      <summary>{m.otherFigures(once.length)}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <section className="scroll" aria-label={m.otherFigures(once.length)} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{m.claims}</th>
              <th scope="col">{m.figure}</th>
              <th scope="col">{m.who}</th>
              <th scope="col">{m.period}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, ONCE_MAX).map(({ view, edtf, cell }) => (
              <OnceRow key={cell.figure.id} view={view} edtf={edtf}>
                <CellShown cell={cell} reports={context.reports} />
                <NameShown name={cell.origin.name} charsMax={80} />
              </OnceRow>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function OnceRow({
  view,
  edtf,
  children: [cell, who],
}: {
  view: SeriesView;
  edtf: string | null;
  children: readonly [React.ReactNode, React.ReactNode];
}) {
  const { m, period } = useWords();
  return (
    <tr>
      <th scope="row">{showActing(seriesTitle(m, view))}</th>
      <td>{cell}</td>
      <td>{who}</td>
      <td>{edtf === null ? m.noDate : showActing(period(edtf))}</td>
    </tr>
  );
}
