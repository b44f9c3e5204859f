import { describe, expect, it } from 'vitest';
import type { Exemption } from './exemptions.ts';
import { tidy } from './tidy.ts';

/** A tree that keeps every rule; each test spoils one thing in it. */
const clean: Readonly<Record<string, string>> = {
  'package.json': '{ "scripts": { "build": "x" } }',
  'README.md': 'See `web/main.tsx`, run `npm run build`.\n',
  'web/index.html': '<script src="/first.js"></script><script type="module" src="/main.tsx"></script>',
  'public/first.js': 'document.title;',
  'web/main.tsx': "import { App } from './app/App.tsx';\nApp();\n",
  'web/app/App.tsx': "import { open } from '../optimiser/client.ts';\nexport const App = () => open();\n",
  'web/optimiser/client.ts':
    "import { wrap } from 'comlink';\nexport const open = () => wrap(new Worker(new URL('../../worker/main.ts', import.meta.url)));\n",
  'worker/main.ts': "import { solve } from './solver/solve.ts';\nsolve();\n",
  'worker/solver/solve.ts': "import { dot } from '../linalg/dot.ts';\nexport const solve = () => dot();\n",
  'worker/linalg/dot.ts': 'export const dot = () => Math.exp(1);\n',
};

function findings(change: Readonly<Record<string, string>>, exemptions: readonly Exemption[] = []): string[] {
  const tree = new Map(Object.entries({ ...clean, ...change }));
  return tidy(tree, exemptions).map(({ path, rule, message }) => `${path} ${rule}: ${message}`);
}

const mentions = (path: string, rule: string, part: string) =>
  expect.arrayContaining([expect.stringMatching(new RegExp(`^${path}.* ${rule}: .*${part}`))]);

const lines = (count: number): string => '// a line\n'.repeat(count);

it('finds nothing in a tree that keeps every rule', () => {
  expect(findings({})).toEqual([]);
});

