import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";

const ROOT = new URL("../", import.meta.url);
const LIBRARY = new URL("examples/library/", ROOT);
const textOf = (name: string) => readFileSync(new URL(name, ROOT), "utf8");

/** What a program of `examples/library` prints when it runs. */
async function printed(name: string): Promise<readonly string[]> {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...words) => {
    lines.push(words.join(" "));
  });
  await import(fileURLToPath(new URL(name, LIBRARY)));
  return lines;
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("the library's examples", () => {
  test("lay two reports side by side: one affirms, one denies", async () => {
    expect(await printed("two-reports.ts")).toEqual([
      expect.stringMatching(/Lorne.* · independent origins: 1 · denied by: 1$/),
    ]);
  });

  test("tell who says what in one report", async () => {
    const lines = await printed("who-says-what.ts");
    expect(lines).toContain(
      "Ada Brenn affirms: Deux cents habitants ont quitté Lorne depuis lundi",
    );
    expect(lines).toContain("exact 200 habitant");
    expect(lines.some((line) => line.startsWith("Ivo Serr doubts"))).toBe(true);
  });

  test("read a folder of reports under a policy", async () => {
    const lines = await printed("dossier.ts");
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatch(/^\d+ independent, contested: /);
  });

  test("are these three, each named in the README of examples", () => {
    const names = readdirSync(LIBRARY);
    expect(names).toHaveLength(3);
    for (const name of names) expect(textOf("examples/README.md")).toContain(`\`${name}\``);
  });

  test("are what README.md shows", () => {
    const shown = [...textOf("README.md").matchAll(/^```ts\n(.*?)^```$/gms)].map(
      ([, code]) => code,
    );
    expect(shown).toEqual([textOf("examples/library/two-reports.ts")]);
  });
});
