import { readFile } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { probeReaders } from "./reading-probe.ts";

// A thread that answers with what its readers make of the texts.

const ROOT = new URL("../../", import.meta.url);
const load = (path: string): Promise<Uint8Array> =>
  readFile(new URL(path.replace(/^languages/, "src/languages"), ROOT));

parentPort?.postMessage(await probeReaders(load));
