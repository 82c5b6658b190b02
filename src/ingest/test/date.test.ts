import { describe, expect, it } from "vitest";
import { dateOrderOf, isoDate } from "../date.ts";

const date = (worded: string, order: "day-first" | "month-first" | null = null) =>
  isoDate(worded, { languages: [], order });

describe("isoDate", () => {
  it.each([
    ["2031-05-04", "2031-05-04"],
    ["2031-05-04T09:30:00+01:00", "2031-05-04T09:30:00+01:00"],
    ["2031-05-04T09:30:00.123Z", "2031-05-04T09:30:00Z"],
    ["2031-05-04 09:30", "2031-05-04T09:30"],
    ["2031-05-04T09:30:00+0100", "2031-05-04T09:30:00+01:00"],
    ["20310504", "2031-05-04"],
    ["Sun 4 May 2031", "2031-05-04"],
    ["Sun, May 4, 2031, 14:34", "2031-05-04T14:34"],
    ["Sun, 04 May 2031 09:30:00 +0200", "2031-05-04T09:30+02:00"],
    ["Sun, 04 May 2031 09:30:00 GMT", "2031-05-04T09:30Z"],
    ["dimanche 4 mai 2031", "2031-05-04"],
    ["Le 1er février 2031 à 14 h 30", "2031-02-01T14:30"],
    ["4 sept. 2031", "2031-09-04"],
    ["25/12/2031", "2031-12-25"],
    ["12/25/2031", "2031-12-25"],
    ["05.05.2031", "2031-05-05"],
  ])("%s is %s", (worded, iso) => {
    expect(date(worded)).toBe(iso);
  });

  it.each([
    "4/5/2031",
    "16 minutes ago",
    "hier",
    "2031-02-30",
    "31 avril 2031",
    "juin",
    "4 jui 2031",
    "",
  ])("%s cannot be told", (worded) => {
    expect(date(worded)).toBeNull();
  });

  it("takes the order of day and month from its caller", () => {
    expect(date("4/5/2031", "month-first")).toBe("2031-04-05");
    expect(date("4/5/2031", "day-first")).toBe("2031-05-04");
  });

  it("knows the month names of the language it is told of", () => {
    expect(isoDate("4 Mayıs 2031", { languages: ["tr"] })).toBe("2031-05-04");
  });

  it("passes over a wording that is too long to be a date", () => {
    expect(date(`4 May 2031 ${"x".repeat(100)}`)).toBeNull();
  });
});

describe("dateOrderOf", () => {
  it("is told by a day above 12", () => {
    expect(dateOrderOf(["4/5/2031", "4/16/2031"])).toBe("month-first");
    expect(dateOrderOf(["4/5/2031", "16/4/2031"])).toBe("day-first");
  });

  it("is not told by days below 13, nor by a column that contradicts itself", () => {
    expect(dateOrderOf(["4/5/2031"])).toBeNull();
    expect(dateOrderOf(["16/4/2031", "4/16/2031"])).toBeNull();
  });
});
