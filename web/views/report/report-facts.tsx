import type { ReactNode } from "react";
import { showActing } from "../../../src/render/html.ts";
import type { ReportPart } from "../../../src/render/page/parts.ts";
import { DayShown } from "../../components/words-shown.tsx";
import { useSource } from "../../data/use-part.tsx";
import { useWords } from "../../words/use-words.tsx";

/** Web addresses that may be linked: anything else (`javascript:` and the like) is printed only. */
const WEB_ADDRESS = /^https?:\/\//i;

/** Where the report comes from, and the fingerprint of what was captured. */
export function ReportFacts({ part: { report, credits } }: { part: ReportPart }) {
  const { m, t, number, languageName } = useWords();
  const { dossier, kind } = useSource();
  const names = [...new Set(credits.map(({ name }) => name))];
  const { url, file, modified, published, capture } = report;
  return (
    <section>
      <h2>{t.capture}</h2>
      <dl className="facts">
        {url === null ? null : (
          <Fact term={m.original}>
            {WEB_ADDRESS.test(url) ? (
              <a href={url} rel="noreferrer noopener external">
                {showActing(url)}
              </a>
            ) : (
              <code>{showActing(url)}</code>
            )}
          </Fact>
        )}
        {file === null ? null : <Fact term={t.file}>{showActing(file)}</Fact>}
        <Fact term={t.language}>{showActing(languageName(report.language))}</Fact>
        {names.length === 0 ? null : (
          <Fact term={m.credits}>
            <bdi>{showActing(names.join("; "))}</bdi>
          </Fact>
        )}
        {modified === null || modified === published ? null : (
          <Fact term={m.modified}>
            <DayShown iso={modified} />
          </Fact>
        )}
        {capture.retrievedAt === null ? null : (
          <Fact term={t.retrieved}>
            <DayShown iso={capture.retrievedAt} />
          </Fact>
        )}
        <Fact term={t.taken}>
          {showActing(capture.mediaType)}, {t.bytes(number(capture.bytes))}
        </Fact>
        <Fact term={m.captured}>
          <code>{capture.sha256}</code>
        </Fact>
      </dl>
      {kind === "server" && dossier !== null ? (
        <p>
          <a
            href={`/api/dossiers/${encodeURIComponent(dossier)}/reports/${report.id}/capture`}
            download
          >
            {t.takeCapture}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
