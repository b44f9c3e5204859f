import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonicalJson.ts';
import { answerFile } from './problemFile.ts';

const noFile = (path: string): string => {
  throw new Error(`no ${path} here`);
};
const csv =
  'date,A,B\n2024-01-02,100,50\n2024-01-03,101,50.2\n2024-01-04,100.5,\n2024-01-05,102,51.5\n2024-01-08,103,51\n2024-01-09,102.5,51.2\n';

function answer(job: string, file: object, readText: (path: string) => string = noFile) {
  const result = answerFile(job, JSON.stringify(file), readText, { engine: 'test' });
  if (!result.ok) throw new Error(result.error.message);
  return result.value as Record<string, never> & {
    covariance: number[][];
    expectedReturns: number[];
    weights: Record<string, number>;
  };
}

const refusal = (job: string, file: object): string => {
  const result = answerFile(job, JSON.stringify(file), noFile, {});
  return result.ok ? 'accepted' : `${result.error.type} ${result.error.message}`;
};

const scenarios = {
  assets: ['A', 'B'],
  returns: [
    [0.01, -0.02],
    [0.03, 0.01],
    [-0.01, 0.02],
    [0.02, 0],
  ],
};

describe('estimates from a problem file', () => {
  it('are means and sample covariances times the periods where nothing else is asked for', () => {
    const { expectedReturns, covariance, observations } = answer('estimate', { scenarios, periodsPerYear: 12 });
    expect(expectedReturns[0]).toBeCloseTo(0.0125 * 12, 14);
    expect(covariance[0][1]).toBeCloseTo(
      (12 * (-0.0025 * -0.0225 + 0.0175 * 0.0075 - 0.0225 * 0.0175 - 0.0075 * 0.0025)) / 3,
      14,
    );
    expect(observations).toEqual([
      [4, 4],
      [4, 4],
    ]);
  });
  it('follow the kinds that are asked for', () => {
    const asked = (estimate: object) => answer('estimate', { scenarios, estimate });
    expect(asked({ expectedReturns: { kind: 'compounded' } }).expectedReturns[0]).toBeCloseTo(
      (1.01 * 1.03 * 0.99 * 1.02) ** 0.25 - 1,
      14,
    );
    expect(asked({ expectedReturns: { kind: 'given', values: [0.1, 0.2] } }).expectedReturns).toEqual([0.1, 0.2]);
    expect(
      asked({
        covariance: {
          kind: 'given',
          values: [
            [1, 0],
            [0, 4],
          ],
        },
      }).covariance,
    ).toEqual([
      [1, 0],
      [0, 4],
    ]);
    expect(asked({ covariance: { kind: 'ledoit-wolf', target: 'identity' } })).toHaveProperty('intensity');
  });
  it('imply returns from capitalisations: aversion × covariance with the market + rate', () => {
    const file = {
      scenarios,
      riskFreeRate: 0.01,
      capitalisations: { A: 3, B: 1 },
      estimate: {
        expectedReturns: { kind: 'market-implied', riskAversion: 2 },
        covariance: {
          kind: 'given',
          values: [
            [1, 0],
            [0, 4],
          ],
        },
      },
    };
    expect(answer('estimate', file).expectedReturns).toEqual([2 * 0.75 + 0.01, 2 * 0.25 * 4 + 0.01]);
    expect(refusal('estimate', { ...file, capitalisations: undefined })).toContain(
      'capitalisations: expected the size',
    );
    expect(refusal('estimate', { ...file, capitalisations: { Q: 1 } })).toContain('capitalisations.Q');
    for (const none of [{}, { A: 0, B: 0 }]) {
      expect(refusal('estimate', { ...file, capitalisations: none })).toContain('above 0, found none');
    }
  });
  it('use the rows that a pair has in common, or only complete rows', () => {
    const prices = { file: 'p.csv', missing: 'pairwise' };
    const pairwise = answer('estimate', { prices }, () => csv);
    expect(pairwise.observations).toEqual([
      [5, 3],
      [3, 3],
    ]);
    const complete = answer('estimate', { prices: { ...prices, missing: 'complete' } }, () => csv);
    expect(complete.observations).toEqual([
      [4, 4],
      [4, 4],
    ]);
  });
  it('refuse what cannot be estimated', () => {
    expect(refusal('estimate', { scenarios: { ...scenarios, returns: [[0.1, 0.2]] } })).toContain(
      'two periods or more',
    );
    expect(refusal('estimate', { scenarios: { ...scenarios, returns: [[0.1], [0.2]] } })).toContain(
      'scenarios.returns[0]: expected 2 numbers',
    );
    expect(refusal('estimate', { scenarios, estimate: { expectedReturns: { kind: 'given', values: [1] } } })).toContain(
      'expected 2 numbers, found 1',
    );
    expect(refusal('estimate', { scenarios, estimate: { covariance: { kind: 'given', values: [[1]] } } })).toContain(
      'expected 2 rows of 2',
    );
    expect(refusal('estimate', { prices: { file: 'p.csv', missing: 'complete' } })).toContain(
      'prices.file: cannot be read: no p.csv here',
    );
  });
});

