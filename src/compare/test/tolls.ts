import { reportOf } from "../../../tests/support/report.ts";
import type { Analysis } from "../../domain/analysis.ts";
import type { Copy } from "../../domain/comparison.ts";
import type { Figure } from "../../domain/figure.ts";
import { reading } from "../../domain/reading.ts";
import { compareFigures } from "../series.ts";

const NONE = new Uint32Array(0);

/** An analysis with the figures given; the outlet is the origin. */
export function analysisOf(
  outlet: string,
  published: string,
  figures: readonly Figure[],
): Analysis {
  const text = "x".repeat(100);
  const report = reportOf(text, { outlet, published });
  const empty = reading({
    language: "fr",
    text,
    size: 0,
    starts: NONE,
    ends: NONE,
    tags: new Uint8Array(0),
    features: NONE,
    lemmas: NONE,
    lemmaTable: [""],
    heads: new Int32Array(0),
    relations: new Uint8Array(0),
    relationTable: [""],
    sentenceStarts: new Uint32Array(1),
    sentenceOf: NONE,
  });
  const rest = { mentions: [], actors: [], attributions: [], credits: [], notes: [] };
  return { kind: "analysis", report, reading: empty, figures, ...rest };
}

/** Civilians killed in Vorna, without a period unless `fields` give one. */
export function toll(id: string, value: number, fields: Partial<Figure> = {}): Figure {
  return {
    id,
    span: { start: 0, end: 10 },
    value,
    valueMax: null,
    bound: "exact",
    unit: "civil",
    measure: "killed",
    group: "civilians",
    partOf: null,
    by: null,
    window: null,
    asOf: null,
    place: { name: "Vorna", span: { start: 20, end: 25 } },
    reasons: [],
    ...fields,
  };
}

/** One day. */
export const DAY: Figure["window"] = {
  edtf: "2031-05-01",
  anchor: "text",
  granularity: "day",
  span: { start: 0, end: 5 },
};

/** Fields of a figure of that day. */
export const OF_DAY = { window: DAY };

/** A total since an event that the text does not date. */
export function since(end: string): Figure["window"] {
  return { edtf: `../${end}`, anchor: "event", granularity: "day", span: { start: 0, end: 5 } };
}

/** The figures of the analyses compared, each outlet an origin of its own. */
export function compared(...analyses: readonly Analysis[]) {
  return comparedWith([], ...analyses);
}

/** The same with copies known. */
export function comparedWith(copies: readonly Copy[], ...analyses: readonly Analysis[]) {
  return compareFigures({
    analyses,
    copies,
    originOf: ({ report }) => ({
      id: `o-${report.outlet}`,
      kind: "outlet",
      name: report.outlet ?? "",
      type: "outlet",
      actor: null,
    }),
  });
}

/** Each conflict as "rule detail". */
export function conflictsOf(...analyses: readonly Analysis[]): readonly string[] {
  return compared(...analyses).series.flatMap(({ conflicts }) =>
    conflicts.map(({ reasons }) => reasons.map(({ rule, detail }) => `${rule} ${detail}`).join()),
  );
}
