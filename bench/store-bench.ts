import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Report } from "../src/index.ts";
import { ensureBuilt } from "./built.ts";

// What the benches of the store share: the built program as processes, its API, and lines that are printed and kept.

ensureBuilt();
const PROGRAM = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** Clock ticks in a second, as Linux counts processor time for programs. */
const TICKS = 100;

/** Programs that were started and have not ended. */
const running = new Set<ChildProcess>();

/** Starts the built program; nothing of it is printed but that it ended by itself, which leaves a bench waiting. */
export function startProgram(
  env: Readonly<Record<string, string>>,
  ...words: readonly string[]
): ChildProcess {
  const program = spawn(process.execPath, [PROGRAM, ...words, "-q"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  running.add(program);
  let said = "";
  program.stderr?.on("data", (chunk) => {
    said = `${said}${chunk}`.slice(-SAID_CHARS_MAX);
  });
  program.once("exit", (code) => {
    running.delete(program);
    if (code === null || code === 0) return;
    console.error(`recoupe ${words.join(" ")} ended with ${code}: ${said}`);
    process.exit(1);
  });
  return program;
}

/** Characters of what a program said that are shown where it ended by itself. */
const SAID_CHARS_MAX = 2000;

// Whatever ends a bench, nothing that it started goes on.
process.once("exit", () => {
  for (const program of running) program.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

/** Ends processes that were started here, and waits until they did. */
export async function endPrograms(programs: readonly ChildProcess[]): Promise<void> {
  for (const one of programs) {
    if (one.exitCode !== null || one.signalCode !== null) continue;
    one.kill("SIGTERM");
    await once(one, "exit");
  }
}

/** Processor seconds of a process so far (Linux); 0 where the system does not say. */
export function processorSeconds({ pid }: ChildProcess): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return 0;
  }
}

/** Waits until the server answers. */
export async function answering(api: string): Promise<void> {
  for (;;) {
    const isUp = await fetch(`${api}/dossiers`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await sleep(250);
  }
}

/** Reports of one request. */
const BATCH = 20;

/** A report as far as it is handed in. */
export type Sent = Pick<Report, "text" | "language" | "outlet" | "published" | "url" | "title">;

/** Hands reports in, some at a time, each until it is acknowledged. */
export async function addReports(
  api: string,
  dossier: string,
  reports: readonly Sent[],
): Promise<void> {
  const sent = reports.map(({ text, language, ...rest }) => ({
    ...{ text, language },
    ...(rest.outlet !== null && { outlet: rest.outlet }),
    ...(rest.published !== null && { published: rest.published }),
    ...(rest.url !== null && { url: rest.url }),
    ...(rest.title !== null && { title: rest.title }),
  }));
  for (let from = 0; from < sent.length; from += BATCH) {
    await post(`${api}/dossiers/${dossier}/reports`, { reports: sent.slice(from, from + BATCH) });
  }
}

/** Sends until it is acknowledged: again where the server is gone, asks for patience, or has it already (409). */
export async function post(url: string, body: object): Promise<void> {
  for (;;) {
    const status = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }).then(
      async (answer) => {
        await answer.text();
        return answer.status;
      },
      () => 503,
    );
    if (status < 300 || status === 409) return;
    if (status !== 429 && status !== 503) throw new Error(`${url}: ${status}`);
    await sleep(1000);
  }
}

/** Waits until nothing waits to be analysed or compared. */
export async function untilDone(api: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${api}/jobs`).catch(() => null);
    const jobs = answer?.ok === true ? ((await answer.json()) as Jobs) : null;
    if (jobs !== null && jobs.backlog.reports + jobs.backlog.dossiers === 0) return;
    await sleep(500);
  }
}

interface Jobs {
  readonly backlog: { readonly reports: number; readonly dossiers: number };
}

/** Seconds since a `performance.now()`. */
export function secondsSince(from: number): number {
  return (performance.now() - from) / 1000;
}

/** The machine in one line. */
export function machine(): string {
  return `${cpus().length} cores shared with other work (load ${loadavg()[0]?.toFixed(1)}), Node ${process.version}`;
}

const lines: string[] = [];

/** Prints a line and keeps it for the results. */
export function say(line: string): void {
  lines.push(line);
  console.log(line);
}

/** Adds what was said to bench/store.md under a heading, with the command that prints it. */
export function writeResults(heading: string, command: string): void {
  const block = `\n## ${heading}\n\n\`${command}\`\n\n\`\`\`\n${lines.join("\n")}\n\`\`\`\n`;
  appendFileSync(new URL("./store.md", import.meta.url), block);
}
