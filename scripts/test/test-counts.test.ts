import { describe, expect, test } from "vitest";
import { countsOf, lastLines } from "../test-counts.ts";

const result = (fields: object = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: "passed", assertionResults: [{ status: "passed" }] }],
  ...fields,
});

describe("countsOf", () => {
  test("counts skipped and planned tests as skipped, never as passed", () => {
    const counts = countsOf(result({ numPendingTests: 2, numTodoTests: 1 }), true);
    expect(counts).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  test("counts a file that did not load as a failure", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(countsOf(result({ testResults }), false).failed).toBe(1);
  });

  test("counts a file with a failed test once", () => {
    const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
    expect(countsOf(result({ numFailedTests: 1, testResults }), false).failed).toBe(1);
  });

  test("counts a run that went wrong unseen, or left nothing", () => {
    expect(countsOf(result(), false).failed).toBe(1);
    expect(countsOf(null, false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

test("the skipped stand before the last line, where there are any", () => {
  expect(lastLines({ passed: 3, failed: 1, skipped: 0 })).toBe("3 passed, 1 failed");
  expect(lastLines({ passed: 3, failed: 0, skipped: 2 })).toBe(
    "2 skipped or to do\n3 passed, 0 failed",
  );
});
