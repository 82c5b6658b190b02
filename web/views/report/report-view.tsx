import { useMemo, useState } from "react";
import type { Attribution } from "../../../src/domain/attribution.ts";
import type { Span } from "../../../src/domain/span.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ReportPart } from "../../../src/render/page/parts.ts";
import { DayShown, Quote, tagOf } from "../../components/words-shown.tsx";
import { usePart, useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import type { ViewProps } from "../views.ts";
import { AttributionList } from "./attribution-list.tsx";
import { Copies } from "./copies.tsx";
import { ReportFacts } from "./report-facts.tsx";
import { ReportText } from "./report-text.tsx";
import { ReportsTable } from "./reports-table.tsx";

/** One report, or all of them. */
export function ReportView({ id, query }: ViewProps) {
  return id === null ? <ReportsTable /> : <OneReport id={id} at={readSpan(query.get("at"))} />;
}

function readSpan(at: string | null): Span | null {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(at ?? "") ?? [];
  const span = { start: Number(start), end: Number(end) };
  return span.start < span.end ? span : null;
}

function OneReport({ id, at }: { id: string; at: Span | null }) {
  const { t, m } = useWords();
  const { dossier } = useSource();
  const part = usePart(`report/${id}`, (source) => source.report(id));
  if (part === null) return <p>{t.notFound}</p>;
  return (
    <>
      <nav className="steps" aria-label={t.reports}>
        <a href={hrefOf({ dossier, view: "reports" })}>← {m.reportsTitle}</a>
      </nav>
      <ReportBody key={id} part={part} at={at} />
    </>
  );
}

function ReportBody({ part, at }: { part: ReportPart; at: Span | null }) {
  const { m, t } = useWords();
  const { row, report } = part;
  const first = useMemo(() => attributionAt(part.attributions, at), [part, at]);
  const [chosen, setChosen] = useState<string | null>(null);
  const inFocus = chosen ?? first;
  return (
    <article className="report-page">
      <header>
        <p className="eyebrow">
          <span className="number">{row.number}</span>{" "}
          <bdi>{showActing(row.outlet ?? m.unknownOutlet)}</bdi> · <DayShown iso={row.published} />
        </p>
        <h1 lang={tagOf(report.language)} dir="auto">
          {showActing(report.title ?? m.untitled)}
        </h1>
      </header>
      <div className="report-grid">
        <div>
          <Legend />
          <ReportText part={part} at={at} chosen={inFocus} onChoose={setChosen} />
        </div>
        <aside className="report-side" aria-label={t.besideText}>
          <AttributionList part={part} chosen={inFocus} onChoose={setChosen} />
          <section>
            <h2>{t.inFindings}</h2>
            {part.findings.length === 0 ? <p className="lead">{t.inNoFinding}</p> : null}
            <FindingLinks part={part} />
          </section>
          <Copies part={part} />
          <ReportFacts part={part} />
        </aside>
      </div>
    </article>
  );
}

/** The innermost attribution whose words are pointed at. */
function attributionAt(attributions: readonly Attribution[], at: Span | null): string | null {
  if (at === null) return null;
  const over = attributions.filter(({ content }) =>
    content.some(({ start, end }) => start < at.end && end > at.start),
  );
  const sizeOf = ({ content }: Attribution) =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  return over.toSorted((a, b) => sizeOf(a) - sizeOf(b))[0]?.id ?? null;
}

function FindingLinks({ part: { findings } }: { part: ReportPart }) {
  const { dossier } = useSource();
  return (
    <ul className="plain-list">
      {findings.map(({ row }) => (
        <li key={row.id}>
          <a href={hrefOf({ dossier, view: "claims", id: row.id })}>
            <span className="number">{row.number}</span>{" "}
            <Quote words={row.label} language={row.language} charsMax={110} />
          </a>
        </li>
      ))}
    </ul>
  );
}

function Legend() {
  const { m, t } = useWords();
  const samples = [
    ["source", m.source],
    ["cue", m.cue],
    ["content content-first content-last", m.content],
    ["content nested nested-first nested-last", m.nested],
    ["content hedged", m.hedged],
    ["scare", t.scare],
    ["figure", m.figureMark],
  ] as const;
  return (
    <details className="legend" open>
      <summary>{m.legend}</summary>
      <ul>
        {samples.map(([kinds, name]) => (
          <li key={kinds}>
            <span className={`m ${kinds}`}>{name}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
