import { expect, it } from "vitest";
import { inventedReport } from "../../../tests/support/invented.ts";
import { analyse } from "../../pipeline.ts";
import { openAnalyser } from "../analyser.ts";

it("gives the analyses of many reports in order, as they are without threads", async () => {
  const reports = Array.from({ length: 20 }, (_, number) => inventedReport(number));
  const analyser = openAnalyser();
  const begun = reports.map((report) => analyser.begin(report));
  const analysed = await Promise.all(begun.map((finish) => finish()));
  await analyser.close();
  for (const [place, report] of reports.entries()) {
    expect(analysed[place]).toEqual({ ok: true, value: analyse(report) });
  }
});
