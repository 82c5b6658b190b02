import type { Span } from "../domain/span.ts";
import type { Draft } from "./drafts.ts";
import type { Passage, QuotedWords } from "./passage.ts";

/** Text order: by the start of the content, then of the cue. */
export function inTextOrder(drafts: readonly Draft[]): readonly Draft[] {
  return [...drafts].sort(
    (a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a) || a.anchor - b.anchor,
  );
}

function startOf(draft: Draft): number {
  return draft.content[0]?.start ?? 0;
}

function endOf(draft: Draft): number {
  return draft.content[draft.content.length - 1]?.end ?? 0;
}

/** Keeps one draft a cue and drops those that another explains better; in order of their cues. */
export function sift(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const byCue = [...drafts].sort((a, b) => a.anchor - b.anchor);
  const taken = new Set<number>();
  const kept: Draft[] = [];
  for (const draft of byCue) {
    for (const { first, after } of draft.cue) {
      for (let word = first; word < after; word += 1) if (word !== draft.anchor) taken.add(word);
    }
  }
  const verbs = new Set(byCue.filter(isVerbDraft).map(({ anchor }) => anchor));
  for (const [index, draft] of byCue.entries()) {
    if (verbs.has(draft.anchor) && !isVerbDraft(draft)) continue;
    if (taken.has(draft.anchor) && !isVerbDraft(draft)) continue;
    if (draft.rule === "attribute.report-adverb" && isHeld(passage, index, byCue)) continue;
    if (draft.rule === "attribute.noun" && isOfVerb(index, byCue)) continue;
    kept.push(draft);
  }
  return kept;
}

/** Incises inside one content that are looked at. */
const INCISES_MAX = 8;

/**
 * « Les dockers disent que le port est fermé, a-t-il ajouté » : a cue that stands in what an incise frames says no
 * more than the incise does, so its content leaves the incise out. Linear but for the incises in one content.
 */
export function cutIncises(passage: Passage, drafts: readonly Draft[]): readonly Draft[] {
  const incises = drafts
    .filter(({ rule }) => FRAMING_RULES.has(rule))
    .sort((a, b) => leadOf(a) - leadOf(b));
  return drafts.map((draft) => {
    const content = incisesIn(passage, incises, draft)
      .filter((incise) => incise !== draft && frames(passage, incise, draft))
      .reduce((spans, incise) => intersection(spans, incise.content), draft.content);
    return content === draft.content || content.length === 0 ? draft : { ...draft, content };
  });
}

const FRAMING_RULES: ReadonlySet<string> = new Set([
  "attribute.incise",
  "attribute.incise-quoted",
  "attribute.source-phrase",
]);

/** The first word of the source or the cue. */
function leadOf({ source, cue }: Draft): number {
  return Math.min(...source.map(({ first }) => first), ...cue.map(({ first }) => first));
}

function incisesIn(
  { reading }: Passage,
  incises: readonly Draft[],
  { content }: Draft,
): readonly Draft[] {
  const start = content[0]?.start ?? 0;
  const end = content[content.length - 1]?.end ?? 0;
  let low = 0;
  let high = incises.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = reading.starts[leadOf(incises[middle] as Draft)] as number;
    if (at < start) low = middle + 1;
    else high = middle;
  }
  const near = incises.slice(low, low + INCISES_MAX);
  return near.filter((incise) => (reading.starts[leadOf(incise)] as number) < end);
}

/** Whether the other's cue stands in the incise's content, and the incise itself in the other's content. */
function frames({ reading }: Passage, incise: Draft, { anchor, content }: Draft): boolean {
  if (anchor < 0) return false;
  const cue = reading.starts[anchor] as number;
  const own = reading.starts[leadOf(incise)] as number;
  const holds = (spans: readonly Span[], at: number) =>
    spans.some(({ start, end }) => start <= at && at < end);
  return holds(incise.content, cue) && holds(content, own);
}

function intersection(spans: readonly Span[], others: readonly Span[]): readonly Span[] {
  return spans.flatMap((a) =>
    others.flatMap((b) => {
      const start = Math.max(a.start, b.start);
      const end = Math.min(a.end, b.end);
      return start < end ? [{ start, end }] : [];
    }),
  );
}

function isVerbDraft(draft: Draft): boolean {
  return draft.rule.startsWith("attribute.verb") || draft.rule.startsWith("attribute.incise");
}

/** "told the paper in a statement that …": the clause is the verb's, the noun only says where. */
function isOfVerb(index: number, byCue: readonly Draft[]): boolean {
  const { source, content } = byCue[index] as Draft;
  const [span] = content;
  if (source.length > 0 || content.length > 1 || span === undefined) return false;
  return byCue
    .slice(Math.max(0, index - NEIGHBOURS), index)
    .some((draft) => isVerbDraft(draft) && draft.content[0]?.start === span.start);
}

/** How many cues before and after an adverb are asked whether they hold it. */
const NEIGHBOURS = 12;

/** "they claimed he allegedly left": the adverb only hedges a content that somebody else voices. */
function isHeld(passage: Passage, index: number, byCue: readonly Draft[]): boolean {
  const at = passage.reading.starts[(byCue[index] as Draft).anchor] as number;
  return byCue
    .slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS)
    .some(
      ({ rule, content }) =>
        rule !== "attribute.report-adverb" &&
        content.some(({ start, end }) => start <= at && at < end),
    );
}

/** Which quotations no draft has as its content yet, nor as a part of one. */
export function freeQuotes(
  passage: Passage,
  drafts: readonly Draft[],
): (quote: QuotedWords) => boolean {
  const spans = merged(
    drafts
      .filter(
        (draft) =>
          draft.anchor < 0 ||
          (passage.levelOf[draft.anchor] ?? -1) < 0 ||
          draft.rule === "attribute.incise-quoted",
      )
      .flatMap(({ content }) => content),
  );
  return ({ quotation: { inner } }) => !covers(spans, inner);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const out: Span[] = [];
  for (const span of sorted) {
    const last = out[out.length - 1];
    if (last !== undefined && span.start <= last.end) {
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else out.push(span);
  }
  return out;
}

/** Whether a span overlaps any of the merged ones. */
function covers(spans: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).end <= start) low = middle + 1;
    else high = middle;
  }
  const found = spans[low];
  return found !== undefined && found.start < end;
}
