import { Button } from "react-aria-components";
import type { Statement } from "../../../src/domain/comparison.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ClaimPart, Piece } from "../../../src/render/page/parts.ts";
import { ReportLink } from "../../components/report-link.tsx";
import { NameShown, tagOf } from "../../components/words-shown.tsx";
import type { NewCorrection } from "../../data/desk.ts";
import { useWords } from "../../words/use-words.tsx";

interface StatementsProps {
  readonly part: ClaimPart;
  readonly chosen: ReadonlySet<number>;
  readonly mayReview: boolean;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
  readonly onSend: (correction: NewCorrection) => void;
  /** Asks who said the statement of an index. */
  readonly onReattribute: (at: number) => void;
}

/** What states a claim, report by report, each to be held right or wrong by itself. */
export function Statements(props: StatementsProps) {
  const { t } = useWords();
  return (
    <>
      <h3>{t.review.statements}</h3>
      <ol className="statements">
        {props.part.claim.statements.map((statement, at) => (
          <StatementRow
            key={`${statement.report}/${statement.spans[0]?.start}`}
            {...{ statement, at }}
            {...props}
          />
        ))}
      </ol>
    </>
  );
}

function StatementRow({
  statement,
  at,
  part,
  chosen,
  mayReview,
  onChoose,
  onSend,
  onReattribute,
}: StatementsProps & { statement: Statement; at: number }) {
  const { t, m, number } = useWords();
  const row = part.reports.find(({ id }) => id === statement.report);
  const piece = part.excerpts[at];
  const toggle = () => {
    const next = new Set(chosen);
    if (!next.delete(at)) next.add(at);
    onChoose(next);
  };
  const { report, attribution } = statement;
  return (
    <li className="statement" tabIndex={-1}>
      <p className="statement-head">
        {mayReview ? (
          <input
            type="checkbox"
            aria-label={t.review.choose(number(at + 1))}
            checked={chosen.has(at)}
            onChange={toggle}
          />
        ) : null}
        {row === undefined || statement.spans[0] === undefined ? null : (
          <ReportLink row={row} span={statement.spans[0]} />
        )}
        <Chain statement={statement} />
        <span className="tag">{m.stances[statement.stance]}</span>
      </p>
      {piece === undefined ? null : (
        <Words piece={piece} statement={statement} language={row?.language ?? ""} />
      )}
      {attribution === null || !mayReview ? null : (
        <p className="row">
          <Button
            className="quiet"
            onPress={() => onSend({ kind: "accept-attribution", report, attribution })}
          >
            ✓ {t.review.rightOne}
          </Button>
          <Button
            className="quiet"
            onPress={() => onSend({ kind: "reject-attribution", report, attribution })}
          >
            ✕ {t.review.wrongOne}
          </Button>
          <Button className="quiet" onPress={() => onReattribute(at)}>
            ↷ {t.review.reattribute}
          </Button>
        </p>
      )}
    </li>
  );
}

/** Who says it on whose word: from the outlet to the innermost source. */
function Chain({ statement: { chain, attribution } }: { statement: Statement }) {
  const { t } = useWords();
  const inner = chain.slice(1);
  if (attribution === null || inner.length === 0) {
    return <span className="note">{t.review.ownWords}</span>;
  }
  return (
    <span className="chain-names">
      {inner.map(({ name }, index) => (
        <span key={`${index.toString()}/${name}`}>
          {" → "}
          <NameShown name={name} charsMax={80} />
        </span>
      ))}
    </span>
  );
}

/** The words that state it, marked in their surroundings. */
function Words({
  piece,
  statement: { spans },
  language,
}: {
  piece: Piece;
  statement: Statement;
  language: string;
}) {
  const pieces: React.ReactNode[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    const [from, to] = [Math.max(start - piece.start, at), end - piece.start];
    if (to <= from) continue;
    pieces.push(showActing(piece.text.slice(at, from)));
    pieces.push(<mark key={start}>{showActing(piece.text.slice(from, to))}</mark>);
    at = to;
  }
  return (
    <blockquote className="words" lang={tagOf(language)} dir="auto">
      {piece.isCutBefore ? "… " : null}
      {pieces}
      {showActing(piece.text.slice(at))}
      {piece.isCutAfter ? " …" : null}
    </blockquote>
  );
}
