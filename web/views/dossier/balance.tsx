import type { SideGist } from "../../../src/render/finding-gist.ts";
import type { FindingRow } from "../../../src/render/page/parts.ts";
import { useWords } from "../../words/use-words.tsx";

/** Dots drawn for a side at most; the number beside them is always whole. */
const DOTS_MAX = 6;

/** Who stands where, at a glance: full dots are independent origins, hollow ones count with another. */
export function Balance({ row }: { row: FindingRow }) {
  const { m } = useWords();
  return (
    <dl className="balance">
      <Side kind="affirmed" name={m.affirmed} count={row.affirmed} />
      <Side kind="denied" name={m.denied} count={row.denied} />
      <Side kind="doubted" name={m.doubted} count={row.doubted} />
    </dl>
  );
}

function Side({ kind, name, count }: { kind: string; name: string; count: SideGist }) {
  const { t, number } = useWords();
  const { sources, independent } = count;
  const full = Math.min(independent, DOTS_MAX);
  const hollow = Math.min(sources - independent, DOTS_MAX - full);
  return (
    <div className={`side ${kind}${sources === 0 ? " none" : ""}`}>
      <dt>{name}</dt>
      <dd>
        <span className="dots" aria-hidden="true">
          {"●".repeat(full)}
          {"○".repeat(hollow)}
          {sources > DOTS_MAX ? "…" : ""}
        </span>
        <span className="side-words">
          {sources === 0 ? t.nobodyShort : t.sources(sources)}
          {independent < sources ? (
            <>
              <span className="sr">, </span>
              <span className="counted"> {t.countedAs(number(independent))}</span>
            </>
          ) : null}
        </span>
      </dd>
    </div>
  );
}
