import type { ListedCorrection } from "../../domain/correction.ts";
import type { Span } from "../../domain/span.ts";
import { claimsByPlace, type Place } from "./claim-place.ts";
import { csvOf } from "./csv.ts";
import type { Cell, Told } from "./tables.ts";
import { exactWords } from "./words.ts";

/** A correction with what it is about, in words. */
interface CorrectionRecord extends ListedCorrection {
  /** Id of the claim of today; null where it is about none, or about one that is in the findings no longer. */
  readonly claim: string | null;
  /** The words it is about, as they stand in their reports. */
  readonly words: readonly { readonly report: string; readonly words: string }[];
}

/** Every correction of a dossier, retracted or not, as JSON: the reviewed state, with author and time of each. */
export function correctionsJsonOf(exported: Told): string {
  const records = recordsOf(exported);
  return `${JSON.stringify({ kind: "corrections", corrections: records }, null, 1)}\n`;
}

const COLUMNS = [
  "correction",
  "made_at",
  "author",
  "kind",
  "claim",
  "words",
  "reports",
  "before",
  "after",
  "note",
  "retracted_by",
  "retracted_at",
] as const;

/** The same as a table for spreadsheets. */
export function correctionsCsvOf(exported: Told): string {
  return csvOf([[...COLUMNS], ...recordsOf(exported).map(rowOf)], "spreadsheet");
}

function rowOf(record: CorrectionRecord): readonly Cell[] {
  const { id, madeAt, author, body, claim, words, note, retractedBy, retractedAt } = record;
  const [before, after] = changeOf(body);
  return [
    ...[id, madeAt, author, body.kind, claim],
    words.map((one) => one.words).join(" | "),
    [...new Set(words.map(({ report }) => report))].join(" "),
    ...[before, after, note, retractedBy, retractedAt],
  ];
}

/** What a correction puts in whose place; null where it names nothing. */
function changeOf(body: ListedCorrection["body"]): readonly [string | null, string | null] {
  switch (body.kind) {
    case "re-attribute":
      return [body.anchor.speaker?.name ?? null, body.speaker.name];
    case "accept-attribution":
    case "reject-attribution":
      return [body.anchor.speaker?.name ?? null, null];
    case "merge-actors":
      return [null, body.names.join(" = ")];
    case "assign-claim":
      return [null, body.to];
    case "set-grade-input":
      return [body.input.name, `${body.input.field}: ${body.input.value}`];
    default:
      return [null, null];
  }
}

function recordsOf({ findings, corrections = [] }: Told): readonly CorrectionRecord[] {
  const texts = new Map(findings.comparison.reports.map(({ id, text }) => [id, text]));
  const claimAt = claimsByPlace(findings.claims);
  return corrections.map((correction) => {
    const places = placesOf(correction.body);
    const words = places.map(({ report, spans }) => ({
      report,
      words: wordsAt(texts.get(report), spans),
    }));
    return { ...correction, claim: claimAt(places)?.id ?? null, words };
  });
}

function wordsAt(text: string | undefined, spans: readonly Span[]): string {
  return text === undefined ? "" : exactWords(text, spans);
}

function placesOf(body: ListedCorrection["body"]): readonly Place[] {
  if ("statements" in body) return body.statements;
  if (!("anchor" in body)) return [];
  return [{ report: body.anchor.report, spans: body.anchor.attribution.content }];
}
