import { memo } from "react";
import type { IndexPart } from "../../../src/render/page/parts.ts";
import { useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";

/** The head of a dossier: what was read, in one sentence and a few numbers, and what the page is not. */
export const Overview = memo(OverviewShown);

function OverviewShown({ index }: { index: IndexPart }) {
  const { t, m, number, dates, date, languageName } = useWords();
  const { dossier } = useSource();
  const { findings, reports, copies, conflicts, checks } = index;
  const outlets = new Set(reports.map(({ outlet, id }) => outlet ?? id));
  const days = reports.flatMap(({ published }) => published ?? []);
  const [from, to] = [days[0], days.at(-1)];
  const when =
    from === undefined || to === undefined
      ? m.undated
      : from.slice(0, 10) === to.slice(0, 10)
        ? date(from)
        : dates(from, to);
  const count = (holds: (row: IndexPart["findings"][number]) => boolean) =>
    findings.filter(holds).length;
  return (
    <header className="overview">
      <h1>{m.title(reports.length, outlets.size)}</h1>
      {findings.length === 0 ? null : (
        <p className="standfirst">
          {m.summary({
            claims: findings.length,
            contested: count(({ isContested }) => isContested),
            oneOrigin: count(({ affirmed }) => affirmed.independent === 1),
            confirmed: count(({ isConfirmed }) => isConfirmed),
          })}
        </p>
      )}
      <dl className="strip">
        <Fact term={m.published} value={when} />
        <Fact
          term={m.languages}
          value={languagesOf(reports)
            .map(([code, of]) => `${languageName(code)} ${number(of)}`)
            .join(", ")}
        />
        <Fact term={m.copiesFound} value={number(copies)} />
        {conflicts + checks === 0 ? null : (
          <div>
            <dt>{t.figures}</dt>
            <dd>
              <a href={hrefOf({ dossier, view: "figures" })}>
                {t.figuresToCheck(conflicts, checks)}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function languagesOf(reports: IndexPart["reports"]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { language } of reports) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
