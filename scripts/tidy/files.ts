import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A file of the repository, its path relative to the root with forward slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** Something that is not as the project wants it. */
export interface Fault {
  readonly path: string;
  /** 1-based; null where it concerns the whole file. */
  readonly line: number | null;
  readonly message: string;
}

/** Files that hold bytes or what a program wrote, and so nothing to tidy. */
const NOT_TEXT =
  /\.(bin|png|jpe?g|gif|webp|ico|woff2?|gz|br|warc|pdf)$|^package-lock\.json$|^src\/client\/api\.d\.ts$/;

/** Reads every text file that Git tracks or would track under `root`. */
export function repositoryFiles(root: string): readonly TextFile[] {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  return execFileSync("git", list, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\0")
    .filter((path) => path !== "" && !NOT_TEXT.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}
