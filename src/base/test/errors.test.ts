import { describe, expect, it } from "vitest";
import { ERRORS, type ErrorCode, failure, wordFailure } from "../errors.ts";

const CODES = Object.keys(ERRORS) as ErrorCode[];

describe("the catalogue of errors", () => {
  it.each(CODES)("%s has the same blanks in French and in English", (code) => {
    const blanks = (language: "en" | "fr") =>
      [...new Set(ERRORS[code][language].join(" ").match(/\{[a-z]+\}/g))].sort();
    expect(blanks("fr")).toEqual(blanks("en"));
  });

  it.each(CODES)("%s is worded differently in each language", (code) => {
    expect(ERRORS[code].fr[0]).not.toBe(ERRORS[code].en[0]);
  });

  it("says what was wanted, what was found and what to do, in one line", () => {
    const found = failure("input.missing", { name: "articles/rien.txt" });
    expect(wordFailure(found, "en")).toBe(
      "articles/rien.txt: wanted a file or folder, found nothing there. Check the path.",
    );
    expect(wordFailure(found, "fr")).toBe(
      "articles/rien.txt : fichier ou dossier attendu, rien trouvé à cet endroit. Vérifiez le chemin.",
    );
  });

  it("prints the control characters of a hostile file name as spaces", () => {
    const found = failure("input.missing", { name: "a\u001b[2Jb\nc" });
    expect(wordFailure(found, "en")).not.toMatch(/\p{Cc}/u);
  });

  it("keeps the words of a failure that it does not know", () => {
    const foreign = { code: "other.code", message: "the disk is on fire", hint: null, values: {} };
    expect(wordFailure(foreign, "fr")).toBe("the disk is on fire.");
  });
});
