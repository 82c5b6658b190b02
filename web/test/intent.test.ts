import { describe, expect, it } from "vitest";
import { readIntent } from "../views/start/intent.ts";

describe("what was pasted", () => {
  it("is addresses where every line is one, each once", () => {
    expect(readIntent(" https://a.example/x\n\nHTTP://b.example https://a.example/x\n")).toEqual({
      kind: "urls",
      urls: ["https://a.example/x", "HTTP://b.example"],
    });
  });

  it("is a text where anything else stands", () => {
    const intent = readIntent("https://a.example/x\nThe union denied it.");
    expect(intent).toEqual({
      kind: "text",
      text: "https://a.example/x\nThe union denied it.",
      words: 5,
    });
  });

  it("is nothing where nothing was", () => {
    expect(readIntent(" \n\t")).toEqual({ kind: "nothing" });
  });

  it("is a text where an address has no host or another scheme", () => {
    expect(
      ["javascript:alert(1)", "https://", "file:///a"].map((one) => readIntent(one).kind),
    ).toEqual(["text", "text", "text"]);
  });
});
