import type { Actor } from "../domain/actor.ts";
import type { Analysis } from "../domain/analysis.ts";
import type { Attribution } from "../domain/attribution.ts";
import type { Figure, TimeWindow } from "../domain/figure.ts";
import type { Note, Reason } from "../domain/reason.ts";
import type { Credit, Report } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";

/** Name and version of the shape; the number rises when a field changes its meaning or goes. */
const ANALYSIS_FORMAT = "recoupe-analysis/1";

/** A span as `[start, end]`: half-open, UTF-16 code units. */
export type SpanJson = readonly [number, number];

/**
 * An analysis as plain JSON: one line of `recoupe analyse --format jsonl`. The shape is documented in
 * `docs/format.md` and checked against `docs/schema/analysis.schema.json`.
 */
export function analysisJson(
  analysis: Pick<Analysis, "report" | "credits" | "attributions" | "figures" | "actors" | "notes">,
) {
  const actors = new Map(analysis.actors.map((actor) => [actor.id, actor]));
  return {
    format: ANALYSIS_FORMAT,
    report: reportJson(analysis.report, analysis.credits),
    attributions: analysis.attributions.map((attribution) => attributionJson(attribution, actors)),
    figures: analysis.figures.map(figureJson),
    actors: analysis.actors.map(actorJson),
    notes: [...analysis.report.notes, ...analysis.notes].map(noteJson),
  };
}

/** A span as a pair of offsets. */
export function spanJson({ start, end }: Span): SpanJson {
  return [start, end];
}

/** A coded remark. */
export function noteJson({ code, message, span }: Note) {
  return { code, message, span: span === null ? null : spanJson(span) };
}

/** Why something derived is as it is. */
export function reasonJson({ rule, spans, weight, detail }: Reason) {
  return { rule, spans: spans.map(spanJson), weight, detail };
}

/** A period of time; null stays null. */
export function windowJson(window: TimeWindow | null) {
  if (window === null) return null;
  const { edtf, anchor, granularity, span } = window;
  return { edtf, anchor, granularity, span: spanJson(span) };
}

function reportJson(report: Report, credits: readonly Credit[]) {
  const { id, given, file, url, title, outlet, language, published, modified, text } = report;
  return {
    id,
    given,
    file,
    url,
    title,
    outlet,
    language,
    published,
    modified,
    credits: credits.map(({ name, role, span }) => ({
      name,
      role,
      span: span === null ? null : spanJson(span),
    })),
    capture: { ...report.capture },
    text,
  };
}

function attributionJson(attribution: Attribution, actors: ReadonlyMap<string, Actor>) {
  const { id, source, cue, content, kind, stance, hedged, cueLemma, reasons } = attribution;
  const speaker = attribution.speaker === null ? undefined : actors.get(attribution.speaker);
  return {
    id,
    source: source.map(spanJson),
    cue: cue.map(spanJson),
    content: content.map(spanJson),
    kind,
    in: attribution.in,
    stance,
    hedged,
    continues: attribution.continues ?? null,
    factuality: factualityJson(attribution.factuality),
    cueLemma,
    speaker: speaker === undefined ? null : speakerJson(speaker),
    confidence: speaker === undefined ? null : (attribution.confidence ?? null),
    reasons: reasons.map(reasonJson),
  };
}

function factualityJson(factuality: Attribution["factuality"]) {
  if (factuality === undefined) return null;
  const judgements = factuality.judgements.map(({ source, value, reasons }) => ({
    source,
    value,
    reasons: reasons.map(reasonJson),
  }));
  return { head: spanJson(factuality.head), judgements };
}

function speakerJson({ id, name, type, role, affiliation }: Actor) {
  return { id, name, type, role, affiliation };
}

function figureJson(figure: Figure) {
  const { id, span, value, valueMax, bound, unit, partOf, by, measure, group, asOf } = figure;
  const { place } = figure;
  return {
    id,
    span: spanJson(span),
    value,
    valueMax,
    bound,
    unit,
    partOf,
    by,
    measure,
    group,
    window: windowJson(figure.window),
    isCumulative: figure.isCumulative ?? false,
    revises: figure.revises ?? null,
    asOf,
    place: place === null ? null : { name: place.name, span: spanJson(place.span) },
    reasons: figure.reasons.map(reasonJson),
  };
}

function actorJson(actor: Actor) {
  const { aliases, number, mentions, reasons } = actor;
  return {
    ...speakerJson(actor),
    aliases: [...aliases],
    number,
    mentions: mentions.map(spanJson),
    reasons: reasons.map(reasonJson),
  };
}
