import { isForTests } from './kinds.ts';
import { refusePackage } from './packages.ts';
import { allowedFor, concrete, roomOf } from './rooms.ts';
import type { Finding, Link, Source } from './source.ts';

const importsMax = 14;

/** The import table, packages and their places, and how many imports a file may have. */
export function checkImports(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => [
    ...tooMany(source),
    ...source.links.flatMap((link) => checkLink(source.path, link)),
  ]);
}

function tooMany({ path, links }: Source): Finding[] {
  const count = new Set(links.filter(({ kind }) => kind === 'static').map(({ specifier }) => specifier)).size;
  return count > importsMax
    ? [{ rule: 'imports', path, line: 1, message: `${count} imports, expected at most ${importsMax}` }]
    : [];
}

function checkLink(path: string, { specifier, target, kind, typeOnly, line }: Link): Finding[] {
  const refuse = (message: string): Finding[] => [{ rule: 'imports', path, line, message }];
  if (kind === 'url') return [];
  if (target === null) {
    const refusal = refusePackage(path, specifier, typeOnly);
    return refusal === null ? [] : refuse(refusal);
  }
  if (concrete.test(target) && path !== 'sync-server/main.ts' && !isForTests(path) && !concrete.test(path)) {
    return refuse(`${target} is one of several stores or buses: only sync-server/main.ts and tests may name it`);
  }
  const refusal = refuseRoom(path, target, typeOnly);
  return refusal === null ? [] : refuse(refusal);
}

const house = (path: string): string => path.split('/')[0];
const seenByWeb = /^(worker\/(api|table)|sync-server\/protocol)\//;

function refuseRoom(path: string, target: string, typeOnly: boolean): string | null {
  const from = roomOf(path);
  const to = roomOf(target);
  if (from === null) return `${path} stands in no room of the import table`;
  if (to === from) return null;
  if (isForTests(path) && !path.startsWith('web/e2e/') && from !== 'worker/oracle') {
    const near = house(path) === house(target) || (house(path) === 'web' && seenByWeb.test(target));
    return near ? null : `a test of ${house(path)} may not import ${target}`;
  }
  // Budgets drive the built app as journeys do.
  if (path.startsWith('.ci/budgets/') && target.startsWith('web/e2e/')) return null;
  if (isForTests(target)) return `${target} exists for tests, and this is no test`;
  // The judge of the solver must know what a programme and its solution look like, and nothing of how one is found.
  if (from === 'worker/oracle' && to === 'worker/solver' && typeOnly) return null;
  const allowed = allowedFor(from).some((name) => target === name || `${to}/`.startsWith(`${name}/`));
  return allowed ? null : `${from} may not import ${to ?? target}`;
}
