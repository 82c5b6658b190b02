import { describe, expect, it } from "vitest";
import { cutPieces } from "../../base/pieces.ts";
import { languageOf } from "../../languages/index.ts";
import { isNumber, numberAt } from "../numbers.ts";

/** The first number of a text: "value precision | words of it"; "-" where there is none. */
function firstNumber(text: string, code: string): string {
  const rules = languageOf(code)?.measurement.numbers;
  if (rules === undefined) throw new Error(code);
  const pieces = cutPieces(text);
  for (let at = 0; at < pieces.size; at += 1) {
    const found = numberAt(pieces, at, rules);
    if (found !== null && !isNumber(found)) at = found.skip - 1;
    if (!isNumber(found)) continue;
    const words = text.slice(pieces.starts[found.first], pieces.ends[found.after - 1]);
    return `${found.value} ${found.precision} | ${words}`;
  }
  return "-";
}

const FRENCH = [
  ["5 992 civils", "5992 exact | 5 992"],
  ["110\u202f000 civils", "110000 exact | 110\u202f000"],
  ["110.000 civils", "110000 exact | 110.000"],
  ["1,4 milliard d’euros", "1400000000 exact | 1,4 milliard"],
  ["1.4 % de plus", "1.4 exact | 1.4"],
  ["trois cents morts", "300 exact | trois cents"],
  ["quatre-vingt-deux civils", "82 exact | quatre-vingt-deux"],
  ["quatre-vingt-dix-sept", "97 exact | quatre-vingt-dix-sept"],
  ["soixante et onze", "71 exact | soixante et onze"],
  ["vingt et un", "21 exact | vingt et un"],
  ["deux mille trois cents soldats", "2300 exact | deux mille trois cents"],
  ["deux millions cinq cent mille", "2500000 exact | deux millions cinq cent mille"],
  ["deux millions et demi de réfugiés", "2500000 exact | deux millions et demi"],
  ["une vingtaine de personnes", "20 about | une vingtaine"],
  ["une centaine de milliers de gens", "100000 about | une centaine de milliers"],
  ["une demi-douzaine de tirs", "6 about | une demi-douzaine"],
  ["des dizaines de milliers d’habitants", "20000 vague | des dizaines de milliers"],
  ["plusieurs centaines de tentes", "200 vague | plusieurs centaines"],
  ["des milliers de partisans", "2000 vague | des milliers"],
  ["trois dizaines de blessés", "30 about | trois dizaines"],
  ["mille tentes", "1000 exact | mille"],
  ["l’A3 et le mot 5G", "-"],
  ["la table des matières", "-"],
] as const;

const ENGLISH = [
  ["5,992 civilians", "5992 exact | 5,992"],
  ["110 000 civilians", "110000 exact | 110 000"],
  ["1.4 billion euros", "1400000000 exact | 1.4 billion"],
  ["$5bn in aid", "5000000000 exact | 5bn"],
  ["three hundred dead", "300 exact | three hundred"],
  ["eighty-two civilians", "82 exact | eighty-two"],
  ["ninety-seven", "97 exact | ninety-seven"],
  ["twenty-one", "21 exact | twenty-one"],
  ["two thousand three hundred soldiers", "2300 exact | two thousand three hundred"],
  ["two hundred and six tents", "206 exact | two hundred and six"],
  ["fifteen hundred tents", "1500 exact | fifteen hundred"],
  ["two and a half million refugees", "2500000 exact | two and a half million"],
  ["a hundred people", "100 exact | a hundred"],
  ["a dozen shells", "12 about | a dozen"],
  ["two dozen shells", "24 about | two dozen"],
  ["half a million people", "500000 about | half a million"],
  ["tens of thousands of residents", "20000 vague | tens of thousands"],
  ["several hundred tents", "200 vague | several hundred"],
  ["thousands of supporters", "2000 vague | thousands"],
  ["dozens of rounds", "24 vague | dozens"],
  ["a thousand tents", "1000 exact | a thousand"],
  ["the A3 and the word 5G", "-"],
  ["a table of contents", "-"],
] as const;

describe("numbers", () => {
  it.each(FRENCH)("French reads %s", (text, expected) => {
    expect(firstNumber(text, "fr")).toBe(expected);
  });

  it.each(ENGLISH)("English reads %s", (text, expected) => {
    expect(firstNumber(text, "en")).toBe(expected);
  });

  it("a run of digits too long for a count is none", () => {
    expect(firstNumber("7".repeat(1_000_000), "fr")).toBe("-");
    expect(firstNumber("777 ".repeat(250_000), "en")).toBe("-");
  });
});
