import { type ReactNode, startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { ask } from "../../data/ask.ts";
import type { DossierRow, ProgressState } from "../../data/desk.ts";
import { findingsTag, type Live, LiveProvider } from "../../data/live.tsx";
import { serverSource } from "../../data/server-source.ts";
import type { Source } from "../../data/source.ts";
import { useWatched } from "../../data/watch.ts";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";

const never = () => false;

/** A dossier of the server, as soon as it has findings, and how fresh they are from then on. */
export function ServedDossier({
  dossier,
  children,
}: {
  dossier: string;
  children: (source: Source) => ReactNode;
}) {
  const [first, setFirst] = useState<DossierRow | Error | null>(null);
  const base = `/api/dossiers/${encodeURIComponent(dossier)}`;
  useEffect(() => {
    ask<DossierRow>(base).then(setFirst, setFirst);
  }, [base]);
  if (first instanceof Error) return <Absent error={first} />;
  if (first === null) return <Waiting />;
  return (
    <Watched first={first} base={base}>
      {children}
    </Watched>
  );
}

/** The findings that are shown. */
interface Shown {
  readonly tag: string;
  readonly source: Source;
}

function shownOf(row: Pick<DossierRow, "id"> & ProgressState): Shown | null {
  const tag = findingsTag(row);
  return tag === null ? null : { tag, source: serverSource(row.id) };
}

function Watched({
  first,
  base,
  children,
}: {
  first: DossierRow;
  base: string;
  children: (source: Source) => ReactNode;
}) {
  const { state } = useWatched<ProgressState>(`${base}/events`, "progress", never);
  const now = state ?? first;
  const tag = findingsTag(now);
  // A source is made when it is asked for, never while drawing: what waits for its parts is drawn more than once.
  const [shown, setShown] = useState<Shown | null>(() => shownOf(first));
  const show = useCallback(() => setShown(shownOf({ id: first.id, ...now })), [first.id, now]);
  // The first findings are shown as they come; others when the reader or a view asks for them.
  useEffect(() => {
    if (shown === null && tag !== null) show();
  }, [shown, tag, show]);
  const live = useMemo<Live>(
    () => ({
      isWorking: now.backlog.reports > 0 || now.backlog.dossiers > 0,
      isStale: tag !== null && shown !== null && tag !== shown.tag,
      refresh: () => startTransition(show),
    }),
    [now, tag, shown, show],
  );
  if (shown === null) return <FirstWait row={first} state={now} />;
  return <LiveProvider value={live}>{children(shown.source)}</LiveProvider>;
}

function FirstWait({ row, state: { backlog } }: { row: DossierRow; state: ProgressState }) {
  const { t } = useWords();
  const isEmpty = row.revision === 0 && backlog.reports === 0;
  return (
    <main className="page wait">
      <p>
        <a href="#/">Recoupe</a>
      </p>
      <h1>
        <bdi>{row.name}</bdi>
      </h1>
      <p role="status" className="stage">
        {isEmpty ? (
          t.start.noReportYet
        ) : (
          <>
            <progress aria-label={t.loading} />{" "}
            {backlog.reports > 0 ? t.start.reading(backlog.reports) : t.start.comparing}
          </>
        )}
      </p>
    </main>
  );
}

function Waiting() {
  const { t } = useWords();
  return <p className="waiting">{t.loading}</p>;
}

function Absent({ error }: { error: Error }) {
  const { t } = useWords();
  return (
    <main className="page wait">
      <p role="alert">
        <b>{t.failed}</b> {sayProblem(error, t)}
      </p>
      <p className="row">
        <a href="#/">{t.dossiers}</a>
        <Button className="small" onPress={() => location.reload()}>
          {t.again}
        </Button>
      </p>
    </main>
  );
}
