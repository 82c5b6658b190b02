import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Findings } from "../../src/domain/grade.ts";
import { analyse, compare, grade, type Report } from "../../src/index.ts";
import type { PageAnalysis } from "../../src/render/page/parts.ts";
import { pressReports } from "./press-reports.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "recoupe-press");

/** Findings of press articles, with what a page is made of. */
export interface PressDossier {
  readonly findings: Findings;
  readonly analyses: readonly PageAnalysis[];
}

/**
 * The first `count` press articles in French and English, from every outlet in turn, analysed and graded without a
 * policy. Half a minute of work: kept in `node_modules/.cache` until a source file or a model changes.
 */
export async function pressDossier(folder: string, count: number): Promise<PressDossier> {
  const file = join(CACHE, `${keyOf(folder, count)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as PressDossier;
  const analyses = (await articles(folder, count)).map((report) => analyse(report));
  const findings = grade(compare(analyses));
  const spare = analyses.map(({ report, attributions, actors, credits }) => ({
    ...{ report, attributions, actors, credits },
  }));
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify({ findings, analyses: spare }));
  return { findings, analyses: spare };
}

/** Once each: some stand there twice. */
async function articles(folder: string, count: number): Promise<readonly Report[]> {
  const { reports } = await pressReports(folder, count * 2);
  return [...new Map(reports.map((report) => [report.id, report])).values()].slice(0, count);
}

/** Changes with whatever could change the findings. */
function keyOf(folder: string, count: number): string {
  const state = ["src", "models"].map((room) =>
    readdirSync(join(ROOT, room), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const { mtimeMs, size } = statSync(join(parentPath, name));
        return `${parentPath}/${name} ${mtimeMs} ${size}`;
      })
      .sort(),
  );
  const chosen = readFileSync(fileURLToPath(import.meta.url), "utf8");
  const about = JSON.stringify([folder, count, chosen, state]);
  return createHash("sha256").update(about).digest("hex").slice(0, 16);
}
