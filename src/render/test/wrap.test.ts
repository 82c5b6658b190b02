import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clip } from "../phrase.ts";
import { wrapText } from "../wrap.ts";

describe("wrapText", () => {
  it("breaks at spaces, indents what follows and keeps no-break spaces together", () => {
    expect(wrapText("aaaa bbbb cccc", 12, 2)).toEqual(["aaaa bbbb", "  cccc"]);
    expect(wrapText("passable\u00a0: douze mots", 16)).toEqual(["passable\u00a0: douze", "mots"]);
  });

  it("cuts a word longer than a line", () => {
    expect(wrapText("x".repeat(25), 10)).toEqual(["x".repeat(10), "x".repeat(10), "x".repeat(5)]);
  });

  it("loses no word and passes no width, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 20, max: 60 }),
        fc.nat(6),
        (text, width, indent) => {
          const lines = wrapText(text, width, indent);
          const dense = (value: string) => value.replace(/[ \t\n\r]+/gu, "");
          expect(dense(lines.join(" "))).toBe(dense(text));
          for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe("clip", () => {
  it("cuts at whole characters and says so", () => {
    expect(clip("abcdef", 4)).toBe("abc…");
    expect(clip("😀😀😀😀", 3)).toBe("😀😀…");
    expect(clip("abc", 3)).toBe("abc");
  });
});
