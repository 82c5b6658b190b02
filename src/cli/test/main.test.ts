import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { uiLanguage } from "../terminal.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "recoupe-main-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const env = { PATH: process.env.PATH ?? "", ...environment };
  return spawn(process.execPath, ["--import", "tsx", MAIN, ...words], { cwd: ROOT, env });
}

async function finish(child: ChildProcess): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}

describe("the program", () => {
  it("prints its version from the package", async () => {
    const { code, out } = await finish(start(["--version"]));
    expect([code, out]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
  });

  it("reads a pipe, without a bar, in the system's language", async () => {
    const child = start(["analyse", "-", "nowhere.txt", "--format", "jsonl"], {
      LANG: "fr_FR.UTF-8",
    });
    child.stdin?.end("Le convoi a passé le pont, a annoncé la ministre Ilda Roche.");
    const { code, out, err } = await finish(child);
    expect(code).toBe(1);
    expect(JSON.parse(out).report.language).toBe("fr");
    expect(err).toBe(
      "recoupe: nowhere.txt : fichier ou dossier attendu, rien trouvé à cet endroit. Vérifiez le chemin.\n",
    );
  });

  it("ends in peace when the reader of its output leaves", async () => {
    const line = JSON.stringify({
      text: "Le convoi a passé le pont, a annoncé la ministre. ".repeat(50),
    });
    const path = join(folder, "many.jsonl");
    writeFileSync(path, `${line}\n`.repeat(400));
    const child = start(["analyse", path, "--format", "jsonl"]);
    child.stdout?.once("data", () => child.stdout?.destroy());
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
  });
});

describe("the language of messages", () => {
  it.each([
    ["fr", {}, "fr"],
    [null, { LANG: "fr_FR.UTF-8" }, "fr"],
    [null, { LC_ALL: "en_GB.UTF-8", LANG: "fr_FR.UTF-8" }, "en"],
    [null, { LC_ALL: "", LC_MESSAGES: "fr", LANG: "C" }, "fr"],
    [null, { LANG: "C.UTF-8" }, "en"],
    [null, { LANG: "frr_DE" }, "en"],
    ["en", { LANG: "fr_FR.UTF-8" }, "en"],
  ])("with --ui %s and %j is %s", (asked, environment, language) => {
    expect(uiLanguage(asked, environment)).toBe(language);
  });
});
