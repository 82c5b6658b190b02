import { describe, expect, test } from "vitest";
import { run } from "./run.ts";

const ENGLISH = "The mayor of Sarn said that the bridge had collapsed.";
const FRENCH = "Le maire de Sarn a déclaré que le pont était tombé.";

const analyse = (text: string, language: string, ...words: readonly string[]) =>
  run(["analyse", "-", "--language", language, "--quiet", ...words], { stdin: text });

describe("what `analyse` prints", () => {
  test("marks source, cue and content in their sentence", async () => {
    const english = await analyse(ENGLISH, "en");
    expect(english.out).toContain(
      "[S:The mayor of Sarn] [Q:said] [C:that the bridge had collapsed].",
    );
    const french = await analyse(FRENCH, "fr");
    expect(french.out).toContain("[S:Le maire de Sarn] [Q:a déclaré] [C:que le pont était tombé].");
  });

  test("tells how the author and the source hold the content", async () => {
    expect((await analyse(ENGLISH, "en")).out).toContain("author Uu · a1 CT+");
  });
});

describe("`analyse --explain`", () => {
  test("prints the rules that made one attribution, with the words they rest on", async () => {
    const { out } = await analyse(ENGLISH, "en", "--explain", "a1");
    expect(out).toContain(
      "attribute.verb.s = say: The mayor of Sarn | said | that the bridge had collapsed",
    );
    expect(out).toContain("attribute.factuality.statement = say: said");
  });

  test("prints nothing where no attribution has the id", async () => {
    expect((await analyse(FRENCH, "fr", "--explain", "a9")).out).toBe("");
  });
});
