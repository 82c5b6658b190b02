import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./built.ts";
import { basesOf } from "./growth/bases.ts";
import { resample, stockOf } from "./growth/resample.ts";
import { tableOf } from "./table.ts";

// What one report more costs a dossier that grows: reports resampled as in growth.ts are compared once, then others
// are added one by one. Middle values, processor time; the last column is the same dossier compared at one go.

const SIZES = [100, 1_000, 10_000];
const SEED = 7;
/** Reports added one by one to each dossier; the first ones, during which code is still compiled, are left out. */
const ADDED = 9;
const LEFT_OUT = 2;

const { values } = parseArgs({ options: { sizes: { type: "string" } } });
ensureBuilt();
const built: typeof import("../src/index.ts") = await import(
  String(new URL("../dist/index.js", import.meta.url))
);
const { analyse, grade, openDossier, openGrades, EMPTY_POLICY } = built;
const { analyses: bases } = await basesOf(analyse, { isFresh: false });
const stock = stockOf(bases);
const sizes = values.sizes?.split(",").map(Number) ?? SIZES;
console.log(
  `${cpus().length} cores (one used), ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
);
console.log(
  tableOf([
    ["reports", "draw ms", "compare ms", "grade ms", "all at one go ms"],
    ...sizes.map(rowOf),
  ]),
);

function rowOf(size: number): readonly string[] {
  const reports = [...resample(stock, size + ADDED, SEED)];
  const dossier = openDossier();
  for (const report of reports.slice(0, size)) dossier.add(report);
  const known = openGrades();
  const whole = timed(() => grade(dossier.compare(), EMPTY_POLICY, { known }));
  const times = reports.slice(size).map((report) => {
    const drawn = timed(() => dossier.add(report));
    const compared = timed(() => dossier.compare());
    const graded = timed(() => grade(compared.value, EMPTY_POLICY, { known }));
    return [drawn, compared, graded].map(({ milliseconds }) => milliseconds);
  });
  const counted = times.slice(LEFT_OUT);
  const middle = (column: number) => {
    const sorted = counted.map((row) => row[column] as number).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] as number;
  };
  return [size, middle(0), middle(1), middle(2), whole.milliseconds].map((number) =>
    Math.round(number).toLocaleString("en"),
  );
}

/** What work gives and the milliseconds of processor time that it takes. */
function timed<Value>(work: () => Value): { readonly value: Value; readonly milliseconds: number } {
  const start = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(start);
  return { value, milliseconds: (user + system) / 1000 };
}
