import { useEffect, useState } from "react";
import { ClaimChanges } from "../../components/claim-changes.tsx";
import { ask } from "../../data/ask.ts";
import type { ChangesState } from "../../data/desk.ts";
import { useSource } from "../../data/use-part.tsx";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";

/** What changed on the server since a time, opened when it is wanted: reports, edits, corrections, claims before and after. */
export function Since({ since }: { since: string | null }) {
  const { t, date } = useWords();
  const { kind } = useSource();
  const [isOpen, setOpen] = useState(false);
  if (since === null || kind === "file") return null;
  return (
    <details className="since" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.visits.whatChanged(date(since))}</summary>
      {isOpen ? <ChangesList since={since} /> : null}
    </details>
  );
}

function ChangesList({ since }: { since: string }) {
  const { t } = useWords();
  const source = useSource();
  const [state, setState] = useState<ChangesState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const path = `/api/dossiers/${encodeURIComponent(source.dossier ?? "")}/changes`;
    ask<ChangesState>(`${path}?${new URLSearchParams({ since })}`).then(
      setState,
      (error: unknown) => setProblem(sayProblem(error, t)),
    );
  }, [source, since, t]);
  if (problem !== null) return <p role="alert">{problem}</p>;
  if (state === null) return <p>{t.loading}</p>;
  const counts = [
    ...(state.reports > 0 ? [t.visits.reports(state.reports)] : []),
    ...(state.edits > 0 ? [t.visits.edits(state.edits)] : []),
    ...(state.corrections > 0 ? [t.visits.corrections(state.corrections)] : []),
    ...(state.claims.length > 0 ? [t.visits.claims(state.claims.length)] : []),
  ];
  return (
    <>
      <p>{counts.length === 0 ? t.visits.nothing : counts.join(" · ")}</p>
      <ClaimChanges changes={state.claims} />
    </>
  );
}
