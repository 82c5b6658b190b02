import { invariant } from "../../src/base/invariant.ts";
import type { Analysis } from "../../src/domain/analysis.ts";
import type { Findings } from "../../src/domain/grade.ts";
import type { Evidence, Span } from "../../src/domain/span.ts";

/**
 * What is wrong with an analysis by what its nouns promise: spans in bounds and in order, words that stand
 * where they are said to stand, links that lead somewhere. Empty when nothing is.
 */
export function brokenPromises(analysis: Analysis): readonly string[] {
  const { report, attributions, figures, actors, mentions, credits } = analysis;
  const { text } = report;
  const said = new Set(attributions.map(({ id }) => id));
  const known = new Set(actors.map(({ id }) => id));
  const counted = new Set(figures.map(({ id }) => id));
  const broken: string[] = [];
  const check = (holds: boolean, what: string) => {
    if (!holds) broken.push(what);
  };
  for (const { path, span } of spansIn({ attributions, figures, actors, mentions, credits })) {
    check(isInside(span, text), `${path} leaves the text`);
    check(text.slice(span.start, span.end).trim() !== "", `${path} points at no words`);
  }
  check(said.size === attributions.length, "attribution ids are unique");
  check(known.size === actors.length, "actor ids are unique");
  check(counted.size === figures.length, "figure ids are unique");
  for (const { id, content, source, cue, speaker, in: outer } of attributions) {
    check(content.length > 0, `${id} says something`);
    check([source, cue, content].every(inTextOrder), `${id} has its spans in text order`);
    check(speaker === null || known.has(speaker), `${id} has a known speaker`);
    check(outer === null || said.has(outer), `${id} lies in a known attribution`);
    check(endsOutside(analysis, id), `${id} lies in no circle`);
  }
  check(inTextOrder(attributions.map((a) => first(a.content))), "attributions stand in text order");
  for (const figure of figures) {
    check(Number.isFinite(figure.value), `${figure.id} has a number`);
    check(figure.by === null || said.has(figure.by), `${figure.id} has a known attribution`);
    check(figure.partOf === null || counted.has(figure.partOf), `${figure.id} is part of a figure`);
    check(figure.partOf !== figure.id, `${figure.id} is no part of itself`);
    const { place } = figure;
    const isWorded = place === null || text.slice(place.span.start, place.span.end) === place.name;
    check(isWorded, `${figure.id} has its place as worded`);
  }
  for (const { actor } of mentions)
    check(actor === null || known.has(actor), "mentions lead to actors");
  return broken;
}

/** Evidence of findings that leaves its report's text, or points at a report that is not there. */
export function brokenEvidence({ comparison, claims }: Findings): readonly string[] {
  const texts = new Map(comparison.reports.map(({ id, text }) => [id, text]));
  const broken = evidenceIn({ comparison: { ...comparison, reports: [] }, claims })
    .filter(({ evidence: { report, span } }) => !isInside(span, texts.get(report) ?? ""))
    .map(({ path }) => `${path} leaves its report`);
  const statements = claims.flatMap((claim) => claim.statements);
  const strayed = statements.filter(({ report, spans }) =>
    spans.some((span) => !isInside(span, texts.get(report) ?? "")),
  );
  return [...broken, ...strayed.map(({ report }) => `a statement of ${report} leaves it`)];
}

function isInside({ start, end }: Span, { length }: string): boolean {
  return (
    Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= length
  );
}

function inTextOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start }, i) => i === 0 || start >= (spans[i - 1]?.start ?? 0));
}

function first(spans: readonly Span[]): Span {
  const [span] = spans;
  invariant(span !== undefined, "a content is not empty");
  return span;
}

function endsOutside({ attributions }: Analysis, id: string): boolean {
  const outer = new Map(attributions.map((attribution) => [attribution.id, attribution.in]));
  let at: string | null = id;
  for (let steps = 0; at !== null; steps += 1) {
    if (steps > attributions.length) return false;
    at = outer.get(at) ?? null;
  }
  return true;
}

interface Found<Item> {
  readonly path: string;
  readonly item: Item;
}

function spansIn(value: unknown): readonly { readonly path: string; readonly span: Span }[] {
  return objectsIn(value)
    .filter(({ item }) => isSpan(item))
    .map(({ path, item }) => ({ path, span: item as Span }));
}

function evidenceIn(
  value: unknown,
): readonly { readonly path: string; readonly evidence: Evidence }[] {
  return objectsIn(value)
    .filter(({ item }) => "report" in item && "span" in item && isSpan(item.span))
    .map(({ path, item }) => ({ path, evidence: item as Evidence }));
}

function isSpan(value: unknown): value is Span {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}

/** Every object inside a value, with the way to it; typed arrays hold none. */
function objectsIn(value: unknown): readonly Found<object>[] {
  const found: Found<object>[] = [];
  const stack: Found<unknown>[] = [{ path: "", item: value }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { path, item } = next;
    if (typeof item !== "object" || item === null || ArrayBuffer.isView(item)) continue;
    found.push({ path, item });
    for (const [key, inner] of Object.entries(item)) {
      stack.push({ path: path === "" ? key : `${path}.${key}`, item: inner });
    }
  }
  return found;
}
