import { describe, expect, it } from "vitest";
import { openSections, packSections, sectionOf } from "../model-file.ts";

describe("a model file", () => {
  const file = packSections(
    new Map([
      ["first", Uint8Array.of(1, 2, 3)],
      ["second", new TextEncoder().encode("texte")],
    ]),
  );

  it("gives back the sections that were packed", () => {
    const sections = openSections(file);
    expect(Array.from(sectionOf(sections, "first"))).toEqual([1, 2, 3]);
    expect(new TextDecoder().decode(sectionOf(sections, "second"))).toBe("texte");
  });

  it("opens at any place of a larger buffer", () => {
    const buffer = new Uint8Array(file.length + 3);
    buffer.set(file, 3);
    expect(openSections(buffer.subarray(3)).size).toBe(2);
  });

  it.each([
    ["foreign", new TextEncoder().encode("%PDF-1.7 and so on"), /of another kind/],
    ["empty", new Uint8Array(0), /0 bytes of another kind/],
    ["cut short", file.subarray(0, file.length - 8), /cut short or damaged/],
    ["changed", file.map((byte, i) => (i === file.length - 8 ? byte ^ 1 : byte)), /damaged/],
    ["of another version", file.map((byte, i) => (i === 4 ? 9 : byte)), /version 9/],
  ])("that is %s says so", (_, bytes, message) => {
    expect(() => openSections(bytes)).toThrow(message);
  });
});
