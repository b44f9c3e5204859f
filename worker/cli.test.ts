import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';

const cli = new URL('cli.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'tangent-cli-'));

const problem = {
  moments: {
    assets: ['A', 'B'],
    expectedReturns: [0.05, 0.1],
    covariance: [
      [0.04, 0],
      [0, 0.09],
    ],
  },
  objective: { kind: 'min-risk' },
};

function run(job: string, file: unknown, changes: { input?: string; cwd?: string; path?: string } = {}) {
  const path = changes.path ?? join(folder, 'problem.json');
  if (path !== '-') writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  const options = { encoding: 'utf8' as const, input: changes.input ?? '', cwd: changes.cwd ?? folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, job, path], options);
  return { status, stdout, stderr, answer: stdout === '' ? null : JSON.parse(stdout) };
}

describe('the engine from a terminal', () => {
  it('prints one object on standard output, nothing else, and exits with 0', () => {
    const { status, stdout, stderr, answer } = run('optimise', problem);
    expect([status, stderr, stdout.trim().split('\n').length]).toEqual([0, '', 1]);
    expect(answer.weights.B).toBeCloseTo(4 / 13, 14);
    expect(Object.keys(answer)).toEqual([
      ...['status', 'weights', 'expectedReturn', 'volatility', 'sharpeRatio', 'objectiveValue', 'measure'],
      ...['certificate', 'binding', 'engine', 'problemHash', 'milliseconds'],
    ]);
    expect(answer.problemHash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('prints the same bytes for the same problem, but for the time it took', () => {
    const print = () => ({ ...run('frontier', problem).answer, milliseconds: null });
    expect(JSON.stringify(print())).toBe(JSON.stringify(print()));
  });

  it('hashes the content, not the spaces and the order of keys', () => {
    const { moments, objective } = problem;
    const other = JSON.stringify({ objective, moments }, null, 4);
    expect(run('optimise', other).answer.problemHash).toBe(run('optimise', problem).answer.problemHash);
  });

  it('reads standard input, and files beside the problem or beside the working directory', () => {
    writeFileSync(
      join(folder, 'prices.csv'),
      'date,A,B\n2024-01-02,100,50\n2024-01-03,101,50.2\n2024-01-04,100.5,51\n2024-01-05,102,51.5\n',
    );
    const asked = { prices: { file: 'prices.csv', missing: 'complete' }, objective: { kind: 'min-risk' } };
    const fromFile = run('optimise', asked, { cwd: tmpdir() });
    const fromInput = run('optimise', asked, { path: '-', input: JSON.stringify(asked) });
    expect([fromFile.status, fromFile.stderr]).toEqual([0, '']);
    expect(fromInput.answer.weights).toEqual(fromFile.answer.weights);
  });

  it('takes a path as it was meant where npm was called, not where npm runs scripts', () => {
    writeFileSync(join(folder, 'meant.json'), JSON.stringify(problem));
    const env = { ...process.env, npm_lifecycle_event: 'engine', INIT_CWD: folder };
    const { status } = spawnSync(process.execPath, [cli, 'optimise', 'meant.json'], { cwd: tmpdir(), env });
    expect(status).toBe(0);
  });

  it('counts an impossible set of rules as an answer', () => {
    const { status, answer } = run('optimise', { ...problem, constraints: [{ kind: 'bounds', id: 'cap', max: 0.4 }] });
    expect([status, answer.status, answer.conflict]).toEqual([0, 'infeasible', ['cap']]);
    expect(answer.nearestFeasible.relax.cap).toBeCloseTo(0.1, 12);
  });

  it.each([
    [
      'a wrong number',
      { ...problem, constraints: [{ kind: 'bounds', max: '12%' }] },
      'constraints[0].max: expected a number, found "12%".',
    ],
    [
      'an unknown field',
      { ...problem, objective: { kind: 'min-risk', target: 1 } },
      'objective.target: there is no such field.',
    ],
    ['a field not covered', { ...problem, penalties: [] }, 'penalties: "penalties" is part of the format'],
    ['a file that is no JSON', '{"moments":', 'The file is no JSON'],
    [
      'two sources',
      { ...problem, scenarios: { assets: ['A'], returns: [[0.1]] } },
      'exactly one of moments, scenarios and prices',
    ],
    [
      'a missing file',
      { prices: { file: 'none.csv', missing: 'complete' }, objective: problem.objective },
      'prices.file: cannot be read',
    ],
  ])('refuses %s with status 2 and a sentence', (_, file, message) => {
    const { status, stdout, stderr } = run('optimise', file);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('says in one sentence that it cannot read a problem, with status 2', () => {
    const latin = join(folder, 'latin.csv');
    writeFileSync(latin, Buffer.from('date,\xc4,B\n2024-01-02,1,2\n', 'latin1'));
    const cases: [string, string][] = [
      [join(folder, 'none.json'), 'Cannot read the problem: ENOENT'],
      [folder, 'Cannot read the problem: EISDIR'],
      [latin, 'Cannot read the problem: The encoded data was not valid for encoding utf-8'],
    ];
    for (const [path, message] of cases) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'optimise', path], { encoding: 'utf8' });
      expect([status, stdout, stderr.trim().split('\n').length]).toEqual([2, '', 1]);
      expect(stderr).toContain(message);
    }
  });

  it('leaves a byte order mark out', () => {
    expect(run('optimise', `\uFEFF${JSON.stringify(problem)}`).status).toBe(0);
  });

  it('refuses jobs that it does not do, by name', () => {
    expect(run('backtest', problem)).toMatchObject({ status: 2, stdout: '' });
    expect(run('dance', problem).stderr).toContain('found "dance"');
  });
});
