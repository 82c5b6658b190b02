import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const FOLDER = new URL("../examples/evacuation/", import.meta.url);
const files = readdirSync(FOLDER).sort();
const textOf = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
const readme = textOf("README.md");
const expected = JSON.parse(
  readFileSync(new URL("../examples/evacuation.expected.json", import.meta.url), "utf8"),
) as Expected;
const reports = files.filter((name) => /\.(html|txt|jsonl)$/.test(name));
/** The text of a report, or of the line of the JSON Lines that has this id; numbers without separators. */
const reportText = (name: string) => {
  const line = textOf("12-pelican-quatre-jours.jsonl")
    .split("\n")
    .find((candidate) => candidate.includes(`"id": "${name}"`));
  return (line ?? textOf(name)).replace(/(?<=\d)[ ,](?=\d{3})/g, "");
};
/** Numbers that a report writes in words. */
const IN_WORDS = new Map([
  [82, "quatre-vingt-deux"],
  [9, "neuf"],
  [2, "two"],
]);

describe("the example dossier", () => {
  it("is named file by file in its README, and every file says that it is invented", () => {
    for (const name of reports) {
      expect(readme).toContain(`\`${name}\``);
      expect(textOf(name)).toMatch(/invented|inventé/i);
    }
    expect(textOf("policy.yaml")).toContain("INVENTED");
  });

  it("speaks of nobody's real address", () => {
    for (const name of reports) {
      const addresses = textOf(name).matchAll(/https?:\/\/([^/"\s]+)/g);
      const hosts = [...addresses].map(([, host]) => host ?? "");
      const real = hosts.filter((host) => !host.endsWith(".example"));
      expect(real.filter((host) => !["schema.org", "ogp.me"].includes(host))).toEqual([]);
    }
  });

  it("has twenty reports, ten in each language", () => {
    const lines = textOf("12-pelican-quatre-jours.jsonl").trim().split("\n");
    const inFrench = lines.filter((line) => line.includes('"lang": "fr"')).length;
    const french = reports.filter((name) => name.includes(".fr.")).length + inFrench;
    expect(french).toBe(10);
    expect(reports.length - 1 + lines.length).toBe(20);
  });

  it("expects only figures that stand in the reports named", () => {
    for (const { report, value, parts } of expected.figures) {
      const text = reportText(report).toLowerCase();
      for (const number of [value, ...parts]) {
        const stands = text.includes(`${number}`) || text.includes(IN_WORDS.get(number) ?? "?");
        expect([report, number, stands]).toEqual([report, number, true]);
      }
    }
  });

  it("expects only claims whose words stand together in some report", () => {
    for (const { key, words } of expected.claims) {
      const holds = reports.some((name) => {
        const text = textOf(name);
        return words.every((alternatives) => alternatives.some((word) => text.includes(word)));
      });
      expect([key, holds]).toEqual([key, true]);
    }
  });

  it("counts no more independent origins than origins", () => {
    for (const { before, after, affirming } of expected.claims) {
      expect(after).toBeLessThanOrEqual(before);
      expect(affirming.length).toBe(before);
    }
  });
});

interface Expected {
  readonly claims: readonly {
    readonly key: string;
    readonly words: readonly (readonly string[])[];
    readonly affirming: readonly string[];
    readonly before: number;
    readonly after: number;
  }[];
  readonly figures: readonly {
    readonly report: string;
    readonly value: number;
    readonly parts: readonly number[];
  }[];
}
