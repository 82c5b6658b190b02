import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { evacuationByHand } from "../../../tests/fixtures/evacuation.ts";
import { HOSTILE_MARKUP, hostileDossier } from "../../../tests/fixtures/hostile.ts";
import { renderPage } from "../page.ts";

const { analyses, findings } = evacuationByHand();
const EN = renderPage(findings, analyses, { ui: "en" });
const FR = renderPage(findings, analyses, { ui: "fr" });
/** A page of 20 reports stays under this. */
const PAGE_BYTES_MAX = 2_000_000;

const idsOf = (page: string) => [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");
const hash = (text: string) => createHash("sha256").update(text).digest("base64");

describe("the page", () => {
  it("allows its own style and script by hash, and nothing else", () => {
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(EN) ?? [];
    const [, script = ""] = /<script>(.*?)<\/script>/s.exec(EN) ?? [];
    const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(EN) ?? [];
    expect(policy.replaceAll("&#39;", "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(script)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(EN).not.toMatch(/ style=| on[a-z]+=/);
    expect(EN).not.toMatch(/(?:src|href)="(?!#|https:\/\/[a-z.-]+\.example\/)/);
  });

  it("has each id once, and every link of its own leads to one", () => {
    for (const page of [EN, FR]) {
      const ids = idsOf(page);
      expect(new Set(ids).size).toBe(ids.length);
      const targets = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id ?? "");
      expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
    }
  });

  it("shows a carrier's words with source, words of saying and content marked", () => {
    expect(EN).toMatch(/class="m source source-first source-last"[^>]*>The Vardesian army</);
    expect(EN).toMatch(/class="m cue cue-first cue-last"[^>]*>denied</);
    expect(EN).toMatch(
      /class="m content content-first content-last"[^>]*>that militias had killed/,
    );
    expect(EN).toMatch(/class="m[^"]*hedged[^"]*"[^>]*>des civils auraient été exécutés</);
  });

  it("is as long as its reports want it, within bounds, and the same twice", () => {
    expect(Buffer.byteLength(FR)).toBeLessThan(PAGE_BYTES_MAX);
    expect(renderPage(findings, analyses, { ui: "fr" })).toBe(FR);
  });

  it("does without analyses: texts without attributions marked", () => {
    const page = renderPage(findings, [], { ui: "en" });
    expect(page).toContain('id="r20"');
    expect(idsOf(page).length).toBe(idsOf(EN).length);
  });

  it("prints hostile fields as words", () => {
    const hostile = hostileDossier();
    const page = renderPage(hostile.findings, hostile.analyses, { ui: "en" });
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toContain(HOSTILE_MARKUP.slice(0, 20));
    expect(page).not.toMatch(/href="javascript:/);
  });
});
