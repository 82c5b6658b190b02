import { useMemo, useState } from "react";
import { STANCES, type Stance } from "../../../src/domain/attribution.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ActorPart, ReportRow, SayingRow } from "../../../src/render/page/parts.ts";
import { ReportLink, useEvidenceHref } from "../../components/report-link.tsx";
import { DayShown, NameShown, Quote } from "../../components/words-shown.tsx";
import { useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";

/** What one actor is reported to have said, by day, with how it stands to each and the finding it belongs to. */
export function OneActor({ part, reports }: { part: ActorPart; reports: readonly ReportRow[] }) {
  const { m, t, number } = useWords();
  const { dossier } = useSource();
  const [stance, setStance] = useState<Stance | null>(null);
  const rows = useMemo(() => new Map(reports.map((row) => [row.number, row])), [reports]);
  const { actor, sayings, sayingCount, outlets, stances } = part;
  const shown = sayings.filter((saying) => stance === null || saying.stance === stance);
  const others = actor.aliases.filter((alias) => alias !== actor.name);
  return (
    <article>
      <nav className="steps" aria-label={t.actors}>
        <a href={hrefOf({ dossier, view: "actors" })}>← {m.actors}</a>
      </nav>
      <h1>
        <NameShown name={actor.name} />
      </h1>
      <p className="lead">
        {roleOf(actor).map(showActing).join(" · ")}
        {actor.type === "unnamed" ? <span className="tag unnamed">{m.unnamed}</span> : null}
      </p>
      {others.length === 0 ? null : (
        <p className="lead">
          {t.alsoCalled}
          {m.colon}
          <bdi>{showActing(others.join("; "))}</bdi>
        </p>
      )}
      <p className="lead as-sentence">
        {m.quotedBy}
        {m.colon}
        <bdi>{showActing(outlets.join(", "))}</bdi>
      </p>
      <fieldset className="chips">
        <legend className="sr">{t.show}</legend>
        <Chip
          name={t.allSayings}
          count={sayingCount}
          on={stance === null}
          choose={() => setStance(null)}
        />
        {STANCES.flatMap((one) =>
          stances[one] === undefined
            ? []
            : [
                <Chip
                  key={one}
                  name={m.stances[one]}
                  count={stances[one]}
                  on={stance === one}
                  choose={() => setStance(one)}
                />,
              ],
        )}
      </fieldset>
      <Days sayings={shown} rows={rows} />
      {sayingCount > sayings.length ? (
        <p className="lead">{m.moreSayings(sayingCount - sayings.length)}</p>
      ) : null}
      <p className="sr">{number(shown.length)}</p>
    </article>
  );
}

/** Role and affiliation, the affiliation where the role does not hold it already. */
function roleOf({ role, affiliation }: ActorPart["actor"]): readonly string[] {
  const isTold = affiliation === null || (role?.includes(affiliation) ?? false);
  return [...(role === null ? [] : [role]), ...(isTold ? [] : [affiliation])];
}

function Chip({
  name,
  count,
  on,
  choose,
}: {
  name: string;
  count: number;
  on: boolean;
  choose: () => void;
}) {
  const { number } = useWords();
  return (
    <label>
      <input type="radio" name="stance" checked={on} onChange={choose} />
      {name} <b>{number(count)}</b>
    </label>
  );
}

function Days({
  sayings,
  rows,
}: {
  sayings: readonly SayingRow[];
  rows: ReadonlyMap<number, ReportRow>;
}) {
  const days = new Map<string, SayingRow[]>();
  for (const saying of sayings) {
    const day = rows.get(saying.report)?.published?.slice(0, 10) ?? "";
    days.set(day, [...(days.get(day) ?? []), saying]);
  }
  return [...days].map(([day, own]) => (
    <section key={day} className="day">
      <h2>
        <DayShown iso={day === "" ? null : day} />
      </h2>
      <ul className="plain-list">
        {own.map((saying) => (
          <Saying key={`${saying.report}-${saying.span.start}`} saying={saying} rows={rows} />
        ))}
      </ul>
    </section>
  ));
}

function Saying({ saying, rows }: { saying: SayingRow; rows: ReadonlyMap<number, ReportRow> }) {
  const { m, t } = useWords();
  const { dossier } = useSource();
  const hrefAt = useEvidenceHref();
  const row = rows.get(saying.report);
  if (row === undefined) return null;
  return (
    <li className={`saying ${saying.stance}`}>
      <span className="stance">{m.stances[saying.stance]}</span>
      <span>
        <a className="saying-words" href={hrefAt(row.id, saying.span)}>
          <Quote words={saying.words} language={row.language} />
        </a>
        <span className="parts">
          <ReportLink row={row} />
          {saying.through === null ? null : ` · ${m.through(showActing(saying.through))}`}
          {saying.finding === null ? null : (
            <>
              {" · "}
              <a href={hrefOf({ dossier, view: "claims", id: saying.finding.id })}>
                {t.finding} {saying.finding.number}
              </a>
            </>
          )}
        </span>
      </span>
    </li>
  );
}
