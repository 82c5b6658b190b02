import { reportOf } from "../../../tests/support/report.ts";
import type { Actor, ActorType } from "../../domain/actor.ts";
import type { Analysis } from "../../domain/analysis.ts";
import type { Attribution, Stance } from "../../domain/attribution.ts";
import type { Comparison } from "../../domain/comparison.ts";
import type { Figure } from "../../domain/figure.ts";
import type { Credit, Report } from "../../domain/report.ts";
import { bySpan, contains, type Span } from "../../domain/span.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { compare } from "../comparer.ts";

/** What a test says of a report beside its marked text. */
interface Told {
  readonly outlet?: string;
  readonly published?: string;
  readonly language?: string;
  readonly credits?: readonly Credit[];
}

/** One mark: "[C1-denies:" opens it, "]" closes it. */
interface Mark {
  readonly part: string;
  readonly number: string;
  readonly detail: string;
  readonly span: Span;
}

/** What stands behind a content that its report keeps its distance from. */
const HEDGED = "hedged";
/** Stands right before what is quoted. */
const OPENING_QUOTE = /[“«]\s?$/u;
/** Opens a mark: part, number, and "-stance" or "=name". */
const OPENING = /\[([SQCF])(\d*)(?:[-=]([^:\]]*))?:/y;

/**
 * An analysis made of a marked text: `[S1:The mayor] [Q1:said] [C1:the bridge is closed]`, with
 * `[Q1-denies:…]` for a stance, `[C1-hedged:…]` where the report keeps its distance, `[S1=Full Name:…]` for who it is (`~` before the name of an unnamed one, `@` of a body) and
 * `[F=82 killed civilians:82 civilians]` for a figure, with a day behind where it has one (`82 killed civilians 2024-02-06`). Contents may hold other marks.
 */
export function told(marked: string, fields: Told = {}): Analysis {
  const { text, marks } = unmark(marked);
  const { language = "fr", credits = [], ...rest } = fields;
  const report = reportOf(text, { language, ...rest });
  const rules = languageOf(language);
  if (rules === null) throw new Error(`no room for ${language}`);
  const attributions = attributionsOf(marks, text);
  return {
    kind: "analysis",
    report,
    reading: read(report, rules.reading),
    mentions: [],
    ...speakersOf(attributions, marks, text),
    figures: figuresOf(text, marks, attributions),
    credits,
    notes: [],
  };
}

/** Compares told reports with the real language rooms. */
export function compareTold(...analyses: readonly Analysis[]): Comparison {
  return compare(analyses, languageOf, {});
}

/** The report behind an id. */
export function reportIn(comparison: Comparison, id: string): Report {
  const found = comparison.reports.find((report) => report.id === id);
  if (found === undefined) throw new Error(`no report ${id}`);
  return found;
}

function unmark(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const open: (Omit<Mark, "span"> & { start: number })[] = [];
  const marks: Mark[] = [];
  let text = "";
  for (let at = 0; at < marked.length; ) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(marked);
    if (opening !== null) {
      const [whole, part = "", number = "", detail = ""] = opening;
      open.push({ part, number, detail, start: text.length });
      at += whole.length;
    } else if (marked[at] === "]" && open.length > 0) {
      const { start, ...mark } = open.pop() as Omit<Mark, "span"> & { start: number };
      marks.push({ ...mark, span: { start, end: text.length } });
      at += 1;
    } else {
      text += marked[at];
      at += 1;
    }
  }
  return { text, marks: marks.sort((a, b) => bySpan(a.span, b.span)) };
}

function attributionsOf(marks: readonly Mark[], text: string): readonly Attribution[] {
  const numbers = [...new Set(marks.map(({ number }) => number).filter((number) => number !== ""))];
  const spansOf = (part: string, number: string) =>
    marks.filter((mark) => mark.part === part && mark.number === number).map(({ span }) => span);
  const contents = new Map(numbers.map((number) => [number, spansOf("C", number)]));
  return numbers.map((number) => {
    const content = contents.get(number) ?? [];
    const outer = numbers.filter(
      (other) =>
        other !== number &&
        content.every((span) => (contents.get(other) ?? []).some((part) => contains(part, span))),
    );
    const size = (other: string) =>
      (contents.get(other) ?? []).reduce((sum, { start, end }) => sum + end - start, 0);
    const parent = outer.sort((a, b) => size(a) - size(b))[0];
    const stance = marks.find((mark) => mark.part === "Q" && mark.number === number)?.detail;
    return {
      id: `a${number}`,
      source: spansOf("S", number),
      cue: spansOf("Q", number),
      content,
      kind: content.every(({ start }) => OPENING_QUOTE.test(text.slice(0, start)))
        ? "direct"
        : "indirect",
      in: parent === undefined ? null : `a${parent}`,
      stance: (stance || "affirms") as Stance,
      hedged: marks.some(
        ({ part, number: of, detail }) => part === "C" && of === number && detail === HEDGED,
      ),
      cueLemma: null,
      speaker: null,
      reasons: [],
    };
  });
}

/** What stands before the name of one who is no person. */
const TYPES: ReadonlyMap<string, ActorType> = new Map([
  ["~", "unnamed"],
  ["@", "organisation"],
]);

/** One actor for each name, in order. */
function speakersOf(
  attributions: readonly Attribution[],
  marks: readonly Mark[],
  text: string,
): Pick<Analysis, "actors" | "attributions"> {
  const actors = new Map<string, Actor>();
  const spoken = attributions.map((attribution) => {
    const mark = marks.find(({ part, number }) => part === "S" && `a${number}` === attribution.id);
    if (mark === undefined) return attribution;
    const given = mark.detail || text.slice(mark.span.start, mark.span.end);
    const type = TYPES.get(given[0] ?? "") ?? "person";
    const name = given.replace(/^[~@]/, "");
    const actor = actors.get(name) ?? actorOf(`p${actors.size + 1}`, name, type);
    actors.set(name, actor);
    return { ...attribution, speaker: actor.id };
  });
  return { actors: [...actors.values()], attributions: spoken };
}

function actorOf(id: string, name: string, type: ActorType): Actor {
  return {
    kind: "actor",
    id,
    name,
    type,
    aliases: [],
    role: null,
    affiliation: null,
    number: null,
    mentions: [],
    reasons: [],
  };
}

function figuresOf(
  text: string,
  marks: readonly Mark[],
  attributions: readonly Attribution[],
): readonly Figure[] {
  return marks
    .filter(({ part }) => part === "F")
    .map(({ detail, span }, index) => {
      const [value = "0", measure = null, group = null, day] = detail.split(" ");
      const holding = attributions.filter(({ content }) =>
        content.some((part) => contains(part, span)),
      );
      return {
        id: `f${index + 1}`,
        span,
        value: Number(value),
        valueMax: null,
        bound: "exact",
        unit: /\S+$/.exec(text.slice(span.start, span.end))?.[0] ?? null,
        measure,
        group,
        partOf: null,
        by: holding.at(-1)?.id ?? null,
        window:
          day === undefined ? null : { edtf: day, anchor: "publication", granularity: "day", span },
        asOf: null,
        place: null,
        reasons: [],
      };
    });
}
