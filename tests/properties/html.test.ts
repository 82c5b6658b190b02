import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Result } from "../../src/base/failure.ts";
import type { Report } from "../../src/domain/report.ts";
import { readInputs } from "../../src/ingest/read-source.ts";
import { analyse } from "../../src/pipeline.ts";
import { brokenPromises } from "./spans.ts";
import { anyText } from "./texts.ts";

const SEED = 20161214;
/** Tags nested in each other; linkedom and readability recurse, so ingest has to bear or refuse it. */
const DEEP = 20_000;
const PAGE = readFileSync(
  new URL("../../examples/evacuation/01-pelican-ministre.fr.html", import.meta.url),
  "utf8",
);

/** Takes a page in as from standard input: a report, or a failure with a code. */
async function take(page: string): Promise<Result<Report>> {
  const stdin = Readable.from([Buffer.from(page)]);
  for await (const taken of readInputs(["-"], { format: "html", stdin })) return taken;
  throw new Error("An input gave neither a report nor a failure");
}

async function outcomeOf(page: string): Promise<readonly string[]> {
  const taken = await take(page);
  if (!taken.ok) return /^[a-z]+\.[a-z-]+$/.test(taken.failure.code) ? [] : [taken.failure.code];
  return brokenPromises(analyse(taken.value));
}

describe("a page, through ingest", () => {
  test("is read or refused wherever it is cut off", async () => {
    for (let end = 0; end < PAGE.length; end += 97) {
      expect(await outcomeOf(PAGE.slice(0, end))).toEqual([]);
    }
  });

  test("is read or refused with any of its tags lost", async () => {
    const tags = [...PAGE.matchAll(/<[^>]*>/g)];
    for (const { index, 0: tag } of tags) {
      expect(await outcomeOf(PAGE.slice(0, index) + PAGE.slice(index + tag.length))).toEqual([]);
    }
  });

  test.each([
    ["div", `${"<div>".repeat(DEEP)}a${"</div>".repeat(DEEP)}`],
    ["div, never closed", `${"<div>".repeat(DEEP)}a`],
    ["blockquote and p", `${"<blockquote><p>".repeat(DEEP)}a`],
    ["table", `${"<table><tr><td>".repeat(DEEP)}a`],
    ["lists", `${"<ul><li>".repeat(DEEP)}a`],
    ["bold and italic, crossed", "<b><i></b></i>".repeat(DEEP)],
    ["open brackets", "<".repeat(DEEP)],
    ["an attribute without an end", `<div class="${"a ".repeat(DEEP)}`],
    ["comments without an end", "<!--".repeat(DEEP)],
    ["entities", "&amp;&#x0;&#xD800;&#99999999;&nosuch;".repeat(DEEP / 10)],
    [
      "a script that writes a page",
      `<script type="application/ld+json">${"[".repeat(DEEP)}</script>`,
    ],
  ])("is read or refused with deep or endless %s", async (_, body) => {
    expect(await outcomeOf(`<html><body><p>Un texte.</p>${body}</body></html>`)).toEqual([]);
  });

  test("is read or refused with any text in any place of it", async () => {
    const places = fc.nat({ max: PAGE.length });
    await fc.assert(
      fc.asyncProperty(anyText, places, async (text, at) => {
        expect(await outcomeOf(PAGE.slice(0, at) + text + PAGE.slice(at))).toEqual([]);
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});
