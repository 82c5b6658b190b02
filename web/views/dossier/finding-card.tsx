import { findingSentences } from "../../../src/render/finding-sentence.ts";
import type { FindingRow } from "../../../src/render/page/parts.ts";
import { Quote, Sentences } from "../../components/words-shown.tsx";
import { expectClaim, useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import { Balance } from "./balance.tsx";

/** A finding in the list: the claim's words, one plain sentence, who stands where. */
export function FindingCard({
  row,
  change,
}: {
  row: FindingRow;
  change: "new" | "changed" | null;
}) {
  const { t, m } = useWords();
  const source = useSource();
  const expect = () => expectClaim(source, row.id);
  const verdict = row.verdict === null ? undefined : m.verdicts.airwars?.[row.verdict];
  return (
    <article className="finding">
      <span className="ordinal">{row.number}</span>
      <div className="gist">
        <h3 className="claim">
          <a
            className="finding-link"
            href={hrefOf({ dossier: source.dossier, view: "claims", id: row.id })}
            onFocus={expect}
            onPointerEnter={expect}
          >
            <Quote words={row.label} language={row.language} />
          </a>
        </h3>
        <p className="sentence">
          <Sentences phrases={findingSentences(row, m)} />
        </p>
        <p className="tags">
          {row.isContested ? <span className="tag contested">≠ {m.contested}</span> : null}
          {change === null ? null : (
            <span className="tag fresh">{change === "new" ? t.isNew : t.isChanged}</span>
          )}
          {verdict === undefined || row.verdict === "none" ? null : (
            <span className="tag">
              {m.methods.airwars}
              {m.colon}
              {verdict}
            </span>
          )}
          <When row={row} />
        </p>
      </div>
      <Balance row={row} />
    </article>
  );
}

function When({ row: { from, to, reports } }: { row: FindingRow }) {
  const { m, date, dates } = useWords();
  const isDay = from !== null && to !== null && from.slice(0, 10) === to.slice(0, 10);
  const when = from === null || to === null ? m.undated : isDay ? date(from) : dates(from, to);
  return (
    <span className="when">
      {m.reportCount(reports)} · {when}
    </span>
  );
}