describe('a problem that is none', () => {
  const moments = { assets: ['A', 'A'], expectedReturns: [0.1], covariance: [[-1]] };
  it('is refused by every job, before any number of it is printed', () => {
    for (const job of ['optimise', 'frontier', 'estimate']) {
      const file = (changes: object) => ({ objective: { kind: 'min-risk' }, ...changes });
      expect(
        refusal(
          job,
          file({
            moments: {
              ...moments,
              covariance: [
                [1, 0],
                [0, 1],
              ],
            },
          }),
        ),
      ).toContain('moments.assets[1]');
      const rule = { kind: 'group', assets: ['Z'], max: 1 };
      expect(refusal(job, file({ scenarios, constraints: [rule] }))).toContain(
        'constraints[0].assets[0]: expected an asset',
      );
    }
  });
  it('is told in the words of its source', () => {
    const twice = { ...scenarios, assets: ['A', 'A'] };
    expect(refusal('estimate', { scenarios: twice })).toContain(' scenarios.assets[1]: expected each asset once');
    const values = [
      [1, 2],
      [3, 4],
    ];
    expect(refusal('estimate', { scenarios, estimate: { covariance: { kind: 'given', values } } })).toContain(
      ' estimate.covariance[0][1]: expected 3 as at [1][0]',
    );
  });
});

describe('a price file that is none', () => {
  const said = (text: string): string => {
    const file = { prices: { file: 'p.csv', missing: 'complete' }, objective: { kind: 'min-risk' } };
    const result = answerFile('optimise', JSON.stringify(file), () => text, {});
    return result.ok ? 'accepted' : result.error.message;
  };
  it.each([
    ['2024-01-02,1,2\n2024-01-03,1,2\n', 'line 1: expected a header, found prices of 2024-01-02'],
    ['date,A,A\n2024-01-02,1,2\n', 'line 1: expected each column once, found "A" twice'],
    ['date,A,\n2024-01-02,1,2\n', 'line 1: expected the name of an asset, found nothing above column 3'],
    ['date,A,B\n2024-01-02,0x10,2\n', 'line 2: expected a price above zero or nothing, found "0x10"'],
    ['date;A;B\n2024-01-02;1;2\n', 'rows of prices, separated by commas'],
    ['date,A,B\n2024-01-02,1,2\n2024-01-03,1,2\n', 'expected two returns or more of each asset, found fewer of A'],
  ])('%j is refused with its place', (text, message) => {
    expect(said(text)).toContain(message);
  });
});

describe('portfolios from a problem file', () => {
  const moments = {
    assets: ['A', 'B'],
    expectedReturns: [0.05, 0.1],
    covariance: [
      [0.04, 0],
      [0, 0.09],
    ],
  };
  it('come with their weights by name and the stamp of the engine', () => {
    const { weights, engine, status } = answer('optimise', { moments, objective: { kind: 'min-risk' } });
    expect([status, engine]).toEqual(['optimal', 'test']);
    expect(weights).toEqual({ A: expect.closeTo(9 / 13, 14), B: expect.closeTo(4 / 13, 14) });
  });
  it('a frontier needs no objective; one portfolio does', () => {
    expect(answer('frontier', { moments }).corners).toHaveLength(2);
    expect(refusal('optimise', { moments })).toContain('objective: expected one, found nothing');
  });
  it('ragged moments are refused with their place', () => {
    const ragged = { ...moments, covariance: [[0.04, 0], [0]] };
    expect(refusal('frontier', { moments: ragged })).toContain('moments.covariance[1]: expected 2 numbers, found 1');
    expect(refusal('frontier', { moments: { ...moments, covariance: [[1, 0]] } })).toContain(
      'expected 2 rows, found 1',
    );
  });
  it('jobs that are not done here are refused by name', () => {
    expect(refusal('backtest', { moments })).toContain('NotCovered');
    expect(refusal('guess', { moments })).toContain('InvalidProblem');
  });
});

describe('canonical JSON', () => {
  it('orders keys at every depth and drops spaces', () => {
    expect(canonicalJson(JSON.parse('{"b": [1, {"d": null, "c": "x"}], "a": 2}'))).toBe(
      '{"a":2,"b":[1,{"c":"x","d":null}]}',
    );
  });
});
