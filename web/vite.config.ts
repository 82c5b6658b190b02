import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Languages of the page: what React Aria says in others is left out, three hundred files of it. */
const LOCALES = /[/\\]intl[/\\].*[/\\](?!en-US|fr-FR)[a-z]{2}-[A-Z]{2}\.m?js$/;

function ownLocalesOnly(): Plugin {
  return {
    name: "own-locales-only",
    enforce: "pre",
    load: (id) => (LOCALES.test(id) ? "export default {}" : null),
  };
}

const own = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** What the exports are written with on a server, as it is in a browser. */
const STAND_INS = [
  { find: "node:crypto", replacement: own("stand-ins/node-crypto.ts") },
  { find: "csv-stringify/sync", replacement: "csv-stringify/browser/esm/sync" },
  { find: /^\.\.\/zip\/zipToArrayBuffer\.js$/, replacement: own("stand-ins/zip.ts") },
];

// One script and one style, without a part loaded later: the page in a file carries both in itself.
export default defineConfig({
  root: own("."),
  resolve: { alias: STAND_INS },
  plugins: [ownLocalesOnly(), react()],
  logLevel: "warn",
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1200,
    license: { fileName: "licenses.md" },
    rolldownOptions: {
      // A script that is no module has none; what asks for it never runs, since nothing is loaded later.
      transform: { define: { "import.meta": "{}" } },
      input: own("main.tsx"),
      output: {
        format: "iife",
        entryFileNames: "app.js",
        assetFileNames: "app[extname]",
      },
    },
  },
});
