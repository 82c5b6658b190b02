import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitBlocks } from "../blocks.ts";

function layout(text: string, title: string | null = null): readonly string[] {
  return splitBlocks(text, { title }).map(
    ({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`,
  );
}

describe("splitBlocks", () => {
  it("finds a title, headings and a closing credit by layout alone", () => {
    const text = [
      "Karvin : le convoi est passé",
      "",
      "Le convoi a passé le pont, a annoncé la ministre Ilda Roche.",
      "Dans deux ou trois jours",
      "« La route sera ouverte », a-t-elle déclaré devant la presse réunie.",
      "Sources: Le Fanal; Radio Estran",
    ].join("\n");
    expect(layout(text)).toEqual([
      "title: Karvin : le convoi est passé",
      "paragraph: Le convoi a passé le pont, a annoncé la ministre Ilda Roche.",
      "heading: Dans deux ou trois jours",
      "paragraph: « La route sera ouverte », a-t-elle déclaré devant la presse réunie.",
      "credit: Sources: Le Fanal; Radio Estran",
    ]);
  });

  it("keeps a long first line as a paragraph where it is a sentence", () => {
    const text =
      "Le convoi a passé le pont mercredi matin.\nLa ministre l’a annoncé devant la presse.";
    expect(layout(text).map((line) => line.split(":")[0])).toEqual(["paragraph", "paragraph"]);
  });

  it("takes a headline without an empty line behind it, and no dateline for one", () => {
    const body =
      "The convoy crossed the bridge on Wednesday, the minister told reporters in Karvin.";
    expect(layout(`Convoy crosses bridge at Karvin, minister says\n${body}\n${body}`)[0]).toMatch(
      /^title/,
    );
    expect(layout(`Karvin (Fanal)\n${body}\n${body}`)[0]).toMatch(/^paragraph/);
  });

  it("takes the known headline as title and no other line", () => {
    const text = "Le pont\n\nLe convoi a passé le pont.";
    expect(layout(text, "Le pont")[0]).toBe("title: Le pont");
    expect(layout(text, "Un autre titre")[0]).toBe("paragraph: Le pont");
  });

  it.each([
    ["(Fanal)", "credit"],
    ["[Fanal, Estran]", "credit"],
    ["© Le Fanal 2031", "credit"],
    ["(...)", "paragraph"],
    ["Source : lefanal.example", "credit"],
    ["Elle a dit : « Nous partirons »", "paragraph"],
    ["Le bilan est lourd : la ville compte ses morts et ses blessés depuis mardi", "paragraph"],
  ])("a closing line %s is a %s", (line, kind) => {
    const text = `Le convoi a passé le pont mercredi matin, selon la ministre.\n${line}`;
    expect(splitBlocks(text).at(-1)?.kind).toBe(kind);
  });

  it("finds a credit above a closing appeal", () => {
    const text =
      "Le convoi est passé.\nSources : Fanal ; Estran\nNous vivons de vos dons, aidez-nous !";
    expect(splitBlocks(text).map(({ kind }) => kind)).toEqual(["paragraph", "credit", "paragraph"]);
  });

  it("finds list items, and leaves speech that begins with a dash a paragraph", () => {
    const text = "Le bilan :\n- 3 blessés\n• 2 disparus\n– Nous partirons demain, dit-elle.";
    expect(splitBlocks(text).map(({ kind }) => kind)).toEqual([
      "paragraph",
      "item",
      "item",
      "paragraph",
    ]);
  });

  it("covers every word once, in order, in bounds, on any text", () => {
    const piece = fc.constantFrom(
      "\n",
      "\r\n",
      "\u2028",
      " ",
      "Aa: Bb",
      "- x",
      "(Aa)",
      "mot.",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))), (pieces) => {
        const text = pieces.join("");
        let at = 0;
        for (const { span } of splitBlocks(text)) {
          expect(text.slice(at, span.start).trim()).toBe("");
          expect(span.end).toBeGreaterThan(span.start);
          at = span.end;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});
