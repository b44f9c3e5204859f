import { existsSync, readFileSync } from 'node:fs';

/** Tests, and checks that count as one each. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly leftOut: number;
}

export const none: Counts = { passed: 0, failed: 0, leftOut: 0 };

export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  leftOut: a.leftOut + b.leftOut,
});

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/**
 * Counts in a report that Vitest or Playwright wrote. A file that could not be loaded holds no tests that could fail:
 * it counts as one failure.
 */
export function countsOf(report: VitestReport | PlaywrightReport): Counts {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected, failed: unexpected + flaky + report.errors.length, leftOut: skipped };
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = report;
  return { passed: numPassedTests, failed: numFailedTests || numFailedTestSuites, leftOut: numPendingTests };
}

/** Reads a report; a runner that wrote none counts as one failure. */
export function readCounts(path: string): Counts {
  if (!existsSync(path)) return { ...none, failed: 1 };
  return countsOf(JSON.parse(readFileSync(path, 'utf8')));
}
