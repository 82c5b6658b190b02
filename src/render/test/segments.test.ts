import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, type MarkKind, segmentsOf } from "../page/segments.ts";

const KINDS: readonly MarkKind[] = ["content", "nested", "hedged", "source", "cue", "figure"];

describe("segments of a marked text", () => {
  it("are cut where marks begin and end, so that marks may cross", () => {
    const marks: Mark[] = [
      { kind: "source", span: { start: 3, end: 8 } },
      { kind: "content", span: { start: 0, end: 5 } },
    ];
    const segments = segmentsOf("abcdefghij", { start: 0, end: 10 }, marks);
    const told = segments.map(({ text, marks: over }) => [text, over.map(({ kind }) => kind)]);
    expect(told).toEqual([
      ["abc", ["content"]],
      ["de", ["content", "source"]],
      ["fgh", ["source"]],
      ["ij", []],
    ]);
  });

  it("of an excerpt keep the places of the report", () => {
    const mark: Mark = { kind: "cue", span: { start: 102, end: 104 } };
    const segments = segmentsOf("abcdef", { start: 100, end: 106 }, [mark], 100);
    expect(segments.map(({ start, text }) => [start, text])).toEqual([
      [100, "ab"],
      [102, "cd"],
      [104, "ef"],
    ]);
  });

  it("hold the words of their range, each once, under all marks that lie over them", () => {
    const spans = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const anyMarks = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), span: spans }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.string({ minLength: 30, maxLength: 40 }),
        anyMarks,
        fc.nat(10),
        (text, marks, start) => {
          const segments = segmentsOf(text, { start, end: text.length }, marks);
          expect(segments.map((segment) => segment.text).join("")).toBe(text.slice(start));
          for (const segment of segments) {
            const over = marks.filter(
              ({ span }) => span.start <= segment.start && span.end >= segment.end,
            );
            expect(new Set(segment.marks)).toEqual(new Set(over));
          }
        },
      ),
    );
  });
});
