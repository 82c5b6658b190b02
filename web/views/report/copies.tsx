import { showActing } from "../../../src/render/html.ts";
import type {
  CopyPart,
  LossRow,
  Piece,
  ReportPart,
  ReportRow,
} from "../../../src/render/page/parts.ts";
import { ReportLink, useEvidenceHref } from "../../components/report-link.tsx";
import { Quote } from "../../components/words-shown.tsx";
import { useWords } from "../../words/use-words.tsx";

/** A stretch that only one of two copies has is cut to this many characters. */
const OWN_CHARS_MAX = 400;

/** What a copy may lose, the worst first. */
const LOSS_KINDS = ["attribution", "denial", "hedge"] as const;

type RowOf = (report: string) => ReportRow;

/** Reports that share text with this one, with what was added or dropped. */
export function Copies({ part }: { part: ReportPart }) {
  const { m } = useWords();
  if (part.copies.length === 0) return null;
  return (
    <section>
      <h2>{m.copiesFound}</h2>
      <ul className="plain-list">
        {part.copies.map((copy) => (
          <li key={copy.other.id}>
            <CopyShown part={part} shared={copy} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the copy lost of its original: who said it, its reserve, that somebody denied it. */
function Losses({ losses, rowOf }: { losses: readonly LossRow[]; rowOf: RowOf }) {
  const { m } = useWords();
  const hrefAt = useEvidenceHref();
  const shown = ({ report, start, text }: Piece) => (
    <a href={hrefAt(report, { start, end: start + text.length })}>
      <Quote words={text} language={rowOf(report).language} charsMax={OWN_CHARS_MAX} />
    </a>
  );
  return LOSS_KINDS.map((kind) => {
    const own = losses.filter((loss) => loss.kind === kind);
    if (own.length === 0) return null;
    return (
      <div key={kind} className="losses">
        <p className="difference-head">{m.copyLosses[kind](own.length)}</p>
        <ul>
          {own.map(({ original, copy }) => (
            <li key={original.start}>
              {shown(original)}
              {copy === null ? null : (
                <>
                  {" "}
                  <span aria-hidden="true">→</span> {shown(copy)}
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}

function CopyShown({
  part,
  shared: { copy, other, own, losses },
}: {
  part: ReportPart;
  shared: CopyPart;
}) {
  const { m, t } = useWords();
  const hrefAt = useEvidenceHref();
  const share = new Intl.NumberFormat(m.locale, { style: "percent", maximumFractionDigits: 0 });
  const [before, after] = m.copies[copy.kind]("\u0000").split("\u0000");
  const isSource = copy.from === part.report.id;
  return (
    <>
      <p>
        {before}
        <ReportLink row={other} />
        {after}{" "}
        <span className="note">
          ({m.shareOfText(share.format(copy.containment))}
          {copy.from === null ? "" : `, ${isSource ? t.isOriginal : t.isCopy}`})
        </span>
      </p>
      <Losses losses={losses} rowOf={(report) => (report === other.id ? other : part.row)} />
      {copy.kind === "translated" ? null : (
        <details className="difference">
          <summary>{m.whatDiffers}</summary>
          {own.every(({ stretches }) => stretches.length === 0) ? <p>{m.nothingDiffers}</p> : null}
          {own.map(({ report, stretches }) => {
            const isHere = report === part.report.id;
            const row = isHere ? part.row : other;
            if (stretches.length === 0) return null;
            return (
              <div key={report} className={isHere ? "added" : "dropped"}>
                <p className="difference-head">
                  <span aria-hidden="true">{isHere ? "+" : "−"}</span>{" "}
                  {m.onlyIn(showActing(`${row.number} ${row.outlet ?? m.unknownOutlet}`))}
                </p>
                <ul>
                  {stretches.map(({ span, words }) => (
                    <li key={span.start}>
                      <a href={hrefAt(report, span)}>
                        <Quote words={words} language={row.language} charsMax={OWN_CHARS_MAX} />
                      </a>
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </details>
      )}
    </>
  );
}
