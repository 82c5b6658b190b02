import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeText, html, joined, showActing, trusted } from "../html.ts";

describe("html", () => {
  it("escapes every hole but markup of its own making", () => {
    const inner = html`<b>${"<i>"}</b>`;
    expect(html`<p title="${`"x'`}">${inner}${3}${null}${false}</p>`.markup).toBe(
      '<p title="&quot;x&#39;"><b>&lt;i&gt;</b>3</p>',
    );
  });

  it("joins lists with and without a separator", () => {
    expect(html`${["a", html`<br>`, ["b"]]}`.markup).toBe("a<br>b");
    expect(joined(["a", "<"], trusted("<hr>")).markup).toBe("a<hr>&lt;");
  });

  it("prints acting characters by their number and leaves marks of right-to-left scripts alone", () => {
    expect(showActing("a\u202eb\u0000\u001b[2J\u2066")).toBe(
      "a[U+202E]b[U+0000][U+001B][2J[U+2066]",
    );
    expect(showActing("سلام\u200fé\u0301\t\n")).toBe("سلام\u200fé\u0301\t\n");
    expect(escapeText("a\ud800b")).toBe("a\ufffdb");
  });

  it("leaves nothing in any text that could open a tag, an attribute or an entity", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const escaped = escapeText(text);
        expect(escaped).not.toMatch(/[<>"'`]/);
        expect(escaped.replace(/&(amp|lt|gt|quot|#39|#96);/g, "")).not.toContain("&");
      }),
    );
  });
});
