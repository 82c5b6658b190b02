import { defineConfig } from "vitest/config";

// One configuration for every room; browser tests live in tests/browser and skip themselves, and say so,
// where no browser starts.
export default defineConfig({
  test: {
    include: ["src/**/test/**/*.test.ts", "tests/**/*.test.ts", "evaluation/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
