import { axisX, axisY, dodgeY, dot, gridX, ruleY, text } from "@observablehq/plot";
import { useCallback, useMemo, useRef } from "react";
import type { Statement } from "../../../src/domain/comparison.ts";
import { dayOf } from "../../../src/render/format.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ClaimPart, ReportRow } from "../../../src/render/page/parts.ts";
import { Chart } from "../../components/chart.tsx";
import { ExportMenu } from "../../components/export-menu.tsx";
import { ReportLink } from "../../components/report-link.tsx";
import { DayShown, NameShown } from "../../components/words-shown.tsx";
import { drawingFiles } from "../../data/take-drawing.ts";
import { useWords } from "../../words/use-words.tsx";

/** Sides of the timeline, with the sign and colour of each. */
const SIDES = [
  { stance: "affirms", color: "var(--affirm)", symbol: "circle" },
  { stance: "denies", color: "var(--deny)", symbol: "times" },
  { stance: "doubts", color: "var(--doubt)", symbol: "diamond" },
] as const;

interface Event {
  readonly when: Date;
  readonly statement: Statement;
  readonly row: ReportRow;
}

/** When who said so: a drawing by days and sides, and the same as a list. */
export function Timeline({ part }: { part: ClaimPart }) {
  const { m, t, ui } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const events = useMemo(() => eventsOf(part), [part]);
  const names = m.stances;
  const options = useCallback(
    (width: number) => timelineOptions(events, { names, locale: m.locale, width }),
    [events, names, m.locale],
  );
  const days = new Set(events.map(({ when }) => when.getTime())).size;
  if (events.length < 2) return null;
  return (
    <section className="timeline">
      <div className="section-head">
        <h2>{t.timeline}</h2>
        {days < 2 ? null : <ExportMenu files={drawingFiles("timeline", drawing)} />}
      </div>
      {days < 2 ? null : (
        <Chart key={ui} label={t.inWordsBelow(t.timeline)} options={options} ref={drawing} />
      )}
      <details open={days < 2}>
        <summary>{t.asList}</summary>
        <ol className="plain-list">
          {events.map(({ statement, row }) => (
            <li key={`${statement.report}/${statement.spans[0]?.start}`}>
              <DayShown iso={row.published} /> · <ReportLink row={row} span={statement.spans[0]} />{" "}
              · <NameShown name={statement.chain.at(-1)?.name ?? ""} charsMax={90} />{" "}
              <em>{m.stances[statement.stance]}</em>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function eventsOf({ claim, reports }: ClaimPart): readonly Event[] {
  const rows = new Map(reports.map((row) => [row.id, row]));
  const events = claim.statements.flatMap((statement) => {
    const row = rows.get(statement.report);
    const when = row?.published == null ? null : dayOf(row.published);
    return row === undefined || when === null ? [] : [{ when, statement, row }];
  });
  return events.sort((a, b) => a.when.getTime() - b.when.getTime() || a.row.number - b.row.number);
}

function timelineOptions(
  events: readonly Event[],
  {
    names,
    locale,
    width,
  }: {
    readonly names: Readonly<Record<string, string>>;
    readonly locale: string;
    readonly width: number;
  },
) {
  const day = new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "short" });
  const shown = SIDES.filter(({ stance }) =>
    events.some(({ statement }) => statement.stance === stance),
  );
  const present = events.filter(({ statement }) =>
    shown.some(({ stance }) => stance === statement.stance),
  );
  const days = [...new Set(present.map(({ when }) => when.getTime()))].map(
    (time) => new Date(time),
  );
  return {
    height: 40 + shown.length * 74,
    marginLeft: width < 500 ? 92 : 120,
    marginRight: 24,
    x: { type: "utc" as const, inset: 24, label: null },
    fy: { domain: shown.map(({ stance }) => stance), axis: null },
    marks: [
      gridX(days, { stroke: "var(--line)", strokeOpacity: 1 }),
      axisX(days, {
        tickFormat: (date: Date) => day.format(date),
        fontSize: 12,
        color: "var(--soft)",
        label: null,
      }),
      ruleY([0], { stroke: "var(--line)" }),
      text(shown, {
        fy: "stance",
        frameAnchor: "left" as const,
        dx: width < 500 ? -86 : -114,
        text: ({ stance }: { stance: string }) => names[stance] ?? stance,
        fontSize: 13,
        fill: "var(--ink)",
        lineWidth: 9,
      }),
      axisY({ ticks: [], label: null }),
      ...shown.map(({ stance, color, symbol }) =>
        dot(
          present.filter(({ statement }) => statement.stance === stance),
          dodgeY({
            x: "when",
            fy: () => stance,
            r: 6,
            anchor: "middle" as const,
            symbol,
            stroke: color,
            fill: stance === "denies" ? "none" : color,
            strokeWidth: 2,
            title: ({ row, statement }: Event) =>
              showActing(
                `${row.number} ${row.outlet ?? ""}: ${statement.chain.at(-1)?.name ?? ""}`,
              ),
          }),
        ),
      ),
    ],
  };
}
