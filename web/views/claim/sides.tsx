import type { Statement } from "../../../src/domain/comparison.ts";
import type { FindingView, GroupView, OriginView } from "../../../src/render/finding-view.ts";
import { reportsOf } from "../../../src/render/finding-view.ts";
import { showActing } from "../../../src/render/html.ts";
import type { ClaimPart, Piece, ReportRow } from "../../../src/render/page/parts.ts";
import { Excerpt } from "../../components/excerpt.tsx";
import { ReportLink } from "../../components/report-link.tsx";
import { DayShown, NameShown } from "../../components/words-shown.tsx";
import { useWords } from "../../words/use-words.tsx";

/** Places where one origin is read that are drawn: the exports hold all. */
const PLACES_MAX = 60;

interface Context {
  readonly reports: ReadonlyMap<string, ReportRow>;
  readonly pieceOf: ReadonlyMap<Statement, Piece>;
}

/** Who affirms, denies, doubts: each side in origins that count once, what carries them folded under them. */
export function Sides({ part, view }: { part: ClaimPart; view: FindingView }) {
  const { m } = useWords();
  const { claim, excerpts, reports } = part;
  const context: Context = {
    reports: new Map(reports.map((row) => [row.id, row])),
    pieceOf: new Map(
      claim.statements.flatMap((statement, index) => {
        const piece = excerpts[index];
        return piece === undefined ? [] : [[statement, piece] as const];
      }),
    ),
  };
  const { affirmed, denied, doubted, other } = view;
  return (
    <section className="sides" aria-label={m.evidence}>
      <Side kind="affirmed" sign="✓" name={m.affirmed} groups={affirmed} context={context} />
      <Side kind="denied" sign="✗" name={m.denied} groups={denied} context={context} />
      <Side kind="doubted" sign="?" name={m.doubted} groups={doubted} context={context} />
      {other.length === 0 ? null : (
        <Side kind="other" sign="…" name={m.otherStances} groups={other} context={context} />
      )}
    </section>
  );
}

function Side({
  kind,
  sign,
  name,
  groups,
  context,
}: {
  kind: string;
  sign: string;
  name: string;
  groups: readonly GroupView[];
  context: Context;
}) {
  const { m } = useWords();
  return (
    <div className={`column ${kind}`}>
      <h2>
        <span className="sign" aria-hidden="true">
          {sign}
        </span>{" "}
        {name}
      </h2>
      <p className="count">
        {groups.length === 0
          ? m.nobody
          : `${m.originCount(groups.length)} · ${m.reportCount(reportsOf(groups).length)}`}
      </p>
      {groups.map((group) => (
        <Group key={group.origins[0]?.origin.id} group={group} context={context} />
      ))}
    </div>
  );
}

function Group({ group: { origins }, context }: { group: GroupView; context: Context }) {
  const { m } = useWords();
  const inside = origins.map((origin) => (
    <OriginShown key={origin.origin.id} view={origin} context={context} />
  ));
  if (origins.length === 1) return inside;
  return (
    <div className="group">
      <p className="group-name">{m.countsAsOne}</p>
      {inside}
    </div>
  );
}

function OriginShown({ view, context }: { view: OriginView; context: Context }) {
  const { m } = useWords();
  const { origin, statements } = view;
  const [first, ...more] = statements;
  if (first === undefined) return null;
  return (
    <div className="origin">
      <p className="origin-name">
        <NameShown name={origin.name} />
      </p>
      <p className="tags">
        {origin.party === null ? null : (
          <span className="tag party">
            {origin.party === origin.name ? m.itselfParty : showActing(m.party(origin.party))}
          </span>
        )}
        {origin.kind === "outlet" ? <span className="tag">{m.ownWords}</span> : null}
        {origin.type === "unnamed" ? <span className="tag unnamed">{m.unnamed}</span> : null}
        {origin.credible ? <span className="tag credible">✓ {m.credible}</span> : null}
      </p>
      <Place statement={first} context={context} />
      {more.length === 0 ? null : (
        <details className="carriers">
          <summary>{m.moreCarriers(more.length)}</summary>
          {more.slice(0, PLACES_MAX).map((statement) => (
            <Place
              key={`${statement.report}/${statement.spans[0]?.start}`}
              statement={statement}
              context={context}
            />
          ))}
        </details>
      )}
    </div>
  );
}

/** One place where it is said: the report, through whom, the words. */
function Place({ statement, context }: { statement: Statement; context: Context }) {
  const { m } = useWords();
  const row = context.reports.get(statement.report);
  const piece = context.pieceOf.get(statement);
  const inner = statement.chain.slice(1);
  if (row === undefined || piece === undefined) return null;
  return (
    <div className="place">
      <p className="place-head">
        <ReportLink row={row} span={statement.spans[0]} />{" "}
        <span className="when">
          <DayShown iso={row.published} style="short" />
        </span>
        {inner.length < 2 ? null : (
          <span className="chain-words">
            {inner.map(({ name, attribution }, index) => (
              <span key={attribution ?? name}>
                {index === 0 ? "" : " "}
                <span aria-hidden="true">→ </span>
                <NameShown name={name} charsMax={90} />
              </span>
            ))}{" "}
            <em>{m.stances[statement.stance]}</em>
          </span>
        )}
      </p>
      <Excerpt statement={statement} piece={piece} row={row} />
    </div>
  );
}
