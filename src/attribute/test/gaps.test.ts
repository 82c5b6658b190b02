import { expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { textOf } from "../../domain/span.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { attribute } from "../attribute.ts";

/** "source: content" of each attribution. */
function told(text: string): readonly string[] {
  const room = languageOf("en");
  if (room === null) throw new Error("no room");
  const report = reportOf(text, { language: "en" });
  return attribute(report, read(report, room.reading), room.attribution).map(
    ({ source, content }) =>
      `${source.map((span) => textOf(text, span)).join("|")}: ${content.map((span) => textOf(text, span)).join("|")}`,
  );
}

it.each([
  [
    "The blast was the attack that residents say killed nine people.",
    "residents: killed nine people",
  ],
  ["They ran to what two groups claimed was a truce.", "two groups: was a truce"],
])("what a relative clause is about is left out of the saying in it: %s", (text, expected) => {
  expect(told(text)).toContain(expected);
});

it("a relative behind a preposition is no part of a saying", () => {
  const said = told("The case on which the court has ruled was of two schools in Sarn.");
  expect(said.filter((one) => one.startsWith("the court: was"))).toEqual([]);
});

it.each([
  [
    "The opposition accused government forces of gassing hundreds of people on Wednesday.",
    "of gassing hundreds of people on Wednesday",
  ],
  ["Lorne accused members of the army of beating them.", "of beating them"],
])("what somebody is accused of ends whom: %s", (text, content) => {
  expect(told(text).map((one) => one.split(": ")[1])).toContain(content);
});
