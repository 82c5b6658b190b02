import type { ErrorLanguage } from "../base/errors.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Figure } from "../domain/figure.ts";
import type { Reason } from "../domain/reason.ts";
import type { Span } from "../domain/span.ts";
import { formatDate, formatQuantity } from "../render/format.ts";
import { showActing } from "../render/html.ts";
import { messagesOf } from "../render/messages/catalogue.ts";
import { markedSentence } from "./marked-sentence.ts";

/** Longest stretch of a report's words printed in one piece, in code units. */
const WORDS_MAX = 160;

/**
 * One analysis for a reader at a terminal: the report, then each attribution in text order, nested ones indented
 * under the one they lie in, then the figures. Ends with an empty line, so that reports stand apart.
 */
export function showAnalysis(analysis: Analysis, ui: ErrorLanguage): string {
  const { report, attributions, figures } = analysis;
  const words = messagesOf(ui);
  const about = [
    report.outlet ?? words.unknownOutlet,
    report.published === null ? words.undated : formatDate(report.published, ui),
    report.language,
    report.file ?? report.url,
  ];
  const lines = [
    showActing(report.title ?? words.untitled),
    about
      .filter((part) => part !== null)
      .map(showActing)
      .join(" · "),
    "",
    ...attributions.flatMap((attribution) => attributionLines(analysis, attribution, ui)),
    ...(figures.length === 0 ? [] : [words.figureMark]),
    ...figures.map((figure) => `  ${figureLine(analysis, figure, ui)}`),
  ];
  return `${lines.join("\n")}\n\n`;
}

/**
 * Why one attribution is as it is: its marked sentence, how each source of its chain holds the content, and every
 * reason with its rule, the words it rests on, and what was weighed and left; empty where no attribution has the id.
 */
export function explainAttribution(analysis: Analysis, id: string, ui: ErrorLanguage): string {
  const { report, attributions } = analysis;
  const attribution = attributions.find((one) => one.id === id);
  if (attribution === undefined) return "";
  const reasonLine = ({ rule, detail, spans, weight }: Reason): string => {
    const words = spans.map((span) => quote(report.text, span)).join(" | ");
    const weighed = weight === null ? "" : ` (${weight.toFixed(2)})`;
    return `     ${rule}${weighed}${detail === null ? "" : ` = ${showActing(detail)}`}${words === "" ? "" : `: ${words}`}`;
  };
  const judged = (attribution.factuality?.judgements ?? []).flatMap(
    ({ source, value, reasons }) => [
      `  ${value} ${source ?? messagesOf(ui).author}`,
      ...reasons.map(reasonLine),
    ],
  );
  const lines = [
    showActing(report.title ?? messagesOf(ui).untitled),
    ...attributionLines(analysis, attribution, ui),
    ...attribution.reasons.map(reasonLine),
    ...judged,
  ];
  return `${lines.join("\n")}\n\n`;
}

function attributionLines(
  { report, actors, attributions, reading }: Analysis,
  attribution: Attribution,
  ui: ErrorLanguage,
): readonly string[] {
  const words = messagesOf(ui);
  const quoted = (spans: readonly Span[]) =>
    spans.map((span) => quote(report.text, span)).join(" … ");
  const actor = actors.find(({ id }) => id === attribution.speaker);
  const who =
    actor?.name ?? (attribution.source.length > 0 ? quoted(attribution.source) : words.unnamed);
  const { confidence } = attribution;
  const sure = confidence === undefined ? "" : ` (${Math.round(100 * confidence)} %)`;
  const hedge = attribution.hedged ? ` (${words.hedged})` : "";
  const indent = "  ".repeat(depthOf(attribution, attributions) + 1);
  const cue = attribution.cue.length === 0 ? "" : ` [${quoted(attribution.cue)}]`;
  return [
    `${indent}${attribution.id} ${showActing(who)}${sure} – ${words.stances[attribution.stance]}${hedge}${cue}`,
    `${indent}   ${showActing(markedSentence(reading, attribution))}`,
    ...heldLine(attribution, ui).map((line) => `${indent}   ${line}`),
  ];
}

/** How each source of the chain holds the content, the author first; nothing where it has no head. */
function heldLine({ factuality }: Attribution, ui: ErrorLanguage): readonly string[] {
  if (factuality === undefined) return [];
  const held = factuality.judgements.map(
    ({ source, value }) => `${source ?? messagesOf(ui).author} ${value}`,
  );
  return [held.join(" · ")];
}

/** How many attributions an attribution lies in; the chain has no rings, and a broken one ends the count. */
function depthOf(attribution: Attribution, all: readonly Attribution[]): number {
  let depth = 0;
  let around = attribution.in;
  while (around !== null && depth < all.length) {
    const outer = all.find(({ id }) => id === around);
    around = outer?.in ?? null;
    depth += 1;
  }
  return depth;
}

function figureLine({ report }: Analysis, figure: Figure, ui: ErrorLanguage): string {
  const parts = [
    `${figure.id} ${formatQuantity(figure, ui)}${figure.unit === null ? "" : ` ${figure.unit}`}`,
    figure.window?.edtf ?? null,
    figure.by,
    quote(report.text, figure.span),
  ];
  return parts.filter((part) => part !== null).join(" · ");
}

function quote(text: string, { start, end }: Span): string {
  const cut =
    end - start > WORDS_MAX ? `${text.slice(start, start + WORDS_MAX)}…` : text.slice(start, end);
  return showActing(cut.replace(/\s+/g, " "));
}
