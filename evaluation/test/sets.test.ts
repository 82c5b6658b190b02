import { describe, expect, test } from "vitest";
import { floorAnswer } from "../floor.ts";
import { parseStandoff } from "../polnear.ts";
import { evaluate } from "../result.ts";
import { tableOf } from "../table.ts";
import { attributionOf, figureOf, spansOf } from "./marked.ts";

const TEXT =
  "Le maire Aldo Brenn parle : « Tout va bien ». On compte 5 992 civils et 40% de blessés.";

describe("floorAnswer", () => {
  const { attributions, figures } = floorAnswer({
    id: "d",
    text: TEXT,
    gold: { attributions: [], figures: [] },
  });
  const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end);

  test("takes text in quotation marks and the nearest capitalised name", () => {
    expect(attributions).toHaveLength(1);
    expect(attributions[0]?.content.map(words)).toEqual([" Tout va bien "]);
    expect(attributions[0]?.speaker).toBe("On");
  });

  test("takes digits and the next word", () => {
    expect(figures.map(({ value, unit, span }) => [value, unit, words(span)])).toEqual([
      [5992, "civils", "5 992 civils"],
      [40, "%", "40%"],
    ]);
  });
});

describe("parseStandoff", () => {
  test("reads events with discontinuous contents, offsets in Unicode characters", () => {
    const text = "😀 So, she said, it goes.";
    const standoff = [
      "T1\tSource 6 9\tshe",
      "T2\tCue 10 14\tsaid",
      "T3\tContent 2 4;16 23\tSo it goes",
      "T4\tAttribution 10 14\tsaid",
      "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1",
      "T5\tDiscard 0 1\t😀",
    ].join("\n");
    const [attribution, ...rest] = parseStandoff(standoff, text);
    const words = (spans: readonly { start: number; end: number }[] = []) =>
      spans.map(({ start, end }) => text.slice(start, end));
    expect(rest).toEqual([]);
    expect(words(attribution?.source)).toEqual(["she"]);
    expect(words(attribution?.cue)).toEqual(["said"]);
    expect(words(attribution?.content)).toEqual(["So", "it goes"]);
  });

  test("keeps attributions without a source", () => {
    const standoff =
      "T1\tCue 0 2\tOn\nT2\tContent 3 5\tdi\nE1\tAttribution-no-source:T9 Content:T2 Cue:T1";
    expect(parseStandoff(standoff, "On dit")[0]?.source).toEqual([]);
  });
});

describe("evaluate", () => {
  const document = {
    id: "d",
    text: TEXT,
    gold: {
      attributions: [
        attributionOf({ id: "a1", kind: "direct", content: spansOf(TEXT, "Tout va bien") }),
      ],
      figures: [figureOf({ id: "f1", span: { start: 0, end: 2 }, value: 5992 })],
    },
  };

  test("scores the floor beside the system, row by row", async () => {
    const result = await evaluate({
      name: "t",
      language: "fr",
      depth: "full",
      documents: [document],
    });
    const main = result.rows.find(({ name }) => name === "content.dice-0.8");
    expect(main?.floor.f1).toBe(100);
    expect(tableOf(result)).toContain("content, dice ≥ 0.8 (main)");
  });

  test("leaves out of a set of outermost attributions what it does not annotate", async () => {
    const result = await evaluate({
      name: "t",
      language: "fr",
      depth: "outermost",
      documents: [document],
    });
    expect(result.rows.map(({ name }) => name)).not.toContain("pair.kind");
    expect(result.rows.map(({ name }) => name)).toContain("full");
  });
});
