import { describe, expect, it } from "vitest";
import { decode } from "../decode.ts";

const SENTENCE = "Le préfet a démenti, « à l’aube ».";
const utf8 = (text: string) => new TextEncoder().encode(text);

function decoded(bytes: Uint8Array, forced: string | null = null, declared: string | null = null) {
  const result = decode(bytes, { forced, declared });
  if (!result.ok) throw new Error(result.failure.code);
  return { text: result.value.text, notes: result.value.notes.map(({ code }) => code) };
}

describe("decode", () => {
  it.each([
    ["UTF-8", utf8(SENTENCE)],
    ["UTF-8 with a mark", utf8(`\uFEFF${SENTENCE}`)],
    ["UTF-16 little-endian with a mark", Buffer.from(`\uFEFF${SENTENCE}`, "utf16le")],
    ["UTF-16 big-endian with a mark", Buffer.from(`\uFEFF${SENTENCE}`, "utf16le").swap16()],
    ["UTF-16 little-endian without a mark", Buffer.from(SENTENCE, "utf16le")],
    ["UTF-16 big-endian without a mark", Buffer.from(SENTENCE, "utf16le").swap16()],
  ])("reads %s, its mark off", (_name, bytes) => {
    expect(decoded(bytes)).toEqual({ text: SENTENCE, notes: [] });
  });

  it("reads what is not UTF-8 as windows-1252 and says so", () => {
    const bytes = Buffer.from("Le pr\u00e9fet a d\u00e9menti.", "latin1");
    expect(decoded(bytes)).toEqual({
      text: "Le préfet a démenti.",
      notes: ["ingest.encoding-guessed"],
    });
  });

  it("keeps broken places of what is UTF-8 otherwise and says so", () => {
    const bytes = Buffer.concat([
      utf8("Le préfet a démenti l’"),
      Uint8Array.of(0xc3),
      utf8("tat."),
    ]);
    const { text, notes } = decoded(bytes);
    expect(text).toBe("Le préfet a démenti l’\uFFFDtat.");
    expect(notes).toEqual(["ingest.encoding-broken"]);
  });

  it("lets the bytes overrule a declaration that they belie", () => {
    expect(decoded(utf8("démenti"), null, "iso-8859-1").text).toBe("démenti");
  });

  it("believes a declaration where the bytes are not UTF-8", () => {
    expect(decoded(Uint8Array.of(0xcc, 0xc0), null, "windows-1251").text).toBe("МА");
  });

  it("reads in the user's encoding, and refuses one that does not exist", () => {
    expect(decoded(Buffer.from("d\u00e9menti", "latin1"), "latin1").text).toBe("démenti");
    const refused = decode(utf8("a"), { forced: "utf-9", declared: null });
    expect(refused).toMatchObject({ ok: false, failure: { code: "encoding.unknown" } });
  });

  it("keeps a U+FFFD that the text itself holds without remark", () => {
    expect(decoded(utf8("un \uFFFD écrit"))).toEqual({ text: "un \uFFFD écrit", notes: [] });
  });
});
