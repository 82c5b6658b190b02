import { describe, expect, it } from "vitest";
import { formatDate, formatQuantity, formatWindow, languageName, windowDays } from "../format.ts";

const figure = (value: number, bound: Parameters<typeof formatQuantity>[0]["bound"]) => ({
  value,
  valueMax: null,
  bound,
});

describe("windows in words", () => {
  it.each([
    ["2024-03-12", "12 mars 2024", "12 March 2024"],
    ["2024-03", "mars 2024", "March 2024"],
    ["2024", "2024", "2024"],
    ["../2024-03-12", "jusqu’au 12 mars 2024", "up to 12 March 2024"],
    ["2024-03-10/..", "à partir du 10 mars 2024", "from 10 March 2024"],
    ["2024-03-10/2024-03-10", "10 mars 2024", "10 March 2024"],
    ["../..", "../..", "../.."],
    ["soon", "soon", "soon"],
  ])("%s", (edtf, fr, en) => {
    expect(formatWindow(edtf, "fr")).toBe(fr);
    expect(formatWindow(edtf, "en")).toBe(en);
  });

  it("writes what two days share once", () => {
    expect(formatWindow("2024-03-10/2024-03-12", "fr")).toBe("10–12 mars 2024");
    expect(formatWindow("2024-03-10/2024-03-12", "en")).toMatch(/^10\s?–\s?12 March 2024$/u);
  });

  it("gives the days for a drawing, null where the window is open or undated", () => {
    const day = Date.UTC(2024, 2, 12);
    expect(windowDays("../2024-03-12")).toEqual({ from: null, to: day });
    expect(windowDays("2024-03-12")).toEqual({ from: day, to: day });
    expect(windowDays("soon/later")).toEqual({ from: null, to: null });
  });
});

describe("figures in words", () => {
  it.each([
    [figure(47, "at-least"), "au moins 47", "at least 47"],
    [figure(21000, "more-than"), "plus de 21\u202f000", "more than 21,000"],
    [figure(11500, "about"), "environ 11\u202f500", "about 11,500"],
    [{ value: 10, valueMax: 12, bound: "range" as const }, "10 à 12", "10 to 12"],
  ])("%o", (given, fr, en) => {
    expect(formatQuantity(given, "fr")).toBe(fr);
    expect(formatQuantity(given, "en")).toBe(en);
  });
});

describe("what a page may declare", () => {
  it("leaves dates and languages that are none as they are", () => {
    expect(formatDate("Sat 9 Feb", "en")).toBe("Sat 9 Feb");
    expect(languageName("<x>", "fr")).toBe("<x>");
    expect(languageName("fr", "en")).toBe("French");
  });
});
