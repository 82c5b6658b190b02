import { describe, expect, test } from "vitest";
import { cover, dice, rulerOf, sameSpans, touching } from "../characters.ts";
import { spansOf } from "./marked.ts";

const TEXT = "Il a dit : « abcd efgh », puis « ijkl ».";
const ruler = rulerOf(TEXT);
const of = (...words: readonly string[]) => spansOf(TEXT, ...words);

describe("rulerOf", () => {
  test("counts neither white space nor quotation marks", () => {
    expect(ruler.size(of("« abcd efgh »"))).toBe(8);
  });

  test("counts what two spans cover once", () => {
    expect(ruler.size([...of("abcd efgh"), ...of("efgh")])).toBe(8);
  });
});

describe("dice", () => {
  test("is 1 for equal words inside and outside the marks", () => {
    expect(dice(ruler, of("abcd efgh"), of("« abcd efgh »"))).toBe(1);
  });

  test("is 2 × 4 / (8 + 4) for half of the words", () => {
    expect(dice(ruler, of("abcd efgh"), of("efgh"))).toBeCloseTo(2 / 3);
  });

  test("is 0 for words apart and for nothing at all", () => {
    expect(dice(ruler, of("abcd"), of("efgh"))).toBe(0);
    expect(dice(ruler, [], [])).toBe(0);
  });
});

test("cover forgives what is found too much", () => {
  expect(cover(ruler, of("efgh"), of("abcd efgh"))).toBe(1);
  expect(cover(ruler, of("abcd efgh"), of("efgh"))).toBe(0.5);
});

describe("sameSpans", () => {
  test("passes over space, marks and final punctuation", () => {
    expect(sameSpans(ruler, of("abcd efgh"), of("« abcd efgh », "))).toBe(true);
  });

  test("joins parts with nothing but space between them", () => {
    expect(sameSpans(ruler, of("abcd", "efgh"), of("abcd efgh"))).toBe(true);
  });

  test("tells parts apart that words stand between", () => {
    expect(sameSpans(ruler, of("abcd efgh", "ijkl"), of("abcd efgh », puis « ijkl"))).toBe(false);
  });
});

test("touching holds for two empty lists, not for an empty and a full one", () => {
  expect(touching(ruler, [], [])).toBe(true);
  expect(touching(ruler, [], of("Il"))).toBe(false);
  expect(touching(ruler, of("Il a"), of("a dit"))).toBe(true);
});
