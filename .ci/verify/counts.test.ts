import { expect, it } from 'vitest';
import { add, countsOf, readCounts } from './counts.ts';

const unit = { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 0, numPendingTests: 2 };

it('counts the tests of both runners', () => {
  const e2e = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 4 }, errors: [] };
  expect(add(countsOf(unit), countsOf(e2e))).toEqual({ passed: 8, failed: 2, leftOut: 6 });
});

it('counts a file that cannot be loaded as a failure, although none of its tests ran', () => {
  expect(countsOf({ ...unit, numFailedTestSuites: 1 }).failed).toBe(1);
  expect(countsOf({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }).failed).toBe(1);
});

it('counts a runner that wrote no report as a failure', () => {
  expect(readCounts('dist/reports/never-written.json')).toEqual({ passed: 0, failed: 1, leftOut: 0 });
});
