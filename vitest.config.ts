import { defineConfig } from "vitest/config";

// One configuration for every room; browser tests live in tests/browser and skip themselves, and say so,
// where no browser starts.
export default defineConfig({
  // The examples import the package by its name.
  resolve: { alias: { recoupe: new URL("src/index.ts", import.meta.url).pathname } },
  test: {
    include: [
      "src/**/test/**/*.test.ts",
      "{tests,evaluation,bench,training,scripts,web}/**/*.test.ts",
    ],
    // The page in a file carries its script, which is built of web/.
    globalSetup: ["tests/support/build-page.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    coverage: { provider: "v8", include: ["src/**/*.ts"], exclude: ["src/**/test/**"] },
  },
});
