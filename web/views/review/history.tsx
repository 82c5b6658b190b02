import { useState } from "react";
import { Button } from "react-aria-components";
import type { ListedCorrection } from "../../../src/domain/correction.ts";
import { showActing } from "../../../src/render/html.ts";
import { clip } from "../../../src/render/phrase.ts";
import { NameShown } from "../../components/words-shown.tsx";
import { useSession } from "../../data/session.tsx";
import { sayProblem } from "../../words/say-problem.ts";
import { useWords } from "../../words/use-words.tsx";
import type { Desk } from "./use-desk.ts";

const NOTE_CHARS_MAX = 2000;

/** Corrections, the latest first, each with who made it and when, and the way to take it back. */
export function History({
  corrections,
  desk,
}: {
  corrections: readonly ListedCorrection[];
  desk: Desk;
}) {
  const { t } = useWords();
  if (corrections.length === 0) return <p className="lead">{t.review.noHistory}</p>;
  return (
    <ul className="history">
      {corrections.toReversed().map((one) => (
        <HistoryRow key={one.id} correction={one} desk={desk} />
      ))}
    </ul>
  );
}

/** One correction: who, what, when, why; what was taken back is struck through, and stays. */
export function HistoryRow({ correction, desk }: { correction: ListedCorrection; desk: Desk }) {
  const { t } = useWords();
  const session = useSession();
  const [problem, setProblem] = useState<string | null>(null);
  const { id, author, madeAt, note, body, retractedBy, retractedAt } = correction;
  const undo = () => desk.undo(id).catch((error) => setProblem(sayProblem(error, t)));
  return (
    <li className={retractedAt === null ? undefined : "retracted"}>
      <span className="did">
        <b>
          <NameShown name={author} charsMax={64} />
        </b>{" "}
        {t.review.did[body.kind] ?? body.kind} <Named correction={correction} />
      </span>{" "}
      <Time iso={madeAt} />
      {note === null ? null : (
        <p className="said" dir="auto">
          {showActing(clip(note, NOTE_CHARS_MAX))}
        </p>
      )}
      {retractedBy === null || retractedAt === null ? null : (
        <span className="note">
          {" "}
          {t.review.takenBack(showActing(retractedBy))}, <Time iso={retractedAt} />
        </span>
      )}
      {retractedAt !== null || session?.may === "read" ? null : (
        <Button className="quiet" onPress={undo}>
          {t.review.undo}
        </Button>
      )}
      <span role="alert" className="problem">
        {problem}
      </span>
    </li>
  );
}

/** Whom or what a correction names. */
function Named({ correction: { body } }: { correction: ListedCorrection }) {
  const { t } = useWords();
  if (body.kind === "re-attribute") return <NameShown name={body.speaker.name} />;
  if (body.kind === "merge-actors") return <NameShown name={body.names.join(" = ")} />;
  if (body.kind === "set-grade-input") return <NameShown name={body.input.name} />;
  if (body.kind !== "assign-claim") return null;
  return body.to === null ? t.review.toNobody : <NameShown name={body.to} />;
}

function Time({ iso }: { iso: string }) {
  const { m } = useWords();
  const format = new Intl.DateTimeFormat(m.locale, { dateStyle: "medium", timeStyle: "short" });
  return (
    <time className="when" dateTime={iso}>
      {format.format(new Date(iso))}
    </time>
  );
}