describe('imports', () => {
  const refused: readonly (readonly [why: string, path: string, code: string, part: string])[] = [
    [
      'a room to its right',
      'worker/linalg/dot.ts',
      "import '../solver/solve.ts';",
      'worker/linalg may not import worker/solver',
    ],
    [
      'a type to its right',
      'worker/linalg/dot.ts',
      "import type { A } from '../solver/solve.ts';",
      'may not import worker/solver',
    ],
    [
      'the contract from the solver',
      'worker/solver/solve.ts',
      "import type { A } from '../api/a.ts';",
      'may not import worker/api',
    ],
    [
      'a sibling',
      'worker/estimate/mean.ts',
      "import '../model/rule.ts';",
      'worker/estimate may not import worker/model',
    ],
    [
      'the engine from the app',
      'web/app/App.tsx',
      "import '../../worker/solver/solve.ts';",
      'may not import worker/solver',
    ],
    ['the app from the engine', 'worker/main.ts', "import '../web/app/App.tsx';", 'worker/main may not import web/app'],
    ['another screen', 'web/screens/policy/P.tsx', "import '../clients/C.tsx';", 'may not import web/screens/clients'],
    ['a screen from a part', 'web/parts/B.tsx', "import '../screens/clients/C.tsx';", 'web/parts may not import'],
    [
      'the document from a screen',
      'web/screens/a/A.tsx',
      "import '../../vault/document/d.ts';",
      'may not import web/vault/document',
    ],
    [
      'more of the engine than its tables',
      'web/vault/import/i.ts',
      "import '../../../worker/prices/csv.ts';",
      'may not import worker/prices',
    ],
    [
      'anything into the tables but the contract',
      'worker/table/t.ts',
      "import '../linalg/dot.ts';",
      'worker/table may not import',
    ],
    [
      'a concrete store in a route',
      'sync-server/routes/r.ts',
      "import '../storage/sqlite/s.ts';",
      'one of several stores',
    ],
    [
      'application code from a journey',
      'web/e2e/journeys/j.spec.ts',
      "import '../../app/App.tsx';",
      'web/e2e may not import web/app',
    ],
    ['the solver from its judge', 'worker/oracle/o.ts', "import '../solver/solve.ts';", 'worker/oracle may not import'],
    ['a room that nobody has planned', 'worker/attic/a.ts', "import '../linalg/dot.ts';", 'stands in no room'],
    ['yjs outside the vault', 'web/state/s.ts', "import * as Y from 'yjs';", 'yjs may only be imported'],
    ['dexie outside its doors', 'worker/prices/csv.ts', "import Dexie from 'dexie';", 'dexie may only be imported'],
    ['comlink in a screen', 'web/screens/a/A.tsx', "import 'comlink';", 'comlink may only be imported'],
    ['ml-matrix outside linalg', 'worker/solver/solve.ts', "import 'ml-matrix';", 'ml-matrix may only be imported'],
    ['uplot outside the charts', 'web/screens/a/A.tsx', "import 'uplot';", 'uplot may only be imported'],
    ['hono outside the doors', 'sync-server/vaults/v.ts', "import 'hono';", 'hono may only be imported'],
    ['Solid in the rules of the field', 'web/domain/d.ts', "import 'solid-js';", 'solid-js may only be imported'],
    ['Node in the browser', 'web/state/s.ts', "import 'node:fs';", 'exists in Node only'],
    ['a tool in the product', 'web/state/s.ts', "import 'vitest';", 'a tool of development'],
    ['a package that nobody placed', 'web/state/s.ts', "import 'lodash';", 'not in the list of packages'],
  ];
  it.each(refused)('refuses %s', (_why, path, code, part) => {
    expect(findings({ [path]: `${code}\n` })).toEqual(mentions(path, 'imports', part));
  });

  it('counts them', () => {
    const many = Array.from({ length: 15 }, (_, index) => `import './part${index}.tsx';`).join('\n');
    expect(findings({ 'web/app/App.tsx': many })).toEqual(mentions('web/app/App.tsx', 'imports', '15 imports'));
  });

  it('lets the judge of the solver know its types', () => {
    const change = {
      'worker/oracle/o.ts': "import type { Solution } from '../solver/solve.ts';\n",
      'worker/solver/solve.test.ts': "import '../oracle/o.ts';\n",
    };
    expect(findings(change)).toEqual([]);
  });

  it('lets a test look behind the interface that it tests', () => {
    const test = "import { solve } from '../solver/solve.ts';\nsolve();\n";
    expect(findings({ 'worker/linalg/dot.test.ts': test })).toEqual([]);
  });
});

describe('the graph', () => {
  it('names every file of a circle', () => {
    const change = { 'worker/linalg/dot.ts': "import './sum.ts';", 'worker/linalg/sum.ts': "import './dot.ts';" };
    expect(findings(change)).toEqual(mentions('worker/linalg/dot.ts', 'cycles', 'dot.ts → worker/linalg/sum.ts → '));
  });

  it('finds a file that nothing reaches', () => {
    expect(findings({ 'web/parts/Old.tsx': 'export {};' })).toEqual(mentions('web/parts/Old.tsx', 'dead', ''));
  });

  it('does not count a test as a use of the product', () => {
    const change = { 'web/parts/a.ts': 'export {};', 'web/parts/a.test.ts': "import './a.ts';" };
    expect(findings(change)).toEqual(mentions('web/parts/a.ts', 'dead', ''));
  });

  it('counts a worker that is started, a page that is shown and a style that is loaded as used', () => {
    const app = "import './App.module.css';\nexport const App = () => import('./later.ts');\n";
    expect(
      findings({ 'web/app/App.tsx': app, 'web/app/App.module.css': '', 'web/app/later.ts': 'export {};' }),
    ).toEqual(mentions('web/optimiser/client.ts', 'dead', ''));
  });
});

