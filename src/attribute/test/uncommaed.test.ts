import { expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { textOf } from "../../domain/span.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { attribute } from "../attribute.ts";

/** What stands before and after the sentence looked at, so that its text is long enough to have lost its commas. */
const BEFORE =
  "The road to the port of Sarn was closed on Monday morning and the market stayed empty until the evening. ";
const AFTER =
  " Trucks with flour waited at the bridge for six hours before they could cross to the other side of the river. " +
  "The hospital in the old town has been full since the spring and its doctors sleep in the corridors. " +
  "Nobody in the town knows when the road will be open again.";

/** "source: content" of each attribution. */
function told(sentence: string): readonly string[] {
  const room = languageOf("en");
  if (room === null) throw new Error("no room");
  const text = BEFORE + sentence + AFTER;
  const report = reportOf(text, { language: "en" });
  return attribute(report, read(report, room.reading), room.attribution).map(
    ({ source, content }) =>
      `${source.map((span) => textOf(text, span)).join("|")}: ${content.map((span) => textOf(text, span)).join("|")}`,
  );
}

it.each([
  [
    "A bomb exploded in Sarns harbour district on Wednesday killing six and wounding 32 people Karvian state television reported.",
    "Karvian state television: A bomb exploded in Sarns harbour district on Wednesday killing six and wounding 32 people",
  ],
  [
    "I hope this will wake up those who have supported such a cruel regime Karvian Foreign Minister Ada Brenn told reporters in Sarn.",
    "Karvian Foreign Minister Ada Brenn: I hope this will wake up those who have supported such a cruel regime",
  ],
  [
    'The talks went on. "We waited at the bridge all night and nobody came" de Brenn told reporters during a visit.',
    "de Brenn: We waited at the bridge all night and nobody came",
  ],
  [
    "Ivo Serr a baker in the old town said that the shells had hit the school.",
    "Ivo Serr: that the shells had hit the school",
  ],
  [
    "The Lorne Relief Assembly (LRA) a network of volunteers said that the shells had hit the school.",
    "The Lorne Relief Assembly: that the shells had hit the school",
  ],
])("a report whose commas were dropped names who speaks: %s", (sentence, expected) => {
  expect(told(sentence)).toContain(expected);
});

it("a place before a verb of saying is not who says it", () => {
  const sources = told("The mayor liked what residents of Sarn said.").map((one) =>
    one.split(":").at(0),
  );
  expect(sources).not.toContain("Sarn");
});
