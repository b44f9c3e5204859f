import { describe, expect, it } from 'vitest';
import { filesOf, precachedIn } from './bytes.ts';
import { type Figure, json, median, table, verdictOf } from './figures.ts';

const bytes: Figure = { key: 'someBytes', value: 60, bar: 60, better: 'less', kind: 'fixed' };
const timed: Figure = { key: 'someMs', value: 60, bar: 50, better: 'less', kind: 'timed' };
const score: Figure = { key: 'someScore', value: 92, bar: 95, better: 'more', kind: 'timed' };

describe('a figure', () => {
  it('that is the same on every run fails one past its bar', () => {
    expect(verdictOf(bytes)).toBe('met');
    expect(verdictOf({ ...bytes, value: 61 })).toBe('failed');
  });

  it('that depends on the machine is missed first, and fails past twice its bar', () => {
    expect(verdictOf(timed)).toBe('missed');
    expect(verdictOf({ ...timed, value: 101 })).toBe('failed');
    expect(verdictOf(score)).toBe('missed');
    expect(verdictOf({ ...score, value: 89 })).toBe('failed');
  });

  it('is printed for people and for programs', () => {
    expect(table([bytes, { ...timed, note: 'slow' }])).toMatch(
      /someBytes +60 +≤ 60 +met\nsomeMs +60 +≤ 50 +missed {2}slow/,
    );
    expect(JSON.parse(json([bytes, timed]))).toEqual({ someBytes: 60, someMs: 60 });
  });
});

describe('the parts of a screen', () => {
  const manifest = {
    'index.html': { file: 'index.js', imports: ['_solid.js'] },
    '_solid.js': { file: 'solid.js' },
    'screens/a': { file: 'a.js', imports: ['_solid.js', '_chart.js'] },
    '_chart.js': { file: 'chart.js', imports: ['index.html'] },
    'screens/b': { file: 'b.js' },
  };

  it('are everything that it imports, once, and nothing of other screens', () => {
    expect([...filesOf(manifest, ['index.html', 'screens/a'])].sort()).toEqual([
      'a.js',
      'chart.js',
      'index.js',
      'solid.js',
    ]);
  });

  it('cannot be counted when the screen has none', () => {
    expect(() => filesOf(manifest, ['screens/c'])).toThrow('no part "screens/c"');
  });
});

it('reads what the service worker stores, in either order of the keys', () => {
  const worker = 'f([{"revision":null,"url":"assets/a.js"},{url:"index.html",revision:"1"}]);';
  expect(precachedIn(worker)).toEqual(['assets/a.js', 'index.html']);
});

it('takes the middle of what was measured', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 3, 10])).toBe(2.5);
});
