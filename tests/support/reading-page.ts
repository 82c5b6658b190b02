import { probeReaders } from "./reading-probe.ts";

// In a page and in a worker of its own: what its readers make of the texts, fetched from the page's own address.

const load = async (path: string): Promise<Uint8Array> =>
  new Uint8Array(await (await fetch(`/${path}`)).arrayBuffer());

declare function postMessage(message: unknown): void;

if ("document" in globalThis) Object.assign(globalThis, { probe: () => probeReaders(load) });
else {
  probeReaders(load).then(
    (found) => postMessage(found),
    (error: unknown) => postMessage(String(error)),
  );
}
