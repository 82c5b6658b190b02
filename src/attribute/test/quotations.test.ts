import { describe, expect, it } from "vitest";
import { splitBlocks } from "../../ingest/blocks.ts";
import { findQuotations } from "../quotations.ts";

function inner(text: string): readonly string[] {
  return findQuotations(text, splitBlocks(text)).map(({ inner: { start, end } }) =>
    text.slice(start, end),
  );
}

describe("quotation marks of every typography", () => {
  it.each([
    ["guillemets with a space", "Elle dit : « oui »."],
    ["guillemets without", "Elle dit : «oui»."],
    ["guillemets with a narrow no-break space", "Elle dit : «\u202foui\u202f»."],
    ["curled double marks", "She says “oui”."],
    ["straight double marks", 'She says "oui".'],
    ["single marks", "She says ‘oui’."],
    ["straight single marks", "She says 'oui'."],
    ["low opening marks", "Sie sagt „oui“."],
  ])("%s", (_name, text) => {
    expect(inner(text)).toEqual(["oui"]);
  });
});

describe("what is hard about them", () => {
  it("nests", () => {
    expect(inner("« Il a dit “non” hier »")).toEqual(["Il a dit “non” hier", "non"]);
  });
  it("leaves apostrophes alone", () => {
    expect(inner("L’homme d'aujourd'hui, the players' union and the '90s")).toEqual([]);
  });
  it("ends an unclosed quotation with its paragraph", () => {
    expect(inner("« Il part\nIl reste.")).toEqual(["Il part"]);
  });
  it("lets a closing mark close what was opened outside an unclosed inner one", () => {
    expect(inner('« "Il part »')).toEqual(['"Il part']);
  });
  it("carries a quotation over paragraphs that repeat its opening mark", () => {
    expect(inner("“One.\n\n“Two.” Three.")).toEqual(["One.\n\n“Two."]);
  });
  it("takes a block laid out as a quotation", () => {
    const text = "Elle écrit.\nLe port est fermé.";
    const blocks = splitBlocks(text).map((block, index) =>
      index === 1 ? { ...block, kind: "quote" as const } : block,
    );
    expect(findQuotations(text, blocks)).toHaveLength(1);
  });
});
