import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import type { Analysis } from "../src/domain/analysis.ts";
import { ensureBuilt } from "./built.ts";
import { exponentOf } from "./exponent.ts";
import { basesOf } from "./growth/bases.ts";
import { resample, stockOf } from "./growth/resample.ts";
import { tableOf } from "./table.ts";

// How comparing and grading grow: reports resampled from analyses, each size in a process of its own, as the package
// is built. What making the reports takes is measured and left out; what it holds in memory is told apart.

const SIZES = [1_000, 3_000, 10_000];
const SEED = 7;
const MEGABYTE = 2 ** 20;
/** Reports that are made at a time: asking for the time of each would take as long as a tenth of comparing it. */
const MADE_AT_ONCE = 25;

const { values } = parseArgs({
  options: {
    sizes: { type: "string" },
    write: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
    // For the process that measures one size.
    once: { type: "string" },
  },
});
ensureBuilt();
const built: typeof import("../src/index.ts") = await import(
  String(new URL("../dist/index.js", import.meta.url))
);

/** What one process measures. */
interface Measure {
  readonly size: number;
  readonly origin: string;
  /** Processor seconds. */
  readonly compare: number;
  readonly grade: number;
  /** Seconds by the clock, making the reports left out. */
  readonly wall: number;
  /** Of the stock that reports are made from, then the most that was resident: until compared, and in all. */
  readonly stockMegabytes: number;
  readonly heapMegabytes: number;
  readonly comparedMegabytes: number;
  readonly peakMegabytes: number;
  readonly claims: number;
  readonly copies: number;
}

if (values.once === undefined) measureAll();
else console.log(JSON.stringify(await measureOnce(Number(values.once))));

function measureAll(): void {
  const sizes = values.sizes?.split(",").map(Number) ?? SIZES;
  const measured = sizes.map(measureApart);
  const lines = [
    `${cpus().length} cores, ${cpus()[0]?.model ?? "?"}, Node ${process.version}`,
    `made from ${measured[0]?.origin ?? "nothing"}; ${measured[0]?.stockMegabytes ?? 0} MB of the memory are theirs`,
    "",
    tableOf([
      [
        "reports",
        "compare s",
        "grade s",
        "ms a report",
        "clock s",
        "claims",
        "copies",
        "heap MB",
        "peak MB compared",
        "and graded",
      ],
      ...measured.map(rowOf),
    ]),
  ];
  const points = measured.map(({ size, compare, grade }) => [size, compare + grade] as const);
  if (points.length > 1)
    lines.push(
      "",
      `compare and grade grow with the reports to the power of ${exponentOf(points).toFixed(2)}`,
    );
  console.log(lines.join("\n"));
  if (!values.write) return;
  const note = `Printed by \`npm run bench:growth -- --write --sizes ${sizes.join(",")}\`. Seconds of processor time but for the clock's.`;
  const text = ["# Growth", "", note, "", "```", ...lines, "```", ""].join("\n");
  writeFileSync(new URL("growth.md", import.meta.url), text);
}

function rowOf(measure: Measure): readonly string[] {
  const {
    size,
    compare,
    grade,
    wall,
    claims,
    copies,
    heapMegabytes,
    comparedMegabytes,
    peakMegabytes,
  } = measure;
  const whole = (number: number) => Math.round(number).toLocaleString("en");
  return [
    whole(size),
    compare.toFixed(1),
    grade.toFixed(1),
    (((compare + grade) * 1000) / size).toFixed(1),
    wall.toFixed(0),
    whole(claims),
    whole(copies),
    whole(heapMegabytes),
    whole(comparedMegabytes),
    whole(peakMegabytes),
  ];
}

function measureApart(size: number): Measure {
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ...process.execArgv,
      process.argv[1] ?? "",
      "--once",
      String(size),
      ...(values.fresh ? ["--fresh"] : []),
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`Measuring ${size} reports failed`);
  const line = stdout.trim().split("\n").at(-1) ?? "";
  console.error(line);
  return JSON.parse(line) as Measure;
}

async function measureOnce(size: number): Promise<Measure> {
  const { analyses: bases, origin } = await basesOf(built.analyse, { isFresh: values.fresh });
  const stock = stockOf(bases);
  globalThis.gc?.();
  const stockMegabytes = Math.round(process.memoryUsage().heapUsed / MEGABYTE);
  const making = { cpu: 0, wall: 0 };
  const started = now();
  const comparison = built.compare(timedApart(resample(stock, size, SEED), making));
  const compared = now();
  const comparedMegabytes = process.resourceUsage().maxRSS / 1024;
  const { claims } = built.grade(comparison);
  const graded = now();
  globalThis.gc?.();
  return {
    size,
    origin,
    compare: compared.cpu - started.cpu - making.cpu,
    grade: graded.cpu - compared.cpu,
    wall: graded.wall - started.wall - making.wall,
    stockMegabytes,
    heapMegabytes: process.memoryUsage().heapUsed / MEGABYTE,
    comparedMegabytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    claims: claims.length,
    copies: comparison.copies.length,
  };
}

/** Passes reports on and adds up what making them takes. */
function* timedApart(
  reports: Iterator<Analysis>,
  making: { cpu: number; wall: number },
): Iterable<Analysis> {
  for (let isDone = false; !isDone; ) {
    const before = now();
    const made: Analysis[] = [];
    while (made.length < MADE_AT_ONCE && !isDone) {
      const next = reports.next();
      if (next.done === true) isDone = true;
      else made.push(next.value);
    }
    const after = now();
    making.cpu += after.cpu - before.cpu;
    making.wall += after.wall - before.wall;
    yield* made;
  }
}

function now(): { readonly cpu: number; readonly wall: number } {
  const { user, system } = process.cpuUsage();
  return { cpu: (user + system) / 1e6, wall: performance.now() / 1000 };
}
