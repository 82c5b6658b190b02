import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { NameShown, Quote } from "../../components/words-shown.tsx";
import type { ClaimRow } from "../../data/desk.ts";
import { useSource } from "../../data/use-part.tsx";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import { SHOWS, type Show } from "./use-desk.ts";

/** Characters of a claim's words in the queue. */
const LABEL_CHARS_MAX = 140;

interface QueueProps {
  readonly rows: readonly ClaimRow[];
  readonly isLoading: boolean;
  readonly show: Show;
  readonly current: string | null;
  readonly more: (() => void) | null;
  readonly query: URLSearchParams;
  readonly onShow: (show: Show) => void;
  /** What stands in the place of the claims: rejected ones are in no findings. */
  readonly rejected: ReactNode;
}

/** The claims to look at, narrowed by how far the desk is with them. */
export function Queue(props: QueueProps) {
  const { t } = useWords();
  const { rows, isLoading, show, more, onShow, rejected } = props;
  const isEmpty = !isLoading && rows.length === 0 && rejected === null;
  return (
    <section className="queue" aria-label={t.review.queue}>
      <label className="field">
        {t.show}
        <select value={show} onChange={(event) => onShow(event.target.value as Show)}>
          {SHOWS.map((one) => (
            <option key={one} value={one}>
              {t.review.shows[one]}
            </option>
          ))}
        </select>
      </label>
      {isEmpty ? <p className="lead">{t.review.none[show]}</p> : null}
      {rejected}
      <ol className="queue-rows">
        {rows.map((row) => (
          <QueueRow key={row.id} row={row} {...props} />
        ))}
      </ol>
      {more === null ? null : (
        <Button className="small" onPress={more}>
          {t.review.more}
        </Button>
      )}
    </section>
  );
}

function QueueRow({ row, current, query }: { row: ClaimRow } & QueueProps) {
  const { t, m } = useWords();
  const { dossier } = useSource();
  return (
    <li>
      <a
        href={hrefOf({ dossier, view: "review", id: row.id, query })}
        aria-current={row.id === current ? "true" : undefined}
      >
        <Quote words={row.label} language={row.language} charsMax={LABEL_CHARS_MAX} />
        <span className="tags">
          <span className="when">{t.review.reportCount(row.reports)}</span>
          {row.contested ? <span className="tag contested">≠ {m.contested}</span> : null}
          {row.accepted ? <span className="tag credible">✓ {t.review.isAccepted}</span> : null}
          {row.assignee === null ? null : (
            <span className="tag">
              → {t.review.assignedTo} <NameShown name={row.assignee} charsMax={40} />
            </span>
          )}
          {row.comments === 0 ? null : (
            <span className="tag">{t.review.comments(row.comments)}</span>
          )}
        </span>
      </a>
    </li>
  );
}
