import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { reportOf } from "../../../tests/support/report.ts";
import { languageOf } from "../../languages/index.ts";
import { read } from "../../read/read.ts";
import { measure } from "../measure.ts";

// The model article is not part of the project: it stands beside the optional data folder.
const DATA = process.env.RECOUPE_DATA ?? "../shared/data";
const SEED = join(DATA, "..", "seed", "alep-2016-12-14.fr.txt");

describe.skipIf(!existsSync(SEED))("figures of the model article", () => {
  it("all seven have value, bound, part, measure and window", () => {
    const room = languageOf("fr");
    if (room === null) throw new Error("fr");
    const report = reportOf(readFileSync(SEED, "utf8"), { published: "2016-12-14" });
    const figures = measure(report, read(report, room.reading), [], room.measurement);
    const rows = figures.map(({ value, bound, partOf, measure: what, window }) =>
      [value, bound, partOf, what, window?.edtf ?? null].join(" "),
    );
    expect(rows).toEqual([
      "20000 vague  evacuated ",
      "5992 exact  evacuated 2016-12-13/2016-12-14",
      "2210 exact f2 evacuated 2016-12-13/2016-12-14",
      "366 exact  surrendered ",
      "110000 more-than  rescued ../2016-12-14",
      "44367 exact f5 rescued ../2016-12-14",
      "7000 about  returned ",
    ]);
  });
});
