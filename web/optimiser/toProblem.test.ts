import { expect, test } from 'vitest';
import type { PolicyRule } from '../domain/PolicyRule.ts';
import { toProblem } from './toProblem.ts';

const moments = {
  assets: ['A', 'B'],
  expectedReturns: Float64Array.of(0.05, 0.03),
  covariance: Float64Array.of(0.04, 0, 0, 0.01),
};
const rule = (id: string, symbols: string[], min: number | null, max: number | null): PolicyRule => ({
  id,
  kind: 'band',
  scope: { kind: 'class', key: 'equity-us' },
  symbols,
  min,
  max,
});

test('rules keep their ids, and only the sides that can bind are sent', () => {
  const problem = toProblem(
    moments,
    [rule('a', ['A'], 0, 0.4), rule('b', ['A', 'B'], 0.2, 1), rule('wide', ['B'], 0, 1), rule('none', [], null, 0.1)],
    0,
  );
  expect(problem.constraints).toEqual([
    { kind: 'budget', id: 'budget', min: 1, max: 1 },
    { kind: 'group', id: 'a', assets: ['A'], max: 0.4 },
    { kind: 'group', id: 'b', assets: ['A', 'B'], min: 0.2 },
  ]);
});

test('what cannot be priced is left out of the budget', () => {
  expect(toProblem(moments, [], 0.04).constraints[0]).toEqual({ kind: 'budget', id: 'budget', min: 0.96, max: 0.96 });
});

test('a rule that asks for something nobody may hold is sent, so that the conflict is named', () => {
  expect(toProblem(moments, [rule('need', [], 0.1, null)], 0).constraints[1]).toEqual({
    kind: 'group',
    id: 'need',
    assets: [],
    min: 0.1,
  });
});
