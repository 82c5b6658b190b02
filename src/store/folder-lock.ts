import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { fail } from "../base/errors.ts";
import { type Result, success } from "../base/failure.ts";

/** A folder held by this process alone. */
export interface FolderLock {
  readonly release: () => void;
}

/** What the lock file says of its holder. */
interface Holder {
  readonly pid: number;
  /** Clock ticks since boot at which the process began, where the system says (Linux): pids are used again. */
  readonly started: string | null;
  readonly token: string;
}

/** Age at which the guard of a takeover, left by a crash, is dropped, in milliseconds: a takeover takes one. */
const GUARD_AGE_MAX = 10_000;

/**
 * Takes a folder for this process alone: the embedded engine has no lock, and two processes on one folder lose
 * each other's rows without a word. The lock file stands beside the folder and is whole from its first moment (it
 * is linked into place); one whose process is gone is taken over. Holds between processes that see each other's
 * pids: not across machines, nor across containers. Fails with `store.locked` and the holder's pid.
 */
export function lockFolder(folder: string): Result<FolderLock> {
  const path = `${folder}.lock`;
  const own: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    token: randomBytes(8).toString("hex"),
  };
  if (place(path, own) || takeOver(path, own))
    return success({ release: () => release(path, own) });
  return fail("store.locked", { name: folder, pid: holderOf(path)?.pid ?? "?" });
}

/** Puts the file there unless one stands there; whether it was put. */
function place(path: string, own: Holder): boolean {
  const beside = `${path}.${own.token}`;
  writeFileSync(beside, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Replaces the file of a process that is gone; under a guard, so that of many only one does. */
function takeOver(path: string, own: Holder): boolean {
  const guard = `${path}.guard`;
  try {
    writeFileSync(guard, own.token, { flag: "wx" });
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    if (ageOf(guard) > GUARD_AGE_MAX) rmSync(guard, { force: true });
    return false;
  }
  try {
    const holder = holderOf(path);
    if (holder !== null && isAlive(holder)) return false;
    rmSync(path, { force: true });
    return place(path, own);
  } finally {
    rmSync(guard, { force: true });
  }
}

function release(path: string, { token }: Holder): void {
  if (holderOf(path)?.token === token) rmSync(path, { force: true });
}

/** Who holds it; null where the file is gone, or was broken by something else than us. */
function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    if (codeOf(error) === "ESRCH") return false;
  }
  return started === null || startOf(pid) === null || startOf(pid) === started;
}

/** Field 22 of /proc/PID/stat; the command's name before it may hold spaces and brackets, so counted from its end. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
