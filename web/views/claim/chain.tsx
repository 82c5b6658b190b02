import { useMemo, useRef } from "react";
import { showActing } from "../../../src/render/html.ts";
import type { ClaimPart } from "../../../src/render/page/parts.ts";
import { clip } from "../../../src/render/phrase.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { useNear } from "../../components/use-near.ts";
import { NameShown } from "../../components/words-shown.tsx";
import { drawingFiles } from "../../data/take-drawing.ts";
import { useWords } from "../../words/use-words.tsx";
import { BOX, type ChainLayout, type EdgeKind, layOutChain } from "./chain-layout.ts";

/** Characters of a name that fit a box. */
const NAME_CHARS_MAX = 24;
/** Room around the drawing, in its units. */
const EDGE = 4;

/** On whose word: from the outlets, left, to the innermost sources, right; the same in words below. */
export function Chain({ part }: { part: ClaimPart }) {
  const { m, t } = useWords();
  const drawing = useRef<SVGSVGElement>(null);
  const { statements } = part.claim;
  const place = useRef<HTMLElement>(null);
  const isNear = useNear(place);
  const layout = useMemo(() => (isNear ? layOutChain(statements) : null), [statements, isNear]);
  const lines = chainLines(part);
  if (lines.length === 0) return null;
  return (
    <section className="chain-section" ref={place}>
      <div className="section-head">
        <h2>{m.chain}</h2>
        {layout === null ? null : <ExportMenu files={drawingFiles("chain", drawing)} />}
      </div>
      <p className="lead">{m.chainLead}</p>
      {layout === null ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className="scroll" aria-label={m.chain} tabIndex={0}>
          <Drawing layout={layout} label={t.inWordsBelow(m.chain)} ref={drawing} />
        </section>
      )}
      <details open={isNear && layout === null}>
        <summary>{t.inWords}</summary>
        <ul className="plain-list chain-lines">
          {lines.map(({ key, names, stance }) => (
            <li key={key}>
              {names.map((name, index) => (
                <span key={`${key}${name}`}>
                  {index === 0 ? null : " → "}
                  <NameShown name={name} charsMax={90} />
                </span>
              ))}{" "}
              <em>{m.stances[stance]}</em>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** Each chain once, outlets that only say it themselves left out. */
function chainLines({ claim }: ClaimPart) {
  const lines = claim.statements
    .filter(({ chain }) => chain.length > 1)
    .map(({ chain, stance }) => {
      const names = chain.map(({ name }) => name);
      return { key: JSON.stringify([names, stance]), names, stance };
    });
  return [...new Map(lines.map((line) => [line.key, line])).values()];
}

function Drawing({
  layout: { width, height, nodes, edges },
  label,
  ref,
}: {
  layout: ChainLayout;
  label: string;
  ref: React.Ref<SVGSVGElement>;
}) {
  const { m } = useWords();
  const box = [-EDGE, -EDGE, width + 2 * EDGE, height + 2 * EDGE].map(Math.round);
  return (
    <svg
      ref={ref}
      className="chain"
      role="img"
      aria-label={label}
      viewBox={box.join(" ")}
      width={box[2]}
      height={box[3]}
    >
      {edges.map(({ from, to, kind, points }) => (
        <Line key={`${from} ${to} ${kind}`} kind={kind} points={points} />
      ))}
      {nodes.map(({ key, name, type, more, x, y }) => {
        const kind = type === "outlet" || type === "unnamed" ? type : "source";
        const shown = showActing(clip(name.trim() === "" ? m.someone : name, NAME_CHARS_MAX));
        return (
          <g key={key} className={`node ${kind}`}>
            <title>{showActing(name)}</title>
            <rect
              x={x - BOX.width / 2}
              y={y - BOX.height / 2}
              width={BOX.width}
              height={BOX.height}
              rx={kind === "outlet" ? 3 : BOX.height / 2}
            />
            <text x={x} y={y}>
              {more === 0 ? shown : m.chainMore(more + 1)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A line whose end says the stance by its shape: an arrow, a cross, a ring. */
function Line({
  kind,
  points,
}: {
  kind: EdgeKind;
  points: readonly (readonly [number, number])[];
}) {
  const inset = points.map(([x, y], index): readonly [number, number] => {
    if (index === 0) return [x + BOX.width / 2, y];
    return index === points.length - 1 ? [x - BOX.width / 2 - 10, y] : [x, y];
  });
  const [x, y] = inset[inset.length - 1] ?? [0, 0];
  return (
    <g className={`edge ${kind}`}>
      <path className="line" d={curve(inset)} />
      {kind === "denies" ? (
        <path className="end" d={`M${x - 3} ${y - 5}l10 10m0 -10l-10 10`} />
      ) : kind === "doubts" ? (
        <circle className="end" cx={x + 4} cy={y} r="4.5" />
      ) : (
        <path className="end full" d={`M${x - 1} ${y - 5}l9 5l-9 5z`} />
      )}
    </g>
  );
}

function curve(points: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let [x, y] = first;
  let path = `M${Math.round(x)} ${Math.round(y)}`;
  for (const [toX, toY] of rest) {
    const bend = (toX - x) * 0.5;
    path += `C${Math.round(x + bend)} ${Math.round(y)} ${Math.round(toX - bend)} ${Math.round(toY)} ${Math.round(toX)} ${Math.round(toY)}`;
    [x, y] = [toX, toY];
  }
  return path;
}
