import { isTest } from './kinds.ts';
import type { Finding, Source, Syntax, Tree } from './source.ts';

const linesMax = { file: 300, component: 200, function: 60, readme: 160 } as const;
const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** Files, components, functions and the front page: none past its cap. */
export function checkSizes(tree: Tree, sources: readonly Source[]): Finding[] {
  return [...[...tree].flatMap(([path, text]) => checkFile(path, text)), ...sources.flatMap(checkFunctions)];
}

const counted = /\.(ts|tsx|mjs|js|css|html|sh)$|^README\.md$|^\.ci\/run$/;

function checkFile(path: string, text: string): Finding[] {
  if (!counted.test(path)) return [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  const component = path.endsWith('.tsx') && !isTest(path);
  const max = path === 'README.md' ? linesMax.readme : component ? linesMax.component : linesMax.file;
  return lines > max ? [{ rule: 'sizes', path, line: 1, message: `${lines} lines, expected at most ${max}` }] : [];
}

function checkFunctions({ path, walk, lineAt }: Source): Finding[] {
  const findings: Finding[] = [];
  walk((node, around) => {
    if (!functions.has(node.type)) return;
    const parent = around.at(-1);
    if (parent !== undefined && groupsTests(parent)) return;
    const line = lineAt(node.start);
    const lines = lineAt(node.end) - line + 1;
    if (lines <= linesMax.function) return;
    const message = `${nameOf(node, parent)} has ${lines} lines, expected at most ${linesMax.function}`;
    findings.push({ rule: 'sizes', path, line, message });
  });
  return findings;
}

/** `describe('…', () => {…})` is a heading with tests under it, not a function that somebody has to follow. */
function groupsTests({ type, callee }: Syntax): boolean {
  if (type !== 'CallExpression') return false;
  return /^(describe|suite)\b/.test(calledName(callee as Syntax));
}

function calledName(callee: Syntax): string {
  if (callee.type === 'Identifier') return String(callee.name);
  if (callee.type === 'MemberExpression') {
    return `${calledName(callee.object as Syntax)}.${calledName(callee.property as Syntax)}`;
  }
  return callee.type === 'CallExpression' ? calledName(callee.callee as Syntax) : '';
}

function nameOf(node: Syntax, parent: Syntax | undefined): string {
  const own = (node.id as Syntax | null | undefined)?.name;
  const held = (parent?.id as Syntax | undefined)?.name ?? (parent?.key as Syntax | undefined)?.name;
  return String(own ?? held ?? 'a function');
}
