import { isForTests } from './kinds.ts';
import type { Finding, Source, Syntax } from './source.ts';

/** Operations that every JavaScript engine rounds the same way. */
const exact = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2'.split(' '),
);
const testWords = new Set(['test', 'it', 'describe', 'suite']);
const leftOut = new Set(['only', 'skip', 'todo', 'fails', 'fixme']);

/** What the syntax tree shows: inexact arithmetic in the engine, `any`, tests left out or singled out. */
export function checkSyntax(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => {
    const findings: Finding[] = [];
    const { path, lineAt } = source;
    const calculates = path.startsWith('worker/') && !path.startsWith('worker/linalg/') && !isForTests(path);
    source.walk((node) => {
      const add = (rule: string, message: string): void => {
        findings.push({ rule, path, line: lineAt(node.start), message });
      };
      if (calculates) {
        const operation = inexact(node);
        if (operation !== null)
          add('arithmetic', `${operation} differs between browsers: worker/linalg has an exact one`);
      }
      if (node.type === 'TSAnyKeyword') add('types', 'any switches the compiler off');
      const test = leftOutTest(node);
      if (test !== null) add('tests', `${test} leaves tests out of the run`);
      if (path.endsWith('.tsx') && fixedStyle(node)) {
        add('styles', 'a fixed style ends up in markup, which the content security policy refuses: use a class');
      }
    });
    return findings;
  });
}

function inexact({ type, object, property, operator }: Syntax): string | null {
  if ((type === 'BinaryExpression' && operator === '**') || operator === '**=') return '**';
  if (type !== 'MemberExpression' || (object as Syntax).name !== 'Math') return null;
  const name = String((property as Syntax).name);
  return exact.has(name) ? null : `Math.${name}`;
}

function leftOutTest({ type, object, property }: Syntax): string | null {
  if (type !== 'MemberExpression') return null;
  const word = String((object as Syntax).name ?? '');
  const name = String((property as Syntax).name ?? '');
  return testWords.has(word) && leftOut.has(name) ? `${word}.${name}` : null;
}

/** `style="…"`, or a style object in which nothing is computed: Solid writes both into the template's markup. */
function fixedStyle({ type, name, value }: Syntax): boolean {
  if (type !== 'JSXAttribute' || (name as Syntax).name !== 'style' || value === null) return false;
  const given = value as Syntax;
  if (given.type === 'Literal') return true;
  const expression = given.expression as Syntax;
  if (expression?.type === 'Literal') return true;
  if (expression?.type !== 'ObjectExpression') return false;
  return (expression.properties as readonly Syntax[]).some(
    (property) => property.type === 'Property' && (property.value as Syntax).type === 'Literal',
  );
}
