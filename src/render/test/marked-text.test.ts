import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, type MarkKind, markedText } from "../page/marked-text.ts";

const KINDS: readonly MarkKind[] = ["content", "nested", "hedged", "source", "cue", "figure"];

/** The words of markup: tags off, entities back. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&#96;", "`")
    .replaceAll("&amp;", "&");
}

describe("markedText", () => {
  it("cuts where marks begin and end, so that marks may cross", () => {
    const marks: Mark[] = [
      { kind: "content", span: { start: 0, end: 5 } },
      { kind: "source", span: { start: 3, end: 8 } },
    ];
    const { markup } = markedText("abcdefghij", { start: 0, end: 10 }, { marks });
    expect(
      [...markup.matchAll(/<span class="m ([^"]*)" data-o="(\d+)">/g)].map(([, , at]) => at),
    ).toEqual(["0", "3", "5"]);
    expect(markup).toContain('class="m content content-last source source-first" data-o="3">de<');
  });

  it("puts an anchor where evidence begins", () => {
    const { markup } = markedText(
      "abcdef",
      { start: 0, end: 6 },
      { marks: [], anchors: [{ id: "e1-2-4", start: 2 }] },
    );
    expect(markup).toBe(
      '<span data-o="0">ab</span><span id="e1-2-4" class="anchor"></span><span data-o="2">cdef</span>',
    );
  });

  it("prints the words of its range, each once, whatever the marks", () => {
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
          const range = { start, end: text.length };
          expect(wordsOf(markedText(text, range, { marks }).markup)).toBe(text.slice(start));
        },
      ),
    );
  });
});
