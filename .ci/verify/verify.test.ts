import { expect, it, vi } from 'vitest';
import { none } from './counts.ts';
import type { Step } from './steps.ts';
import { verify } from './verify.ts';

function printed(): string[] {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    lines.push(...String(chunk).trim().split('\n'));
    return true;
  });
  return lines;
}

const passing = (name: string, passed: number, leftOut = 0): Step => ({
  name,
  check: async () => ({ ...none, passed, leftOut }),
});
const failing: Step = { name: 'types', check: async () => ({ ...none, failed: 1 }) };

it('closes with the counts of all steps', async () => {
  const lines = printed();
  const verdict = await verify([passing('format', 1), passing('unit', 12, 3)]);
  vi.restoreAllMocks();
  expect(lines.at(-1)).toBe('13 passed, 0 failed');
  expect(verdict).toMatchObject({ passed: true, leftOut: new Map([['unit', 3]]) });
});

it('stops at the first step that fails, and says which', async () => {
  const lines = printed();
  const later = vi.fn();
  const verdict = await verify([passing('format', 1), failing, { name: 'unit', check: later }]);
  vi.restoreAllMocks();
  expect(later).not.toHaveBeenCalled();
  expect(lines.at(-2)).toContain('Stopped at types');
  expect(lines.at(-1)).toBe('1 passed, 1 failed');
  expect(verdict.passed).toBe(false);
});
