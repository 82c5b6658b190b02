import { useEffect, useRef } from "react";
import type { Attribution } from "../../../src/domain/attribution.ts";
import type { ReportPart } from "../../../src/render/page/parts.ts";
import { NameShown, Quote } from "../../components/words-shown.tsx";
import { useWords } from "../../words/use-words.tsx";

/** Words of what is said, in characters, where the text beside it has the whole. */
const WORDS_CHARS_MAX = 120;

interface ListProps {
  readonly part: ReportPart;
  readonly chosen: string | null;
  readonly onChoose: (attribution: string) => void;
}

/** Who says what in this report, by keyboard as by pointer: each chain from the outlet to the innermost source. */
export function AttributionList({ part, chosen, onChoose }: ListProps) {
  const { m, t } = useWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen === null || list.current === null) return;
    const item = list.current.querySelector<HTMLElement>(
      `[data-attribution="${CSS.escape(chosen)}"]`,
    );
    // Within the list only: the page stays where the reader reads.
    if (item !== null) list.current.scrollTop = item.offsetTop - list.current.offsetTop - 40;
  }, [chosen]);
  return (
    <section>
      <h2>{t.whoSaysWhat}</h2>
      {part.attributions.length === 0 ? <p className="lead">{m.noActors}</p> : null}
      <ol className="attributions" ref={list}>
        {part.attributions.map((attribution) => (
          <li key={attribution.id} data-attribution={attribution.id}>
            <button
              type="button"
              aria-pressed={chosen === attribution.id}
              onFocus={() => onChoose(attribution.id)}
              onClick={() => {
                onChoose(attribution.id);
                bringIntoView(attribution.id);
              }}
            >
              <ChainShown part={part} attribution={attribution} />
              <span className="said">
                <Quote
                  words={wordsOf(part, attribution)}
                  language={part.report.language}
                  charsMax={WORDS_CHARS_MAX}
                />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "The Courier → the minister → unnamed NGOs does not confirm": the attribution's chain, with how it stands. */
function ChainShown({ part, attribution }: { part: ReportPart; attribution: Attribution }) {
  const { m, t } = useWords();
  const byId = new Map(part.attributions.map((one) => [one.id, one]));
  const chain: Attribution[] = [];
  for (
    let one: Attribution | undefined = attribution;
    one !== undefined && !chain.includes(one);
    one = one.in === null ? undefined : byId.get(one.in)
  )
    chain.unshift(one);
  return (
    <span className="chain-words">
      {chain.map(({ id, speaker }) => {
        const known = part.speakers.find((row) => row.id === speaker);
        return (
          <span key={id}>
            <span aria-hidden="true">→ </span>
            {known === undefined ? (
              <i>{t.speakerOpen}</i>
            ) : (
              <b>
                <NameShown name={known.name} charsMax={80} />
              </b>
            )}
            {known?.type === "unnamed" ? <span className="note"> ({m.unnamed})</span> : null}{" "}
          </span>
        );
      })}
      <em>{m.stances[attribution.stance]}</em>
      {attribution.hedged ? <span className="tag hedge">≈ {m.hedged}</span> : null}
    </span>
  );
}

function wordsOf({ report }: ReportPart, { content }: Attribution): string {
  return content.map(({ start, end }) => report.text.slice(start, end)).join(" … ");
}

function bringIntoView(attribution: string): void {
  document
    .querySelector(`.text [data-of="${CSS.escape(attribution)}"]`)
    ?.scrollIntoView({ block: "center" });
}
