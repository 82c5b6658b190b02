import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { evacuationByHand } from "../../../tests/fixtures/evacuation.ts";
import { HOSTILE_MARKUP, hostileDossier } from "../../../tests/fixtures/hostile.ts";
import { analysesOf, type PageData } from "../page/page-data.ts";
import { renderPage } from "../page.ts";

const { analyses, findings } = evacuationByHand();
const app = { script: 'start("</script><!-- <script>")', style: "p{margin:0}" };
const EN = renderPage(findings, analyses, { ui: "en", app });
const FR = renderPage(findings, analyses, { ui: "fr", app });

const hash = (text: string) => createHash("sha256").update(text).digest("base64");

/** What a page carries, read back as its script reads it. */
function carried(page: string): PageData {
  const [, packed = ""] = /id="recoupe-data">([A-Za-z0-9+/=]*)<\/script>/.exec(page) ?? [];
  return JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString("utf8"));
}

describe("the page", () => {
  it("allows its own style and script by hash, and nothing else", () => {
    const [, style = ""] = /<style id="[a-z-]+">(.*?)<\/style>/s.exec(EN) ?? [];
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(EN) ?? [];
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(EN) ?? [];
    const allowed = policy.replaceAll("&#39;", "'");
    expect(script).toBe('start("\\x3c/script>\\x3c!-- \\x3cscript>")');
    expect(allowed).toMatch(/^default-src 'none'; /);
    expect(allowed).toContain(`script-src 'sha256-${hash(script)}';`);
    expect(allowed).toContain(`style-src 'sha256-${hash(style)}'`);
    expect(allowed).not.toMatch(/unsafe|https?:|\*/);
    expect(EN).not.toMatch(/ style=| on[a-z]+=/);
  });

  it("shows every finding as text where no script runs, in the language of the page", () => {
    expect(EN.match(/<h2>\d+\. /g)).toHaveLength(findings.claims.length);
    expect(EN).toContain("<h3>Denied</h3>");
    expect(FR).toContain("<h3>Démenti</h3>");
    expect(EN).toMatch(/Carried by \d+ reports, \d+ independent origins/);
  });

  it("carries its findings and who says what, and no reading", () => {
    const data = carried(FR);
    expect(data.ui).toBe("fr");
    expect(data.findings.claims.map(({ id }) => id)).toEqual(findings.claims.map(({ id }) => id));
    const told = analysesOf(data).map(({ report, attributions }) => [
      report.id,
      attributions.length,
    ]);
    expect(told).toEqual(
      analyses.map(({ report, attributions }) => [report.id, attributions.length]),
    );
    expect(JSON.stringify(data)).not.toContain('"reading"');
  });

  it("is the same twice", () => {
    expect(renderPage(findings, analyses, { ui: "fr", app })).toBe(FR);
  });

  it("does without analyses", () => {
    expect(carried(renderPage(findings, [], { ui: "en", app })).analyses).toEqual([]);
  });

  it("prints hostile fields as words", () => {
    const hostile = hostileDossier();
    const page = renderPage(hostile.findings, hostile.analyses, { ui: "en", app });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toContain(HOSTILE_MARKUP.slice(0, 20));
    expect(page).not.toMatch(/href="javascript:/);
    expect(page).not.toContain("\u202e");
  });
});
