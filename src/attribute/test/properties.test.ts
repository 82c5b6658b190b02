import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { attribute } from "../attribute.ts";

const PIECES = [
  "« ",
  " »",
  '"',
  "“",
  "”",
  "'",
  "’",
  ":",
  ", ",
  ". ",
  "\n",
  "(",
  ")",
  " selon ",
  " que ",
  "la maire ",
  "a dit ",
  "affirme ",
  "-t-il ",
  "said ",
  "that ",
  "the mayor ",
  "reportedly ",
  "ne ",
  "pas ",
  "Sarn ",
  "🚢",
  "12 ",
];

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 120 }),
);

function found(language: string, text: string) {
  const room = languageOf(language);
  if (room === null) throw new Error(`no room for ${language}`);
  const report = reportOf(text, { language });
  return attribute(report, read(report, room.reading), room.attribution);
}

describe.each(["fr", "en"])("on any text, in %s", (language) => {
  it("keeps spans in bounds, parents known and contents not empty", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const attributions = found(language, text);
        const ids = new Set(attributions.map(({ id }) => id));
        for (const { source, cue, content, in: parent, id } of attributions) {
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of [...source, ...cue, ...content]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          if (parent !== null) expect(ids.has(parent) && parent !== id).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never nests in a circle", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parents = new Map(found(language, text).map((one) => [one.id, one.in]));
        for (const id of parents.keys()) {
          let at: string | null = id;
          for (let depth = 0; at !== null; depth += 1) {
            expect(depth).toBeLessThanOrEqual(parents.size);
            at = parents.get(at) ?? null;
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same result twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(found(language, text)).toEqual(found(language, text));
      }),
      { numRuns: 100 },
    );
  });
});
