import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { evacuationByHand } from "../../../tests/fixtures/evacuation.ts";
import { HOSTILE_MARKUP, hostileDossier } from "../../../tests/fixtures/hostile.ts";
import { findingsJson } from "../findings-json.ts";
import { makeParts } from "../page/make-parts.ts";
import { type PageHead, readParts } from "../page/page-file.ts";
import { renderPage } from "../page.ts";

const { analyses, findings } = evacuationByHand();
const app = { script: 'start("</script><!-- <script>")', style: "p{margin:0}" };
const EN = renderPage(findings, analyses, { ui: "en", app });
const FR = renderPage(findings, analyses, { ui: "fr", app });

/** As the page carries analyses: no reading, no reason. */
function withoutReasons({ report, attributions, actors, credits }: (typeof analyses)[number]) {
  return {
    ...{ report, credits },
    attributions: attributions.map((attribution) => ({ ...attribution, reasons: [] })),
    actors: actors.map((actor) => ({ ...actor, mentions: [], reasons: [] })),
  };
}

const hash = (text: string) => createHash("sha256").update(text).digest("base64");

/** What an element of a page carries, read back as its script reads it. */
function unpacked(page: string, id: string): unknown {
  const packed = new RegExp(`id="${id}">([A-Za-z0-9+/=]*)</script>`).exec(page)?.[1];
  if (packed === undefined) throw new Error(`the page carries no ${id}`);
  return JSON.parse(inflateRawSync(Buffer.from(packed, "base64")).toString("utf8"));
}

const headOf = (page: string) => unpacked(page, "recoupe-data") as PageHead;
const partsOf = (page: string) =>
  readParts(headOf(page), async (id) => unpacked(page, `recoupe-data-${id}`));

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

  it("carries every part as it is made, and no reading", async () => {
    const carried = partsOf(FR);
    const made = makeParts(findings, analyses.map(withoutReasons));
    const asWritten = (part: unknown) => JSON.parse(JSON.stringify(part));
    expect(headOf(FR).ui).toBe("fr");
    expect(await carried.index()).toEqual(asWritten(made.index()));
    for (const { id } of findings.claims)
      expect(await carried.claim(id)).toEqual(asWritten(made.claim(id)));
    for (const { report } of analyses)
      expect(await carried.report(report.id)).toEqual(asWritten(made.report(report.id)));
    expect(await carried.figures()).toEqual(asWritten(made.figures()));
    expect(await carried.actors()).toEqual(asWritten(made.actors()));
    expect(await carried.claim("none")).toBeNull();
    expect(JSON.stringify(await carried.whole())).not.toContain('"reading"');
  });

  it("gives all of it back, for the same file as the command line writes", async () => {
    const { findings: whole, analyses: told } = await partsOf(EN).whole();
    const asWritten = (json: unknown) => JSON.parse(JSON.stringify(json));
    expect(asWritten(findingsJson(whole))).toEqual(asWritten(findingsJson(findings)));
    expect(told.map(({ report, attributions }) => [report.id, attributions.length])).toEqual(
      analyses.map(({ report, attributions }) => [report.id, attributions.length]),
    );
  });

  it("is the same twice", () => {
    expect(renderPage(findings, analyses, { ui: "fr", app })).toBe(FR);
  });

  it("does without analyses", async () => {
    const parts = partsOf(renderPage(findings, [], { ui: "en", app }));
    expect((await parts.whole()).analyses).toEqual([]);
    expect((await parts.report(findings.comparison.reports[0]?.id ?? ""))?.attributions).toEqual(
      [],
    );
  });

  it("prints hostile fields as words", () => {
    const hostile = hostileDossier();
    const page = renderPage(hostile.findings, hostile.analyses, { ui: "en", app });
    const scripts = page.match(
      /<script(?: type="application\/octet-stream" id="recoupe-data[a-z0-9-]*")?>/g,
    );
    expect(page.match(/<script/g)).toHaveLength(scripts?.length ?? 0);
    expect(page).not.toContain(HOSTILE_MARKUP.slice(0, 20));
    expect(page).not.toMatch(/href="javascript:/);
    expect(page).not.toContain("\u202e");
  });
});
