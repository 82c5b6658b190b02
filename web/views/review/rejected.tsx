import { Suspense } from "react";
import type { ListedCorrection } from "../../../src/domain/correction.ts";
import { Quote } from "../../components/words-shown.tsx";
import { usePart } from "../../data/use-part.tsx";
import { useWords } from "../../words/use-words.tsx";
import { HistoryRow } from "./history.tsx";
import type { Desk } from "./use-desk.ts";

const LABEL_CHARS_MAX = 200;

/** Claims that somebody rejected: out of the findings, each with the way back. */
export function Rejected({
  desk,
  rejected,
}: {
  desk: Desk;
  rejected: readonly ListedCorrection[];
}) {
  const { t } = useWords();
  if (rejected.length === 0) return <p className="lead">{t.review.none.rejected}</p>;
  return (
    <ol className="rejected">
      {rejected.map((one) => (
        <li key={one.id}>
          <Suspense fallback={t.loading}>
            <RejectedWords correction={one} />
          </Suspense>
          <ul className="history">
            <HistoryRow correction={one} desk={desk} />
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** The words of a rejected claim, from the report that states it first. */
function RejectedWords({ correction: { body } }: { correction: ListedCorrection }) {
  const [first] = "statements" in body ? body.statements : [];
  const id = first?.report ?? "";
  const part = usePart(`report/${id}`, (source) => source.report(id));
  const span = first?.spans[0];
  if (part === null || span === undefined) return null;
  const words = part.report.text.slice(span.start, span.end);
  return <Quote words={words} language={part.report.language} charsMax={LABEL_CHARS_MAX} />;
}
