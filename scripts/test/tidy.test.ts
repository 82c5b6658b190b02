import { describe, expect, test } from "vitest";
import { changelogFaults } from "../tidy/changelog.ts";
import { languageInStages, longFunctions, undocumentedExports } from "../tidy/code.ts";
import {
  longFiles,
  machinePaths,
  missingTwins,
  roomsWithoutReadme,
  tablesWithoutHeader,
} from "../tidy/layout.ts";

const file = (path: string, text: string) => ({ path, text });
const lines = (count: number) => "x;\n".repeat(count);

test("longFiles finds code of more than 600 lines, not data", () => {
  const files = [
    file("src/a.ts", lines(601)),
    file("src/b.ts", lines(600)),
    file("src/c.tsv", lines(900)),
  ];
  expect(longFiles(files).map(({ path }) => path)).toEqual(["src/a.ts"]);
});

test("longFunctions finds functions of more than 70 lines", () => {
  const of = (body: number) => `function f() {\n${lines(body)}}\n`;
  const files = [file("src/a.ts", of(69)), file("src/b.ts", of(68))];
  expect(longFunctions(files)).toMatchObject([{ path: "src/a.ts", line: 1 }]);
});

describe("undocumentedExports", () => {
  const faults = (text: string) => undocumentedExports([file("src/a.ts", text)]);

  test("asks every export for a comment", () => {
    expect(faults("/** Does. */\nexport function f() {}\n\nexport const x = 1;\n")).toMatchObject([
      { line: 4, message: "exports x without a comment" },
    ]);
  });

  test("takes no line comment for one", () => {
    expect(faults("// Does.\nexport function f() {}\n")).toHaveLength(1);
  });

  test("lets one comment stand over a block of constants, and a constant over its type", () => {
    const text =
      "/** Kinds. */\nexport const A = 0;\nexport const B = 1;\nexport type T = typeof A;\n";
    expect(faults(text)).toEqual([]);
  });

  test("passes over re-exports, tests and what is not exported", () => {
    expect(faults('export { f } from "./f.ts";\nfunction g() {}\n')).toEqual([]);
    expect(undocumentedExports([file("src/a/test/b.ts", "export const x = 1;")])).toEqual([]);
  });
});

describe("languageInStages", () => {
  const faults = (path: string, text: string) => languageInStages([file(path, text)]);

  test("finds words of a human language in a stage", () => {
    expect(faults("src/attribute/a.ts", 'const CUES = ["dit"];')).toHaveLength(1);
    expect(faults("src/measure/a.ts", "const YEAR = /année/;")).toHaveLength(1);
    expect(faults("src/pipeline.ts", "const x = `\u0024{1} été`;")).toHaveLength(1);
  });

  test("lets quotation marks, codes and comments be", () => {
    const text = '// « dit »\nconst OPEN = "«"; const CODE = "attribute.incise"; const IN = "in";';
    expect(faults("src/attribute/a.ts", text)).toEqual([]);
  });

  test("lets language rooms and pages hold words", () => {
    expect(faults("src/languages/fr/a.ts", 'const A = "été";')).toEqual([]);
    expect(faults("src/render/messages/fr.ts", 'const A = "été";')).toEqual([]);
  });
});

test("roomsWithoutReadme asks each room with code for one", () => {
  const files = [
    file("src/read/read.ts", ""),
    file("src/read/test/a.test.ts", ""),
    file("src/base/hash.ts", ""),
    file("src/base/README.md", ""),
    file("src/index.ts", ""),
    file("bench/main.ts", ""),
  ];
  const missing = roomsWithoutReadme(files).map(({ path }) => path);
  expect(missing).toEqual(["src/read/README.md", "bench/README.md"]);
});

test("tablesWithoutHeader asks for a licence in the header and nowhere else", () => {
  const files = [
    file("src/a.tsv", "# Months. Source: general knowledge. Licence: Apache-2.0.\nmai\t5\n"),
    file("src/b.tsv", "# Months.\nlicence\t5\n"),
  ];
  expect(tablesWithoutHeader(files).map(({ path }) => path)).toEqual(["src/b.tsv"]);
});

test("missingTwins asks each language room for the files of the others", () => {
  const files = ["fr/cues.tsv", "fr/index.ts", "en/index.ts", "index.ts"];
  const missing = missingTwins(files.map((name) => file(`src/languages/${name}`, "")));
  expect(missing.map(({ path }) => path)).toEqual(["src/languages/en/cues.tsv"]);
});

test("machinePaths finds home folders and not relative or web paths", () => {
  const text = ["/ho", "me/ada/x\n../shared/data\nhttps://example.org/home/ada\n/var/lib"].join("");
  expect(machinePaths([file("README.md", text)])).toMatchObject([{ line: 1 }]);
});

describe("changelogFaults", () => {
  const faults = (text: string) => changelogFaults([file("CHANGELOG.md", text)]);

  test("accepts versions, sections and lists", () => {
    const text = "# Changelog\n\n## Unreleased\n\n### Added\n\n- This.\n\n## 0.1.0 - 2031-05-04\n";
    expect(faults(text)).toEqual([]);
  });

  test.each([
    ["no title", "## Unreleased\n"],
    ["no Unreleased", "# Changelog\n\n## 0.1.0 - 2031-05-04\n"],
    ["a version without a date", "# Changelog\n\n## Unreleased\n\n## 0.1.0\n"],
    ["an unknown section", "# Changelog\n\n## Unreleased\n\n### News\n"],
    ["another list mark", "# Changelog\n\n## Unreleased\n\n### Added\n\n* This.\n"],
  ])("finds %s", (_, text) => {
    expect(faults(text)).toHaveLength(1);
  });

  test("finds that there is none", () => {
    expect(changelogFaults([])).toHaveLength(1);
  });
});
