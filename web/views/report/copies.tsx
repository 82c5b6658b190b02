import { showActing } from "../../../src/render/html.ts";
import type { CopyPart, ReportPart } from "../../../src/render/page/parts.ts";
import { ReportLink, useEvidenceHref } from "../../components/report-link.tsx";
import { Quote } from "../../components/words-shown.tsx";
import { useWords } from "../../words/use-words.tsx";

/** A stretch that only one of two copies has is cut to this many characters. */
const OWN_CHARS_MAX = 400;

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

function CopyShown({ part, shared: { copy, other, own } }: { part: ReportPart; shared: CopyPart }) {
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
