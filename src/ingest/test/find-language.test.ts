import { describe, expect, it } from "vitest";
import { findLanguage, languageCode } from "../find-language.ts";

const FRENCH =
  "Le convoi a passé le pont mercredi matin, a annoncé la ministre devant la presse. ".repeat(5);
const ENGLISH =
  "The convoy crossed the bridge on Wednesday morning, the minister told reporters. ".repeat(5);

async function found(text: string, declared: string | null = null, forced: string | null = null) {
  const { language, notes } = await findLanguage(text, { declared, forced });
  return [language, ...notes.map(({ code }) => code)];
}

describe("findLanguage", () => {
  it("believes the page where its text agrees", async () => {
    expect(await found(FRENCH, "fr-CA")).toEqual(["fr"]);
    expect(await found(ENGLISH, "en_GB")).toEqual(["en"]);
  });

  it("lets a long clear text overrule the page, and says so", async () => {
    expect(await found(FRENCH, "en")).toEqual(["fr", "ingest.language-overruled"]);
  });

  it("believes the page over a short text", async () => {
    expect(await found("Le pont est ouvert.", "en")).toEqual(["en"]);
  });

  it("tells the language of a text without a declaration, and says so", async () => {
    expect(await found(FRENCH)).toEqual(["fr", "ingest.language-detected"]);
    expect(await found(ENGLISH)).toEqual(["en", "ingest.language-detected"]);
  });

  it("obeys the user", async () => {
    expect(await found(FRENCH, "fr", "en")).toEqual(["en"]);
  });

  it("leaves a text without letters undetermined", async () => {
    expect(await found("1 2 3 …")).toEqual(["und", "ingest.language-undetermined"]);
  });

  it.each([
    ["fr_FR", "fr"],
    ["EN", "en"],
    ["french", null],
    ["", null],
    [null, null],
  ])("the code of %s is %s", (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });
});
