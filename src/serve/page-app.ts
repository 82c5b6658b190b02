import { readFile } from "node:fs/promises";
import type { PageApp } from "../render/page.ts";

/** Where `npm run build` puts the page's script and style: seen from the built code, and from its source. */
const FOLDERS = [new URL("../web/", import.meta.url), new URL("../../dist/web/", import.meta.url)];

let loaded: Promise<PageApp> | null = null;

/** The page's script and style; read once. @throws where the project was not built. */
export function loadPageApp(): Promise<PageApp> {
  loaded ??= readApp();
  return loaded;
}

async function readApp(): Promise<PageApp> {
  for (const folder of FOLDERS) {
    const files = ["app.js", "app.css"].map((name) => readFile(new URL(name, folder), "utf8"));
    const [script, style] = await Promise.allSettled(files);
    if (script?.status === "fulfilled" && style?.status === "fulfilled")
      return { script: script.value, style: style.value };
  }
  throw new Error("The page was not built: run npm run build");
}
