import { dirname, join, normalize } from 'node:path/posix';
import { parseSync } from 'oxc-parser';

/** Every file of the repository by its path from the root. */
export type Tree = ReadonlyMap<string, string>;

/** One thing that is not as the house wants it. */
export interface Finding {
  readonly rule: string;
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** Any node of the syntax tree; what it holds is asked for by name. */
export interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Link {
  /** As it is written: `./x.ts`, `solid-js`. */
  readonly specifier: string;
  /** Path from the root when it names a file of the repository, with or without the file being there. */
  readonly target: string | null;
  /** `url` is a worker or an asset named by `new URL(…, import.meta.url)`: started or fetched, not imported. */
  readonly kind: 'static' | 'dynamic' | 'url';
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly links: readonly Link[];
  readonly comments: readonly { readonly value: string; readonly line: number }[];
  /** Calls `visit` with every node and those around it, outermost first. */
  readonly walk: (visit: (node: Syntax, around: readonly Syntax[]) => void) => void;
  readonly lineAt: (offset: number) => number;
}

const parsed = /\.(ts|tsx|mjs|js)$/;
const byUrl = /new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g;

/** Parses every file of the tree that holds code. Files that cannot be parsed are the compiler's to report. */
export function readSources(tree: Tree): Source[] {
  return [...tree].filter(([path]) => parsed.test(path)).map(([path, text]) => readSource(path, text));
}

export function readSource(path: string, text: string): Source {
  const { program, module, comments } = parseSync(path, text);
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => lineOf(starts, offset);
  const link = (specifier: string, kind: Link['kind'], typeOnly: boolean, offset: number): Link => ({
    specifier,
    target: specifier.startsWith('.') ? normalize(join(dirname(path), specifier.replace(/\?.*$/, ''))) : null,
    kind,
    typeOnly,
    line: lineAt(offset),
  });
  const links = [
    ...module.staticImports.map(({ moduleRequest, entries, start }) =>
      link(moduleRequest.value, 'static', entries.length > 0 && entries.every((entry) => entry.isType), start),
    ),
    ...module.staticExports.flatMap(({ entries, start }) => {
      const from = entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest;
      return from
        ? [
            link(
              from.value,
              'static',
              entries.every((entry) => entry.isType),
              start,
            ),
          ]
        : [];
    }),
    ...module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
      const literal = /^['"](.*)['"]$/.exec(text.slice(start, end))?.[1];
      return literal === undefined ? [] : [link(literal, 'dynamic', false, start)];
    }),
    ...[...text.matchAll(byUrl)].map((match) => link(match[1], 'url', false, match.index)),
  ];
  return {
    path,
    text,
    lines: starts.length - (text.endsWith('\n') ? 1 : 0),
    links,
    comments: comments.map(({ value, start }) => ({ value, line: lineAt(start) })),
    walk: (visit) => walk(program as unknown as Syntax, [], visit),
    lineAt,
  };
}

function walk(node: Syntax, around: Syntax[], visit: (node: Syntax, around: readonly Syntax[]) => void): void {
  visit(node, around);
  around.push(node);
  for (const value of Object.values(node)) {
    if (Array.isArray(value)) {
      for (const item of value) if (isSyntax(item)) walk(item, around, visit);
    } else if (isSyntax(value)) walk(value, around, visit);
  }
  around.pop();
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Counted from 1. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
