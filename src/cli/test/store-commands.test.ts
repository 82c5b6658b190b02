import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openStore } from "../../work/open-store.ts";
import { run } from "./run.ts";

// The commands that keep a store, one after the other on one folder, as a user would give them.

let home: string;
const inHome = (name: string) => join(home, name);

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "recoupe-commands-"));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

const store = (name = "data") => ["--data", inHome(name)];

it("sets poison aside, goes on with the rest, and takes it in once it is mended", async () => {
  const lines = ["The mayor said nothing.", "Le maire n’a rien dit."];
  writeFileSync(
    inHome("good.jsonl"),
    lines.map((text) => `${JSON.stringify({ text })}\n`).join(""),
  );
  writeFileSync(inHome("bad.jsonl"), "{broken");
  const added = await run(["add", inHome("bad.jsonl"), inHome("good.jsonl"), ...store()]);
  expect(added.code).toBe(1);
  const listed = await run(["quarantine", "list", ...store()]);
  expect(listed.out).toContain("bad.jsonl");
  writeFileSync(inHome("bad.jsonl"), '{"text":"The reeve said that the bridge holds."}');
  const retried = await run(["quarantine", "retry", ...store()]);
  expect([retried.code, (await run(["quarantine", "list", ...store()])).out]).toEqual([0, ""]);
});

it("dumps, restores into an empty store, and finds the same", async () => {
  const dump = inHome("store.jsonl.gz");
  expect((await run(["db", "dump", dump, ...store()])).code).toBe(0);
  expect((await run(["db", "restore", dump, ...store("other")])).code).toBe(0);
  const [was, now] = [
    await run(["findings", "--json", "-", ...store()]),
    await run(["findings", "--json", "-", ...store("other")]),
  ];
  expect(now.out).toBe(was.out);
  expect(was.out).toContain("recoupe-findings");
});

it("checks that captures have the bytes of their hash, and names one that has not", async () => {
  expect((await run(["db", "check", ...store()])).code).toBe(0);
  const opened = await openStore({ kind: "folder", folder: inHome("data") });
  if (!opened.ok) throw new Error(opened.failure.message);
  await opened.value.script("alter table capture disable trigger all");
  await opened.value.query(
    "update capture set bytes = 'forged' where sha256 = (select min(sha256) from capture)",
  );
  await opened.value.close();
  const checked = await run(["db", "check", ...store()]);
  expect(checked.code).not.toBe(0);
  expect(checked.err).toMatch(/[0-9a-f]{12}/);
});
