import type { Report } from "../../domain/report.ts";
import { type Span, textOf } from "../../domain/span.ts";

/** Stands between the parts of words that are not next to one another. */
const GAP = " […] ";

/** The exact words of spans, in text order; parts that do not touch are joined by "[…]". Empty for no span. */
export function exactWords(text: string, spans: readonly Span[]): string {
  return spans.map((span) => textOf(text, span)).join(GAP);
}

/** Where a reader finds a report: its URL, else its file, else its id. */
export function placeOf({ url, file, id }: Report): string {
  return url ?? file ?? id;
}

/** An IRI for something of ours: `urn:recoupe:report:1f…`. Ids are hashes, so that equal things get equal names. */
export function iriOf(kind: string, ...ids: readonly string[]): string {
  return ["urn", "recoupe", kind, ...ids.map((id) => encodeURIComponent(id))].join(":");
}
