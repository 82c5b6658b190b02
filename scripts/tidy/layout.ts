import type { Fault, TextFile } from "./files.ts";

/** The wall for a file of code, in lines. */
const LINES_MAX = 600;
const CODE = /\.(ts|tsx|mjs|js|css)$/;
/** Fixtures are data, whatever they are written in. */
const FIXTURE = /\/fixtures\//;
/** Folders that are rooms beside those under `src/`. */
const OUTER_ROOMS = ["evaluation", "bench", "training", "examples", "web"];
/** Paths of somebody's machine: home folders of three systems, and a checkout at the root. */
const MACHINE_PATH = /(?<![\w.])\/(?:home|Users|root|work)\/[\w.-]+|\b[A-Z]:\\Users\\/;

/** A header names its licence by the word or by a common identifier. */
const LICENCE = /licen[cs]e|Apache-2\.0|LGPL|CC BY|CC0|CeCILL|MIT\b/i;

/** Files of code longer than the wall. */
export function longFiles(files: readonly TextFile[]): readonly Fault[] {
  return files
    .filter(({ path }) => CODE.test(path) && !FIXTURE.test(path))
    .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > LINES_MAX)
    .map(({ path, lines }) => fault(path, `has ${lines} lines; the wall is ${LINES_MAX}`));
}

/** Rooms with code and no README. */
export function roomsWithoutReadme(files: readonly TextFile[]): readonly Fault[] {
  const paths = new Set(files.map(({ path }) => path));
  const rooms = new Set([...paths].flatMap(roomOf));
  return [...rooms]
    .filter((room) => !paths.has(`${room}/README.md`))
    .map((room) => fault(`${room}/README.md`, "is missing: takes, gives, never, where to start"));
}

/** Lines that name a path of one machine. */
export function machinePaths(files: readonly TextFile[]): readonly Fault[] {
  return files.flatMap(({ path, text }) =>
    text
      .split("\n")
      .flatMap((line, i) =>
        MACHINE_PATH.test(line) ? [{ path, line: i + 1, message: "names a machine's path" }] : [],
      ),
  );
}

/** Data files without a header that says what they are, whence, and under which licence. */
export function tablesWithoutHeader(files: readonly TextFile[]): readonly Fault[] {
  return files
    .filter(({ path, text }) => path.endsWith(".tsv") && !LICENCE.test(headerOf(text)))
    .map(({ path }) => fault(path, "has no # header with source and licence"));
}

/** Language rooms that lack a file which another one has. */
export function missingTwins(files: readonly TextFile[]): readonly Fault[] {
  const rooms = new Map<string, Set<string>>();
  for (const { path } of files) {
    const [, code, name] = /^src\/languages\/([a-z]{2})\/([^/]+\.(?:ts|tsv))$/.exec(path) ?? [];
    if (code === undefined || name === undefined) continue;
    rooms.set(code, (rooms.get(code) ?? new Set()).add(name));
  }
  const names = new Set([...rooms.values()].flatMap((room) => [...room]));
  return [...rooms].flatMap(([code, room]) =>
    [...names]
      .filter((name) => !room.has(name))
      .map((name) => fault(`src/languages/${code}/${name}`, "is missing beside its twin")),
  );
}

function roomOf(path: string): readonly string[] {
  const [first = "", second = "", third] = path.split("/");
  if (first === "src" && third !== undefined) return [`src/${second}`];
  return OUTER_ROOMS.includes(first) && CODE.test(path) ? [first] : [];
}

function headerOf(text: string): string {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  return lines.slice(0, end < 0 ? lines.length : end).join("\n");
}

function fault(path: string, message: string): Fault {
  return { path, line: null, message };
}
