import type { Fault, TextFile } from "./files.ts";

const SECTIONS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"];
/** `## Unreleased` or `## 1.2.3 - 2031-05-04` */
const VERSION = /^## (?:Unreleased|\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d)$/;

/**
 * The shape of CHANGELOG.md, after keepachangelog.com: a title, `Unreleased` first, versions with dates,
 * known sections, entries as lists.
 */
export function changelogFaults(files: readonly TextFile[]): readonly Fault[] {
  const file = files.find(({ path }) => path === "CHANGELOG.md");
  if (file === undefined) return [{ path: "CHANGELOG.md", line: null, message: "is missing" }];
  const lines = file.text.split("\n");
  const faults = lines.flatMap((line, i) => lineFaults(line, i + 1));
  const versions = lines.filter((line) => line.startsWith("## "));
  return [
    ...(lines[0] === "# Changelog" ? [] : [at(1, 'does not begin with "# Changelog"')]),
    ...(versions[0] === "## Unreleased"
      ? []
      : [at(1, 'has no "## Unreleased" before all versions')]),
    ...faults,
  ];
}

function lineFaults(line: string, number: number): readonly Fault[] {
  if (line.startsWith("## ") && !VERSION.test(line))
    return [at(number, "names no version and date")];
  const isKnown = SECTIONS.includes(line.slice(4));
  if (line.startsWith("### ") && !isKnown) return [at(number, `is none of ${SECTIONS.join(", ")}`)];
  return line.startsWith("* ") ? [at(number, 'lists with "- "')] : [];
}

function at(line: number, message: string): Fault {
  return { path: "CHANGELOG.md", line, message };
}
