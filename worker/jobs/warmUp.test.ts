import { describe, expect, it } from 'vitest';
import { frontier } from './frontier.ts';
import { madeUp, warmUpSteps } from './warmUp.ts';

describe('the problems that warm the engine up', () => {
  it.each([10, 16, 24, 32])('have a frontier with rules that bind and holdings that change: %i assets', (n) => {
    const answer = frontier(madeUp(n, n));
    if (!answer.ok) throw new Error(answer.error.message);
    const { status, riskTolerance, limits, events } = answer.value;
    expect(status).toBe('optimal');
    expect(riskTolerance.length).toBeGreaterThan(n / 2);
    expect(limits.length).toBeGreaterThan(3);
    expect(events.length).toBeGreaterThan(1);
  });

  it('are several steps, so that a question in between need not wait for all', () => {
    expect(warmUpSteps().length).toBeGreaterThan(3);
    for (const step of warmUpSteps()) expect(step).not.toThrow();
  });
});
