import { NameShown } from "../../components/words-shown.tsx";
import type { DossierRow } from "../../data/desk.ts";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";

/** The dossiers of the server, each with how far it is. */
export function Dossiers({ rows }: { rows: readonly DossierRow[] | null }) {
  const { t, date } = useWords();
  const stateOf = ({ findings, backlog }: DossierRow) => {
    if (backlog.reports > 0) return t.start.waiting(backlog.reports);
    return findings === null ? t.noFindingsYet : date(findings.madeAt);
  };
  return (
    <section aria-labelledby="dossiers-title">
      <h2 id="dossiers-title">{t.dossiers}</h2>
      {rows === null ? <p>{t.loading}</p> : null}
      {rows?.length === 0 ? <p className="lead">{t.start.noDossierYet}</p> : null}
      <ul className="dossiers">
        {(rows ?? []).map((row) => (
          <li key={row.id}>
            <a href={hrefOf({ dossier: row.id })}>
              <NameShown name={row.name} />
            </a>{" "}
            <span className="note">{stateOf(row)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
