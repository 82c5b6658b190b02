import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { lockFolder } from "../folder-lock.ts";

let home: string;
let folder: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "recoupe-lock-"));
  folder = join(home, "data");
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

it("is held by one process alone; another is told the holder's pid, until it is released", () => {
  const first = lockFolder(folder);
  expect(first.ok).toBe(true);
  expect(lockFolder(folder)).toMatchObject({
    failure: { code: "store.locked", values: { pid: process.pid } },
  });
  if (first.ok) first.value.release();
  const again = lockFolder(folder);
  expect(again.ok).toBe(true);
  if (again.ok) again.value.release();
});

it("is taken over from a process that is gone, and from one whose pid another has now", async () => {
  const gone = spawn(process.execPath, ["-e", ""]);
  await once(gone, "exit");
  for (const [pid, started] of [
    [gone.pid, null],
    [process.pid, "1"],
  ]) {
    writeFileSync(`${folder}.lock`, JSON.stringify({ pid, started, token: "old" }));
    const taken = lockFolder(folder);
    expect(taken.ok).toBe(true);
    if (taken.ok) taken.value.release();
  }
});

it("of a file that says nothing is taken over: it was cut off by something else", () => {
  writeFileSync(`${folder}.lock`, "");
  const taken = lockFolder(folder);
  expect(taken.ok).toBe(true);
  if (taken.ok) taken.value.release();
});
