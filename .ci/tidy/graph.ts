import { dirname, join, normalize } from 'node:path/posix';
import { isEntry, isForTests, isTest } from './kinds.ts';
import type { Finding, Source, Tree } from './source.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** File → the files that it imports, starts or shows, those that exist. */
export function importGraph(tree: Tree, sources: readonly Source[]): Graph {
  const graph = new Map<string, readonly string[]>();
  for (const { path, links } of sources) {
    graph.set(
      path,
      links.flatMap(({ target }) => (target !== null && tree.has(target) ? [target] : [])),
    );
  }
  for (const [path, text] of tree) if (/\.(html|css)$/.test(path)) graph.set(path, addressesIn(tree, path, text));
  return graph;
}

function addressesIn(tree: Tree, path: string, text: string): string[] {
  const folder = dirname(path);
  const named = [...text.matchAll(/(?:src|href)="([^"]+)"|(?:url\(|@import )['"]([^'"]+)['"]/g)];
  return named
    .map((match) => match[1] ?? match[2])
    .flatMap((address) => (address.startsWith('/') ? ['web', 'public'] : [folder]).map((base) => join(base, address)))
    .map(normalize)
    .filter((target) => tree.has(target));
}

/** Circles of imports. What is started by address runs elsewhere and closes no circle. */
export function checkCycles(sources: readonly Source[]): Finding[] {
  const graph = new Map(
    sources.map(({ path, links }) => [
      path,
      links.flatMap(({ target, kind }) => (target !== null && kind !== 'url' ? [target] : [])),
    ]),
  );
  const done = new Set<string>();
  const findings: Finding[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) {
      const circle = [...trail.slice(trail.indexOf(path)), path].join(' → ');
      findings.push({ rule: 'cycles', path, line: 1, message: `a circle of imports: ${circle}` });
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return findings;
}

function reach(graph: Graph, from: Iterable<string>): Set<string> {
  const reached = new Set<string>();
  const open = [...from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    open.push(...(graph.get(path) ?? []));
  }
  return reached;
}

/**
 * Files that nothing uses. The product is what its entries reach; what exists for tests may be reached by tests.
 * A script run by hand counts as used when some other file names it.
 */
export function checkDead(tree: Tree, sources: readonly Source[]): Finding[] {
  const graph = importGraph(tree, sources);
  const named = (path: string): boolean => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [...tree].some(([other, text]) => other !== path && text.includes(name));
  };
  const entries = [...graph.keys()].filter((path) => isEntry(path) || (path.endsWith('.node.ts') && named(path)));
  const product = reach(graph, entries);
  const tested = reach(graph, [...entries, ...[...graph.keys()].filter(isTest)]);
  return [...graph.keys()]
    .filter((path) => !path.endsWith('.d.ts') && !(isForTests(path) ? tested : product).has(path))
    .map((path) => ({ rule: 'dead', path, line: 1, message: 'nothing that is started reaches this file' }));
}
