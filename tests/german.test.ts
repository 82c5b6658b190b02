import { describe, expect, it } from "vitest";
import type { Span } from "../src/domain/span.ts";
import { analyse } from "../src/pipeline.ts";
import { reportOf } from "./support/report.ts";

// An invented text. A third language is a folder of words and its models: no stage knows it.
const TEXT = `Brücke in Ostravia gesperrt
Die Brücke über die Velle bleibt gesperrt. „Wir haben Risse gefunden“, sagte die Sprecherin Anna Berger.
Der Bürgermeister Otto Kranz erklärte, dass die Arbeiten bis Mai dauern würden.
Nach Angaben der Polizei wurden 35 Menschen verletzt. Die Opposition bestritt, dass die Stadt gewarnt worden sei.`;

const analysis = analyse(reportOf(TEXT, { language: "de" }));
const words = (spans: readonly Span[]): string =>
  spans.map(({ start, end }) => TEXT.slice(start, end)).join(" … ");
const found = analysis.attributions.map(({ kind, stance, source, cue, content }) => ({
  kind,
  stance,
  source: words(source),
  cue: words(cue),
  content: words(content),
}));

describe("a German report", () => {
  it("has its direct speech with speaker and cue", () => {
    expect(found).toContainEqual({
      kind: "direct",
      stance: "affirms",
      source: "die Sprecherin Anna Berger",
      cue: "sagte",
      content: "Wir haben Risse gefunden",
    });
  });

  it("has its indirect speech behind „dass“", () => {
    expect(found).toContainEqual({
      kind: "indirect",
      stance: "affirms",
      source: "Der Bürgermeister Otto Kranz",
      cue: "erklärte",
      content: "dass die Arbeiten bis Mai dauern würden",
    });
  });

  it("tells a denial from a claim", () => {
    expect(found).toContainEqual({
      kind: "indirect",
      stance: "denies",
      source: "Die Opposition",
      cue: "bestritt",
      content: "dass die Stadt gewarnt worden sei",
    });
  });

  it("counts its injured", () => {
    expect(analysis.figures).toHaveLength(1);
    expect(analysis.figures[0]).toMatchObject({ value: 35, bound: "exact", measure: "injured" });
  });
});
