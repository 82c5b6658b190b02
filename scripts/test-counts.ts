/** How many tests and checks passed, failed and were skipped. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's JSON result that is counted. */
interface VitestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts vitest's result. A file that failed without a failed test (it did not load) counts as one failure,
 * and so does a run that went wrong in any other way, or left no result (null): nothing fails unseen.
 */
export function countsOf(result: unknown, isClean: boolean): TestCounts {
  if (result === null) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    result as VitestResult;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = numFailedTests + broken;
  return {
    passed: numPassedTests,
    failed: failed === 0 && !isClean ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

/** What a run ends with: how many were skipped or planned, where there are any, then `12 passed, 0 failed`. */
export function lastLines({ passed, failed, skipped }: TestCounts): string {
  const counted = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? counted : `${skipped} skipped or to do\n${counted}`;
}
