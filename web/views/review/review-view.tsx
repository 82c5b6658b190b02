import { Suspense, useState } from "react";
import { ExportMenu } from "../../components/export-menu.tsx";
import { useSession } from "../../data/session.tsx";
import { useSource } from "../../data/use-part.tsx";
import { go } from "../../route.ts";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";
import type { ViewProps } from "../views.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { rejectedOf } from "./concerns.ts";
import { History } from "./history.tsx";
import { Queue } from "./queue.tsx";
import { Rejected } from "./rejected.tsx";
import { type Desk, SHOWS, type Show, useDesk } from "./use-desk.ts";
import { useKeys, useKeysOn } from "./use-keys.ts";

/** What people say of the findings: a queue of claims, each with its statements and all that may be done with it. */
export function ReviewView({ id, query }: ViewProps) {
  const { t } = useWords();
  const { dossier } = useSource();
  const session = useSession();
  const me = session?.name ?? "";
  const show = SHOWS.find((one) => one === query.get("show")) ?? "open";
  const desk = useDesk(show, me);
  const [isOn, setOn] = useKeysOn();
  const rows = show === "rejected" ? [] : (desk.rows ?? []);
  const current = id ?? rows[0]?.id ?? null;
  const hrefQuery = new URLSearchParams({ show });
  const open = (claim: string | null, next: Show = show) =>
    go(
      { dossier, view: "review", id: claim, query: new URLSearchParams({ show: next }) },
      { replace: true },
    );
  const step = (by: number) => {
    const at = rows.findIndex((row) => row.id === current);
    const next = rows[at + by];
    if (next !== undefined) open(next.id);
  };
  // What is corrected stays in view, wherever in the queue it stands afterwards.
  const pinned = pinning(desk, () => {
    if (id === null && current !== null) open(current);
  });
  const mayReview = session !== null && session.may !== "read";
  const [undone, undo] = useUndo(pinned, me);
  useKeys(isOn, { j: () => step(1), k: () => step(-1), ...(mayReview ? { u: undo } : {}) });
  return (
    <>
      <Head mayReview={mayReview} />
      <p role="status" className="done">
        {undone}
      </p>
      <div className={id === null ? "review" : "review chosen"}>
        <Queue
          rows={rows}
          isLoading={desk.rows === null}
          show={show}
          current={current}
          more={desk.more}
          query={hrefQuery}
          onShow={(next) => open(null, next)}
          rejected={
            show === "rejected" ? (
              <Rejected desk={desk} rejected={rejectedOf(desk.corrections)} />
            ) : null
          }
        />
        {current === null || show === "rejected" ? null : (
          <Suspense key={current} fallback={<p className="waiting">{t.loading}</p>}>
            <ClaimPanel
              id={current}
              desk={pinned}
              me={me}
              mayReview={mayReview}
              onUndo={undo}
              keys={[isOn, setOn]}
              onDone={() => step(1)}
              onBack={() => open(null)}
            />
          </Suspense>
        )}
      </div>
      <AllCorrections desk={desk} />
    </>
  );
}

/** The same desk, which says when something was corrected. */
function pinning(desk: Desk, onCorrected: () => void): Desk {
  const correct: Desk["correct"] = async (correction, note) => {
    const made = await desk.correct(correction, note);
    onCorrected();
    return made;
  };
  return { ...desk, correct };
}

/** Takes back the reviewer's last correction, whichever claim it is about, and says so. */
function useUndo(desk: Desk, me: string): readonly [said: string | null, undo: () => void] {
  const { t } = useWords();
  const [said, setSaid] = useState<string | null>(null);
  const undo = () => {
    setSaid(null);
    desk.undoLast(me).then(
      (isDone) => setSaid(isDone ? t.review.undone : t.review.nothingToUndo),
      (error: unknown) => setSaid(sayProblem(error, t)),
    );
  };
  return [said, undo];
}

function Head({ mayReview }: { mayReview: boolean }) {
  const { t } = useWords();
  return (
    <>
      <div className="review-head">
        <h1>{t.review.review}</h1>
        <Taking />
      </div>
      <p className="lead">{t.review.lead}</p>
      {mayReview ? null : <p className="lead">{t.review.readOnly}</p>}
    </>
  );
}

/** The reviewed state, to be taken along. */
function Taking() {
  const { t } = useWords();
  const { dossier } = useSource();
  const base = `/api/dossiers/${encodeURIComponent(dossier ?? "")}/exports/`;
  const files = Object.keys(t.review.formats).map((name) => ({
    ...{ name, about: t.review.formats[name] ?? "" },
    take: () => {
      const link = document.createElement("a");
      link.href = base + name;
      link.download = name;
      link.click();
    },
  }));
  return <ExportMenu files={files} />;
}

function AllCorrections({ desk }: { desk: ReturnType<typeof useDesk> }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  if (desk.corrections.length === 0) return null;
  return (
    <details className="all-corrections" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t.review.dossierHistory} ({desk.corrections.length})
      </summary>
      {isOpen ? <History corrections={desk.corrections} desk={desk} /> : null}
    </details>
  );
}
