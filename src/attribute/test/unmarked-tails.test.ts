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
    "The evacuation resumed after the bombing the Observatory said.",
    "the Observatory: The evacuation resumed after the bombing",
  ],
  [
    "Air strikes killed at least 21 residents round Sarn on Monday a monitor said.",
    "a monitor: Air strikes killed at least 21 residents round Sarn on Monday",
  ],
  [
    "The toll of the blast reached at least 112 people the Sarn Observatory for Human Rights said on Sunday.",
    "the Sarn Observatory for Human Rights: The toll of the blast reached at least 112 people",
  ],
  [
    "A bomb blast killed six people in Brume on Wednesday Karvian state television reported.",
    "Karvian state television: A bomb blast killed six people in Brume on Wednesday",
  ],
])("who says it stands at the end without a comma: %s", (text, expected) => {
  expect(told(text)).toEqual([expected]);
});

it.each([
  "These were the last words the minister said and everybody wept.",
  "The blast the report said.",
])("a relative clause says nothing before it: %s", (text) => {
  expect(
    told(text).filter((one) => /^the (?:minister|report): (?:These|The blast)/.test(one)),
  ).toEqual([]);
});
