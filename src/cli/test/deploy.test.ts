import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { run } from "./run.ts";

// What docs/deploy has to start Recoupe with names commands and options that there are.

const FOLDER = fileURLToPath(new URL("../../../docs/deploy/", import.meta.url));
const UNITS = readdirSync(FOLDER).filter((name) => name.endsWith(".service"));

interface Service {
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

/** Holds a command line against the help of its command. */
async function expectKnown([command = "", ...words]: readonly string[]): Promise<void> {
  const help = await run([command, "--help"]);
  expect([command, help.code]).toEqual([command, 0]);
  for (const word of words.filter((one) => one.startsWith("--"))) {
    expect(help.out + help.err).toContain(`${word} `.trimEnd());
  }
}

describe("the compose file", () => {
  const { services } = parse(readFileSync(`${FOLDER}compose.yaml`, "utf8"), { merge: true }) as {
    services: Readonly<Record<string, Service>>;
  };

  it("starts server and workers on the database, by commands that there are, when it answers", async () => {
    expect(Object.keys(services)).toEqual(["db", "serve", "worker"]);
    for (const name of ["serve", "worker"]) {
      const { command = [], environment = {}, depends_on: needs } = services[name] ?? {};
      expect(command[0]).toBe(name);
      await expectKnown(command);
      expect(environment.DATABASE_URL).toMatch(/^postgres:\/\/recoupe:\$\{\w+:\?/);
      expect(needs?.db?.condition).toBe("service_healthy");
    }
  });

  it("holds no password, and asks each service whether it can work", () => {
    for (const { environment = {}, healthcheck } of Object.values(services)) {
      for (const [name, value] of Object.entries(environment))
        if (/PASSWORD/.test(name)) expect(value).toMatch(/^\$\{\w+:\?/);
      expect(healthcheck?.test.join(" ")).toMatch(/pg_isready|\/readyz/);
    }
  });
});

describe("the systemd units", () => {
  it.each(UNITS)("%s starts a command that there is, and gives it time to stop", async (name) => {
    const unit = readFileSync(`${FOLDER}${name}`, "utf8");
    const words = /^ExecStart=\/usr\/bin\/env recoupe (.+)$/m.exec(unit)?.[1]?.split(" ") ?? [];
    await expectKnown(words);
    expect(Number(/^TimeoutStopSec=(\d+)$/m.exec(unit)?.[1])).toBeGreaterThan(20);
  });

  const hasAnalyser = spawnSync("systemd-analyze", ["--version"]).status === 0;
  it.skipIf(!hasAnalyser).each(UNITS)("%s is understood by systemd", (name) => {
    const instance = name.replace("@.", "@1.");
    const verified = spawnSync("systemd-analyze", ["verify", "--man=no", `${FOLDER}${name}`], {
      encoding: "utf8",
    });
    const own = verified.stderr
      .split("\n")
      .filter((line) => line.includes(name) || line.includes(instance));
    expect(own).toEqual([]);
  });
});