describe('sizes', () => {
  it('caps a file at 300 lines', () => {
    expect(findings({ 'worker/linalg/dot.ts': lines(301) })).toEqual(
      mentions('worker/linalg/dot.ts', 'sizes', '301 lines'),
    );
  });

  it('caps a component at 200 lines', () => {
    expect(findings({ 'web/main.tsx': lines(201) })).toEqual(mentions('web/main.tsx', 'sizes', '201 lines'));
  });

  it('caps a function, and a component as one, at 60 lines', () => {
    const long = `export const dot = () => {\n${lines(59)}};\n`;
    expect(findings({ 'worker/linalg/dot.ts': long })).toEqual(
      mentions('worker/linalg/dot.ts', 'sizes', 'dot has 61 lines'),
    );
  });

  it('does not take a heading over tests for a function', () => {
    const test = `describe('dot', () => {\n${lines(80)}});\n`;
    expect(findings({ 'worker/linalg/dot.test.ts': test })).toEqual([]);
  });
});

describe('words', () => {
  const mark = ['TO', 'DO'].join('');
  const spoilt: readonly (readonly [why: string, rule: string, path: string, text: string])[] = [
    ['a mark of unfinished work', 'words', 'worker/linalg/dot.ts', `// ${mark}: finish`],
    ['a path of one machine', 'words', 'README.md', `Look in ${'/'}tmp/x.`],
    ['a name that says nothing', 'names', 'web/utils/text.ts', ''],
    ['a file at the top level', 'top level', 'notes.txt', ''],
    [
      'a silenced tool without a reason',
      'suppressions',
      'worker/linalg/dot.ts',
      '// biome-ignore lint/style/useConst: no',
    ],
    ['a silenced compiler', 'suppressions', 'worker/linalg/dot.ts', '// @ts-ignore because of a long story'],
    ['a type that says nothing', 'types', 'worker/linalg/dot.ts', 'export const a: any = 1;'],
    ['a test singled out', 'tests', 'worker/linalg/dot.test.ts', "it.only('x', () => {});"],
    ['a test left out', 'tests', 'worker/linalg/dot.test.ts', "describe.skip('x', () => {});"],
    ['a path that a README invents', 'readmes', 'README.md', 'See `web/nowhere.ts`.'],
    ['a link that leads nowhere', 'readmes', 'web/README.md', 'See [this](nowhere.md).'],
    ['a command that does not exist', 'readmes', 'README.md', 'Run `npm run fly`.'],
    ['inexact arithmetic', 'arithmetic', 'worker/solver/solve.ts', 'export const a = Math.exp(1);'],
    ['an inexact power', 'arithmetic', 'worker/solver/solve.ts', 'export const a = 2 ** 0.5;'],
    ['unseeded chance', 'arithmetic', 'worker/solver/solve.ts', 'export const a = Math.random();'],
    ['a fixed style in markup', 'styles', 'web/main.tsx', 'export const A = () => <p style={{ color: "red" }} />;'],
  ];
  it.each(spoilt)('finds %s', (_why, rule, path, text) => {
    expect(findings({ [path]: `${text}\n` })).toEqual(mentions(path, rule, ''));
  });

  it('lets a reason silence a tool, and a computed style through', () => {
    const change = {
      'worker/linalg/dot.ts': '// biome-ignore lint/style/useConst: the loop below writes it\nexport let a = 1;\n',
      'web/app/App.tsx': 'export const App = (props) => <p style={{ width: props.width }} />;\n',
      'web/main.tsx': "import { App } from './app/App.tsx';\nimport './optimiser/client.ts';\nApp();\n",
    };
    expect(findings(change)).toEqual([]);
  });
});

describe('exemptions', () => {
  const exemption = { rule: 'sizes', path: 'worker/linalg/dot.ts', reason: 'one long table' };

  it('excuse one rule at one path', () => {
    expect(findings({ 'worker/linalg/dot.ts': lines(301) }, [exemption])).toEqual([]);
  });

  it('are themselves found when they excuse nothing', () => {
    expect(findings({}, [exemption])).toEqual(mentions('worker/linalg/dot.ts', 'exemptions', 'take it off the list'));
  });
});
