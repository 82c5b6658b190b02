import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { textOf } from "../../domain/span.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { attribute } from "../attribute.ts";

/** Each content's head with the values of its chain, the author first: "tombé Uu CT+". */
function heldIn(language: "fr" | "en", text: string): readonly string[] {
  const room = languageOf(language);
  if (room === null) throw new Error(`no room for ${language}`);
  const report = reportOf(text, { language });
  return attribute(report, read(report, room.reading), room.attribution).map(({ factuality }) =>
    factuality === undefined
      ? "none"
      : `${textOf(text, factuality.head)} ${factuality.judgements.map(({ value }) => value).join(" ")}`,
  );
}

/** One sentence for each way to hold a content, in both languages. */
const CASES: readonly (readonly [string, string, string, string, string])[] = [
  [
    "a statement",
    "Le maire a déclaré que le pont était tombé.",
    "tombé Uu CT+",
    "The mayor said that the bridge had collapsed.",
    "collapsed Uu CT+",
  ],
  [
    "a negation",
    "Le maire a déclaré que le pont n'était pas tombé.",
    "tombé Uu CT-",
    "The mayor said that the bridge had not collapsed.",
    "collapsed Uu CT-",
  ],
  [
    "a denial",
    "Le maire a démenti que le pont était tombé.",
    "tombé Uu CT-",
    "The mayor denied that the bridge had collapsed.",
    "collapsed Uu CT-",
  ],
  [
    "a factive cue",
    "Le maire a reconnu que le pont était tombé.",
    "tombé CT+ CT+",
    "The mayor acknowledged that the bridge had collapsed.",
    "collapsed CT+ CT+",
  ],
  [
    "a belief",
    "Le maire pense que le pont est tombé.",
    "tombé Uu PR+",
    "The mayor thinks that the bridge collapsed.",
    "collapsed Uu PR+",
  ],
  [
    "a modal",
    "Le maire a déclaré que le pont pourrait tomber.",
    "tomber Uu PS+",
    "The mayor said that the bridge might collapse.",
    "collapse Uu PS+",
  ],
  [
    "a demand",
    "Le maire demande que le pont soit fermé.",
    "fermé Uu Uu",
    "The mayor demanded that the bridge be closed.",
    "closed Uu Uu",
  ],
  [
    "what cannot be confirmed",
    "Le maire ne confirme pas que le pont est tombé.",
    "tombé Uu Uu",
    "The mayor did not confirm that the bridge had collapsed.",
    "collapsed Uu Uu",
  ],
];

describe("how each source holds a content", () => {
  for (const [name, french, wantedFrench, english, wantedEnglish] of CASES) {
    it(`reads ${name} in French`, () => expect(heldIn("fr", french)).toEqual([wantedFrench]));
    it(`reads ${name} in English`, () => expect(heldIn("en", english)).toEqual([wantedEnglish]));
  }

  it("leaves to the inner source what the outer one only reports", () => {
    const text = "The mayor said that the union denied that the bridge had collapsed.";
    expect(heldIn("en", text)).toEqual(["denied Uu CT+", "collapsed Uu Uu CT-"]);
  });

  it("gives every value a reason", () => {
    const room = languageOf("en");
    if (room === null) throw new Error("no room for en");
    const report = reportOf("The mayor may close the bridge, the union said.", { language: "en" });
    for (const { factuality } of attribute(report, read(report, room.reading), room.attribution)) {
      for (const { reasons } of factuality?.judgements ?? [])
        expect(reasons.length).toBeGreaterThan(0);
    }
  });
});
