import type { DossierFigure, Origin } from "../../../src/domain/comparison.ts";
import { formatQuantity } from "../../../src/render/format.ts";
import { showActing } from "../../../src/render/html.ts";
import { saidWords } from "../../../src/render/ledger-view.ts";
import type { ReportRow } from "../../../src/render/page/parts.ts";
import type { FigureCell, PeriodRow, SeriesView } from "../../../src/render/series-view.ts";
import { useEvidenceHref } from "../../components/report-link.tsx";
import { NameShown } from "../../components/words-shown.tsx";
import { useWords } from "../../words/use-words.tsx";
import { lookOf } from "./points.ts";

/** Origins that get a column each; with more, the table has a row for each figure. */
const COLUMNS_MAX = 4;

interface TableProps {
  readonly view: SeriesView;
  readonly title: string;
  readonly reports: ReadonlyMap<string, ReportRow>;
}

/** The figures of a series by period and origin: what the chart shows, in words. */
export function SeriesTable(props: TableProps) {
  const { view, title } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section className="scroll" aria-label={title} tabIndex={0}>
      {view.origins.length > COLUMNS_MAX ? <LongTable {...props} /> : <WideTable {...props} />}
    </section>
  );
}

function WideTable({ view: { origins, rows }, reports }: TableProps) {
  const { m } = useWords();
  const periods = rows.filter(({ isTotal }) => !isTotal);
  const totals = rows.filter(({ isTotal }) => isTotal);
  const body = (part: readonly PeriodRow[], name: string | null) =>
    part.length === 0 ? null : (
      <tbody>
        {name === null ? null : (
          <tr className="part">
            <th colSpan={origins.length + 1} scope="rowgroup">
              {name}
            </th>
          </tr>
        )}
        {part.map(({ edtf, cells }) => (
          <tr key={edtf ?? ""}>
            <th scope="row">
              <Period edtf={edtf} />
            </th>
            {origins.map((origin) => (
              <OriginCells key={origin.id} cells={cells} origin={origin} reports={reports} />
            ))}
          </tr>
        ))}
      </tbody>
    );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{m.period}</th>
          {origins.map(({ id, name }, index) => (
            <th scope="col" key={id}>
              <Sign place={index} /> <NameShown name={name} charsMax={80} />
            </th>
          ))}
        </tr>
      </thead>
      {body(periods, totals.length === 0 ? null : m.perPeriod)}
      {body(totals, m.inTotal)}
    </table>
  );
}

function OriginCells({
  cells,
  origin,
  reports,
}: {
  cells: readonly FigureCell[];
  origin: Origin;
  reports: TableProps["reports"];
}) {
  const own = cells.filter((cell) => cell.origin.id === origin.id);
  return (
    <td className={own.length === 0 ? "none" : undefined}>
      {own.map((cell) => (
        <CellShown key={cell.figure.id} cell={cell} reports={reports} />
      ))}
    </td>
  );
}

function LongTable({ view: { origins, rows }, reports }: TableProps) {
  const { m } = useWords();
  const place = new Map(origins.map(({ id }, index) => [id, index]));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{m.period}</th>
          <th scope="col">{m.who}</th>
          <th scope="col">{m.figure}</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ edtf, cells }) =>
          cells.map((cell) => (
            <tr key={cell.figure.id}>
              <th scope="row">
                <Period edtf={edtf} />
              </th>
              <td>
                <Sign place={place.get(cell.origin.id) ?? 0} />{" "}
                <NameShown name={cell.origin.name} charsMax={80} />
              </td>
              <td>
                <CellShown cell={cell} reports={reports} />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function Sign({ place }: { place: number }) {
  return (
    <span className={`origin-sign origin-sign-${Math.min(place, 4)}`} aria-hidden="true">
      {lookOf(place).sign}
    </span>
  );
}

function Period({ edtf }: { edtf: string | null }) {
  const { m, period } = useWords();
  return edtf === null ? m.noDate : showActing(period(edtf));
}

/** A number with its bound, its parts, when it was said, and the way to its words. */
export function CellShown({
  cell,
  reports,
}: {
  cell: FigureCell;
  reports: ReadonlyMap<string, ReportRow>;
}) {
  const { m, ui } = useWords();
  const { figure, figures, parts, isConflicting, isTotal, saidFrom, saidTo } = cell;
  const notes = [isTotal ? m.running : null, saidWords(saidFrom, saidTo, { messages: m, ui })];
  const told = notes.filter((note) => note !== null).join(", ");
  return (
    <div className="cell">
      {isConflicting ? (
        <span className="conflict" title={m.conflict}>
          <span aria-hidden="true">≠ </span>
          <span className="sr">{m.conflict} </span>
        </span>
      ) : null}
      <b>{formatQuantity(figure, ui)}</b> <FigureLinks figures={figures} reports={reports} />
      {parts.length === 0 ? null : (
        <span className="parts">
          {m.including} {parts.map((part) => partWords(part)).join(", ")}
        </span>
      )}
      {told === "" ? null : <span className="parts">{told}</span>}
    </div>
  );

  function partWords(part: DossierFigure): string {
    const group = part.group === null ? null : (m.groups[part.group] ?? part.group).toLowerCase();
    return showActing(`${formatQuantity(part, ui)} ${group ?? part.unit ?? ""}`);
  }
}

/** The reports that print a number, each leading to its words. */
export function FigureLinks({
  figures,
  reports,
}: {
  figures: readonly DossierFigure[];
  reports: ReadonlyMap<string, ReportRow>;
}) {
  const hrefAt = useEvidenceHref();
  const { m } = useWords();
  return figures.map(({ id, report, span }) => {
    const row = reports.get(report);
    if (row === undefined) return null;
    return (
      <span key={id}>
        <a className="figure-link" href={hrefAt(report, span)}>
          <span className="number">{row.number}</span>
          <span className="sr"> {showActing(row.outlet ?? m.unknownOutlet)}</span>
        </a>{" "}
      </span>
    );
  });
}
