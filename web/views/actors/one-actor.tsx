import { useMemo, useState } from "react";
import { STANCES, type Stance } from "../../../src/domain/attribution.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ActorPart, ReportRow, SayingRow } from "../../../src/render/page/parts.ts";
import { clip } from "../../../src/render/phrase.ts";
import { ReportLink, useEvidenceHref } from "../../components/report-link.tsx";
import { DayShown, NameShown, Quote } from "../../components/words-shown.tsx";
import { usePart, useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";

/** Other names of an actor that are shown. */
const ALIASES_MAX = 12;

/** What one actor is reported to have said, by day, with how it stands to each and the finding it belongs to. */
export function OneActor({ part, reports }: { part: ActorPart; reports: readonly ReportRow[] }) {
  const { m, t, number } = useWords();
  const { dossier } = useSource();
  const [stance, setStance] = useState<Stance | null>(null);
  const rows = useMemo(() => new Map(reports.map((row) => [row.number, row])), [reports]);
  const { actor, sayings, sayingCount, outlets, stances } = part;
  const [topic, setTopic] = useState("");
  const shown = sayings.filter(
    (saying) =>
      (stance === null || saying.stance === stance) &&
      (topic === "" || saying.finding?.id === topic),
  );
  const others = otherNames(actor);
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
          <bdi>{showActing(others.slice(0, ALIASES_MAX).join("; "))}</bdi>
          {others.length > ALIASES_MAX ? ` +${number(others.length - ALIASES_MAX)}` : null}
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
      <Topics sayings={sayings} topic={topic} onChoose={setTopic} />
      <Days sayings={shown} rows={rows} />
      {sayingCount > sayings.length ? (
        <p className="lead">{m.moreSayings(sayingCount - sayings.length)}</p>
      ) : null}
      <p className="sr">{number(shown.length)}</p>
    </article>
  );
}

/** Names of an actor beside its own, those that differ in case alone once. */
function otherNames({ name, aliases }: ActorPart["actor"]): readonly string[] {
  const byFolded = new Map(aliases.map((alias) => [alias.toLowerCase(), alias]));
  byFolded.delete(name.toLowerCase());
  return [...byFolded.values()];
}

/** Role and affiliation, the affiliation where neither role nor name holds it already. */
function roleOf({ name, role, affiliation }: ActorPart["actor"]): readonly string[] {
  const isTold = affiliation === null || `${name} ${role ?? ""}`.includes(affiliation);
  return [...(role === null ? [] : [role]), ...(isTold ? [] : [affiliation])];
}

/** Words of a finding in the choice of topics, in characters. */
const TOPIC_CHARS_MAX = 90;

/** The findings that the actor's words belong to, those it speaks to most often first. */
function Topics({
  sayings,
  topic,
  onChoose,
}: {
  sayings: readonly SayingRow[];
  topic: string;
  onChoose: (id: string) => void;
}) {
  const { t, number } = useWords();
  const { findings } = usePart("index", (source) => source.index());
  const topics = useMemo(() => {
    const counts = new Map<string, { number: number; count: number }>();
    for (const { finding } of sayings) {
      if (finding === null) continue;
      const known = counts.get(finding.id) ?? { number: finding.number, count: 0 };
      counts.set(finding.id, { ...known, count: known.count + 1 });
    }
    return [...counts].sort(([, a], [, b]) => b.count - a.count || a.number - b.number);
  }, [sayings]);
  if (topics.length < 2) return null;
  return (
    <label className="field topics">
      <span>{t.topic}</span>
      <select value={topic} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t.any}</option>
        {topics.map(([id, { number: place, count }]) => (
          <option key={id} value={id}>
            {place}. {showActing(clip(findings[place - 1]?.label ?? "", TOPIC_CHARS_MAX))} (
            {number(count)})
          </option>
        ))}
      </select>
    </label>
  );
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
