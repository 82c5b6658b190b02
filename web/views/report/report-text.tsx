import { useEffect, useMemo, useRef } from "react";
import type { Block } from "../../../src/domain/report.ts";
import type { Span } from "../../../src/domain/span.ts";
import type { ReportPart } from "../../../src/render/page/parts.ts";
import { attributionMarks, type Mark } from "../../../src/render/page/segments.ts";
import { MarkedText } from "../../components/marked-text.tsx";
import { tagOf } from "../../components/words-shown.tsx";
import { scareQuotes } from "./scare-quotes.ts";

interface ReportTextProps {
  readonly part: ReportPart;
  /** The words that led here; null where none did. */
  readonly at: Span | null;
  readonly chosen: string | null;
  readonly onChoose: (attribution: string) => void;
}

/** The text as it was taken in, with who says what marked in it. */
export function ReportText({ part, at, chosen, onChoose }: ReportTextProps) {
  const { report, attributions, figures } = part;
  const text = useRef<HTMLDivElement>(null);
  const marks = useMemo<readonly Mark[]>(
    () => [
      ...attributionMarks(attributions),
      ...figures.map(({ span }): Mark => ({ kind: "figure", span })),
      ...scareQuotes(report.text, attributions).map((span): Mark => ({ kind: "scare", span })),
      ...(at === null ? [] : [{ kind: "lit" as const, span: at }]),
    ],
    [report, attributions, figures, at],
  );
  const blocks: readonly Block[] =
    report.blocks.length > 0 || report.text === ""
      ? report.blocks
      : [{ kind: "paragraph", span: { start: 0, end: report.text.length } }];
  useLit(text, at);
  return (
    <div className="text" lang={tagOf(report.language)} dir="auto" ref={text}>
      {blocks.map((block) => (
        <BlockShown key={block.span.start} kind={block.kind}>
          <MarkedText
            text={report.text}
            range={block.span}
            marks={marks}
            chosen={chosen}
            onChoose={onChoose}
          />
        </BlockShown>
      ))}
    </div>
  );
}

/** Brings the words that led here into view. */
function useLit(text: React.RefObject<HTMLElement | null>, at: Span | null): void {
  useEffect(() => {
    if (at !== null) text.current?.querySelector(".lit")?.scrollIntoView({ block: "center" });
  }, [text, at]);
}

function BlockShown({ kind, children }: { kind: Block["kind"]; children: React.ReactNode }) {
  switch (kind) {
    case "title":
    case "heading":
      return <p className="heading">{children}</p>;
    case "quote":
      return <blockquote>{children}</blockquote>;
    case "item":
      return <p className="item">{children}</p>;
    case "credit":
      return <p className="credit">{children}</p>;
    case "paragraph":
      return <p>{children}</p>;
  }
}
