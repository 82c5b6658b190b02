import { describe, expect, test } from "vitest";
import { sameName } from "../names.ts";

describe("sameName", () => {
  test.each([
    ["Élise Dornac", "ELISE DORNAC"],
    ["Mme Dornac", "Élise Dornac"],
    ["le ministre karvite Aldo Brenn", "Aldo Brenn"],
    ["Brenn", "Aldo Brenn"],
    ["A. Brenn", "Aldo Brenn"],
    ["the police", "Police"],
  ])("%s is %s", (a, b) => {
    expect(sameName(a, b)).toBe(true);
  });

  test.each([
    ["Aldo Brenn", "Irma Brenn"],
    ["Aldo Brenn", "Aldo Serr"],
    ["", "Brenn"],
    ["«»", "«»"],
  ])("%s is not %s", (a, b) => {
    expect(sameName(a, b)).toBe(false);
  });
});
