import type { Analysis } from "../../src/domain/analysis.ts";
import { reading as makeReading, type Reading } from "../../src/domain/reading.ts";
import { report as makeReport, type Report } from "../../src/domain/report.ts";
import type { Span } from "../../src/domain/span.ts";
import type { Word } from "./story.ts";

/** A run of sentences that no attribution or figure crosses, so that it can move as one. */
export interface Part {
  /** First word, and the word after the last. */
  readonly first: number;
  readonly after: number;
  /** First character and the one after the last, the gap behind included. */
  readonly start: number;
  readonly end: number;
}

/** How a report is told again. */
export interface Retelling {
  /** Parts that are kept, in their new order. */
  readonly parts: readonly Part[];
  readonly wordFor: (reading: Reading, word: number) => Word | null;
  readonly outlet: string;
  readonly published: string;
}

/** The parts of a report, in order. Linear in what was found in it. */
export function partsOf({ reading, attributions, figures }: Analysis): readonly Part[] {
  const sentences = reading.sentenceStarts.length - 1;
  const sentenceAt = (offset: number) => {
    let word = 0;
    while (word + 1 < reading.size && (reading.ends[word] as number) <= offset) word += 1;
    return reading.sentenceOf[word] ?? 0;
  };
  // The last sentence that each one is bound to.
  const reach = Array.from({ length: sentences }, (_, index) => index);
  const bind = (spans: readonly Span[]) => {
    if (spans.length === 0) return;
    const first = sentenceAt(Math.min(...spans.map(({ start }) => start)));
    const last = sentenceAt(Math.max(...spans.map(({ end }) => end)) - 1);
    reach[first] = Math.max(reach[first] ?? 0, last);
  };
  for (const { source, cue, content } of attributions) bind([...source, ...cue, ...content]);
  for (const { span, window, place } of figures)
    bind([
      span,
      ...(window === null ? [] : [window.span]),
      ...(place === null ? [] : [place.span]),
    ]);
  const parts: Part[] = [];
  for (let sentence = 0; sentence < sentences; ) {
    let last = reach[sentence] as number;
    for (let at = sentence; at <= last; at += 1) last = Math.max(last, reach[at] as number);
    const first = reading.sentenceStarts[sentence] as number;
    const after = reading.sentenceStarts[last + 1] as number;
    sentence = last + 1;
    if (first >= after) continue;
    const start = parts.length === 0 ? 0 : (reading.starts[first] as number);
    const end = after < reading.size ? (reading.starts[after] as number) : reading.text.length;
    parts.push({ first, after, start, end });
  }
  return parts;
}

/** The analysis that the report told again would have: all words, spans and names moved and changed alike. */
export function retell(base: Analysis, how: Retelling): Analysis {
  const { reading } = base;
  const edit = editText(reading, how);
  const report = reportOf(base.report, edit, how);
  const spanOf = (span: Span): Span | null => {
    const start = edit.starts[span.start] ?? -1;
    const end = edit.ends[span.end - 1] ?? -1;
    return start < 0 || end <= start ? null : { start, end };
  };
  const moved = mover(spanOf);
  const named = (name: string) => name.replace(WORD, (text) => edit.renamed.get(text) ?? text);
  const attributions = moved
    .all(base.attributions)
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
  const kept = new Set(attributions.map(({ id }) => id));
  return {
    kind: "analysis",
    report,
    reading: readingOf(reading, how, edit),
    mentions: moved.all(base.mentions),
    actors: base.actors.map((actor) => ({
      ...moved.one(actor),
      name: named(actor.name),
      aliases: actor.aliases.map(named),
      role: actor.role === null ? null : named(actor.role),
      affiliation: actor.affiliation === null ? null : named(actor.affiliation),
    })),
    attributions,
    figures: figuresOf(moved.all(base.figures), { edit, kept, named, base }),
    credits: base.credits.map((credit) => ({ ...credit, span: null })),
    notes: base.notes.map((note) => ({ ...note, span: null })),
  };
}

/** Letters in a row. */
const WORD = /[\p{L}\p{N}]+/gu;

