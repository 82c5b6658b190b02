import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { findingSentences } from "../../../src/render/finding-sentence.ts";
import { showActing } from "../../../src/render/html.ts";
import type { FindingRow, IndexPart } from "../../../src/render/page/parts.ts";
import { clip } from "../../../src/render/phrase.ts";
import { NameShown, Quote, Sentences } from "../../components/words-shown.tsx";
import { ask } from "../../data/ask.ts";
import type { IntakeState, ProgressState } from "../../data/desk.ts";
import { useWatched } from "../../data/watch.ts";
import { hrefOf } from "../../route.ts";
import { useWords } from "../../words/use-words.tsx";
import type { Handed, HandedOver } from "./hand-over.ts";

/** Findings shown as soon as they are there; the dossier has them all. */
const FIRST_MAX = 5;
const ADDRESS_CHARS_MAX = 90;
const REASON_CHARS_MAX = 300;

const isFetched = ({ waiting }: IntakeState) => waiting === 0;
const isWorkedOff = ({ backlog, findings }: ProgressState) =>
  backlog.reports === 0 && backlog.dossiers === 0 && findings !== null;

/** What becomes of what was handed in, as it happens, and the first findings. */
export function Progress({ handed, onAnother }: { handed: HandedOver; onAnother: () => void }) {
  const { t } = useWords();
  const base = `/api/dossiers/${encodeURIComponent(handed.dossier)}`;
  const fetching = handed.intake === null ? null : `${base}/intakes/${handed.intake}/events`;
  const intake = useWatched<IntakeState>(fetching, "intake", isFetched);
  const isAllIn = handed.intake === null || (intake.state !== null && isFetched(intake.state));
  const isAnything =
    handed.items.some(({ state }) => state !== "failed") ||
    (intake.state?.items ?? []).some(({ reports }) => reports.length > 0);
  const watching = isAnything ? `${base}/events` : null;
  const progress = useWatched<ProgressState>(watching, "progress", (state) =>
    isAllIn ? isWorkedOff(state) : false,
  );
  const isDone = isAllIn && progress.state !== null && isWorkedOff(progress.state);
  const title = useRef<HTMLUListElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <ul className="handed" tabIndex={-1} ref={title}>
        {handed.items.map((item, index) => (
          <HandedRow key={`${index.toString()}-${item.name}`} item={item} />
        ))}
        {(intake.state?.items ?? []).map((item) => (
          <UrlRow key={item.url} item={item} />
        ))}
      </ul>
      <p role="status" className="stage">
        {intake.isLost || progress.isLost ? t.start.lostSight : null}
        {isDone || progress.state === null ? null : <Stage state={progress.state} />}
      </p>
      {isDone ? <FirstFindings dossier={handed.dossier} base={base} /> : null}
      {(progress.state?.backlog.quarantined ?? 0) > 0 ? (
        <p className="problem">{t.start.setAside(progress.state?.backlog.quarantined ?? 0)}</p>
      ) : null}
      <p className="row">
        {isAnything ? (
          <a className="button strong" href={hrefOf({ dossier: handed.dossier })}>
            {t.start.toAll}
          </a>
        ) : null}
        <Button className="quiet" onPress={onAnother}>
          {t.start.another}
        </Button>
      </p>
    </>
  );
}

function HandedRow({ item: { name, state, why } }: { item: Handed }) {
  const { t } = useWords();
  const said = { kept: t.start.kept, known: t.start.known, failed: t.start.notRead }[state];
  return (
    <li className={state}>
      <b>{name === null ? t.start.pastedText : <NameShown name={name} />}</b> {said}
      {why === null ? null : <Why words={why} />}
    </li>
  );
}

function UrlRow({
  item: { url, state, reports, failure },
}: {
  item: IntakeState["items"][number];
}) {
  const { t } = useWords();
  const said = {
    waiting: t.start.fetching,
    done: t.start.fetched(reports.length),
    failed: t.start.notRead,
  }[state];
  return (
    <li className={state}>
      <b>
        <bdi>{showActing(clip(url, ADDRESS_CHARS_MAX))}</bdi>
      </b>{" "}
      {said}
      {failure === null ? null : <Why words={failure.message} />}
    </li>
  );
}

/** Why something was not read, in the words of the server, which are English. */
function Why({ words }: { words: string }) {
  return (
    <span className="why" lang="en">
      {showActing(clip(words, REASON_CHARS_MAX))}
    </span>
  );
}

function Stage({ state: { backlog } }: { state: ProgressState }) {
  const { t } = useWords();
  return (
    <>
      <progress aria-label={t.loading} />{" "}
      {backlog.reports > 0 ? t.start.reading(backlog.reports) : t.start.comparing}
    </>
  );
}

function FirstFindings({ dossier, base }: { dossier: string; base: string }) {
  const { t, m } = useWords();
  const [rows, setRows] = useState<readonly FindingRow[] | null>(null);
  useEffect(() => {
    ask<IndexPart>(`${base}/page`).then(({ findings }) => setRows(findings));
  }, [base]);
  if (rows === null) return null;
  return (
    <>
      <p role="status" className="stage">
        {rows.length === 0 ? t.start.doneNone : t.start.done(rows.length)}
      </p>
      {rows.length === 0 ? null : <h3>{t.start.firstOnes}</h3>}
      <ol className="first-findings">
        {rows.slice(0, FIRST_MAX).map((row) => (
          <li key={row.id}>
            <a href={hrefOf({ dossier, view: "claims", id: row.id })}>
              <Quote words={row.label} language={row.language} />
            </a>
            <p className="sentence">
              <Sentences phrases={findingSentences(row, m)} />
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
