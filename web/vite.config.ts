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

// One script and one style, without a part loaded later: the page in a file carries both in itself.
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
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
      input: fileURLToPath(new URL("main.tsx", import.meta.url)),
      output: {
        format: "iife",
        entryFileNames: "app.js",
        assetFileNames: "app[extname]",
      },
    },
  },
});