interface Edit {
  readonly text: string;
  /** New place of each old character; -1 where it is gone. */
  readonly starts: Int32Array;
  /** New place behind each old character. */
  readonly ends: Int32Array;
  /** Words that others stand for, by the word as it was. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly replaced: ReadonlyMap<number, Word>;
}

function editText(reading: Reading, { parts, wordFor }: Retelling): Edit {
  const { text } = reading;
  const starts = new Int32Array(text.length).fill(-1);
  const ends = new Int32Array(text.length).fill(-1);
  const renamed = new Map<string, string>();
  const replaced = new Map<number, Word>();
  const pieces: string[] = [];
  let size = 0;
  const copy = (from: number, to: number, made: string) => {
    for (let at = from; at < to; at += 1) {
      const isLast = at === to - 1;
      starts[at] = size + Math.min(at - from, made.length - 1);
      ends[at] = size + (isLast ? made.length : Math.min(at - from + 1, made.length));
    }
    pieces.push(made);
    size += made.length;
  };
  for (const { first, after, start, end } of parts) {
    let at = start;
    for (let word = first; word < after; word += 1) {
      const made = wordFor(reading, word);
      if (made === null) continue;
      const from = reading.starts[word] as number;
      const to = reading.ends[word] as number;
      if (from > at) copy(at, from, text.slice(at, from));
      copy(from, to, made.text);
      at = to;
      renamed.set(text.slice(from, to), made.text);
      replaced.set(word, made);
    }
    if (end > at) copy(at, end, text.slice(at, end));
    // Two parts that did not stand together may lack a space between them.
    if (end === text.length) {
      pieces.push("\n");
      size += 1;
    }
  }
  return { text: pieces.join(""), starts, ends, renamed, replaced };
}

function reportOf(base: Report, { text }: Edit, { outlet, published }: Retelling): Report {
  const block = { kind: "paragraph" as const, span: { start: 0, end: text.length } };
  const { kind: _kind, id: _id, ...fields } = base;
  return makeReport({
    ...fields,
    given: null,
    file: null,
    url: null,
    outlet,
    published,
    text,
    title: text.slice(0, 60),
    credits: [],
    blocks: [block],
  });
}

function readingOf(base: Reading, { parts }: Retelling, edit: Edit): Reading {
  const size = parts.reduce((sum, { first, after }) => sum + after - first, 0);
  const lemmaTable = [...base.lemmaTable];
  const made = {
    starts: new Uint32Array(size),
    ends: new Uint32Array(size),
    tags: new Uint8Array(size),
    features: new Uint32Array(size),
    lemmas: new Uint32Array(size),
    heads: new Int32Array(size),
    relations: new Uint8Array(size),
    sentenceOf: new Uint32Array(size),
  };
  const sentenceStarts: number[] = [];
  let at = 0;
  for (const { first, after } of parts) {
    const shift = at - first;
    for (let word = first; word < after; word += 1, at += 1) {
      if (word === first || base.sentenceOf[word] !== base.sentenceOf[word - 1])
        sentenceStarts.push(at);
      made.starts[at] = edit.starts[base.starts[word] as number] as number;
      made.ends[at] = edit.ends[(base.ends[word] as number) - 1] as number;
      for (const name of ["tags", "features", "lemmas", "relations"] as const)
        made[name][at] = base[name][word] as number;
      const head = base.heads[word] as number;
      made.heads[at] = head < 0 ? head : head + shift;
      made.sentenceOf[at] = sentenceStarts.length - 1;
      const other = edit.replaced.get(word);
      if (other !== undefined) made.lemmas[at] = lemmaTable.push(other.lemma) - 1;
    }
  }
  return makeReading({
    ...made,
    language: base.language,
    text: edit.text,
    size,
    lemmaTable,
    relationTable: base.relationTable,
    sentenceStarts: Uint32Array.from([...sentenceStarts, size]),
  });
}

/** Moves every span in plain data; what loses a span it cannot do without is left out. */
function mover(spanOf: (span: Span) => Span | null) {
  const GONE = Symbol("gone");
  const move = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const all = value.map(move);
      return all.includes(GONE) ? all.filter((each) => each !== GONE).slice() : all;
    }
    if (typeof value !== "object" || value === null) return value;
    if ("start" in value && "end" in value) return spanOf(value as Span) ?? GONE;
    // As it was made first, so that it takes no more memory than what is analysed.
    const made: Record<string, unknown> = { ...value };
    for (const [key, field] of Object.entries(value)) {
      const other = move(field);
      if (other === GONE) return GONE;
      if (key === "content" && (other as unknown[]).length === 0) return GONE;
      made[key] = other;
    }
    return made;
  };
  return {
    all: <Item>(items: readonly Item[]) =>
      items.map(move).filter((each) => each !== GONE) as Item[],
    one: <Item>(item: Item) => move(item) as Item,
  };
}

function figuresOf(
  figures: readonly Analysis["figures"][number][],
  {
    edit,
    kept,
    named,
    base,
  }: {
    readonly edit: Edit;
    readonly kept: ReadonlySet<string>;
    readonly named: (name: string) => string;
    readonly base: Analysis;
  },
): Analysis["figures"] {
  const ids = new Set(figures.map(({ id }) => id));
  const before = new Map(base.figures.map((figure) => [figure.id, figure]));
  return figures
    .map((figure) => {
      const old = before.get(figure.id);
      const written = old === undefined ? "" : base.report.text.slice(old.span.start, old.span.end);
      const digits = written.match(/\d+/g) ?? [];
      const other =
        digits.length === 1 && Number(digits[0]) === figure.value
          ? edit.renamed.get(digits[0] as string)
          : undefined;
      const { revises, ...rest } = figure;
      return {
        ...rest,
        ...(revises !== undefined && ids.has(revises) ? { revises } : {}),
        value: other === undefined ? figure.value : Number(other),
        partOf: figure.partOf !== null && ids.has(figure.partOf) ? figure.partOf : null,
        by: figure.by !== null && kept.has(figure.by) ? figure.by : null,
        place:
          figure.place === null
            ? null
            : { name: named(figure.place.name), span: figure.place.span },
      };
    })
    .sort((a, b) => a.span.start - b.span.start);
}
