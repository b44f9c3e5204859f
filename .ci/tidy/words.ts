import type { Finding, Source, Tree } from './source.ts';

/*
 * What may not be written: unfinished marks, silenced tools, paths of one machine, names that say nothing.
 * The patterns are put together from pieces so that this file does not find itself.
 */

const marks = new RegExp(`\\b(${['TO', 'FIX', 'XX'].map((start, at) => start + ['DO', 'ME', 'X'][at]).join('|')})\\b`);
const machinePaths = new RegExp(`(^|[\\s'"\`(=:])/(${['work', 'tmp', 'root', 'home'].join('|')})/`);
const numberedIssue = new RegExp(`\\bissue${' '}#?\\d`, 'i');
const emptyNames = /^(utils?|helpers?|common|misc|lib|shared|stuff|tools?)$/;
const readable = /\.(ts|tsx|mjs|js|css|html|md|json|yml|svg|py|txt)$|^\.ci\/run$/;

/** Marks of unfinished work, paths of one machine, numbers of issues: in any text of the repository. */
export function checkWords(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!readable.test(path) || path === 'package-lock.json') continue;
    text.split('\n').forEach((content, index) => {
      const finding = (message: string): Finding => ({ rule: 'words', path, line: index + 1, message });
      if (marks.test(content)) findings.push(finding('a mark of unfinished work'));
      if (machinePaths.test(content)) findings.push(finding('a path of one machine'));
      if (numberedIssue.test(content))
        findings.push(finding('the number of an issue, which means nothing to a reader'));
    });
  }
  return findings;
}

/** Files and folders named after nothing. */
export function checkNames(tree: Tree): Finding[] {
  return [...tree.keys()].flatMap((path) => {
    const empty = path.split('/').find((part) => emptyNames.test(part.replace(/\..*$/, '')));
    const message = `"${empty}" says nothing: name it after what it holds`;
    return empty === undefined ? [] : [{ rule: 'names', path, line: 1, message }];
  });
}

const topLevel = new Set([
  ...['web', 'worker', 'sync-server', 'public'],
  ...['package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'README.md'],
]);

/** The top level is the map of the product; nothing else may stand there. */
export function checkTopLevel(tree: Tree): Finding[] {
  const names = new Set([...tree.keys()].map((path) => path.split('/')[0]));
  return [...names]
    .filter((name) => !topLevel.has(name) && !name.startsWith('.'))
    .map((name) => ({
      rule: 'top level',
      path: name,
      line: 1,
      message: 'stands at the top level and is no part of the map',
    }));
}

const silencers = /(biome-ignore(?:-all|-start)?\s+\S+|@ts-expect-error|(?:v8|c8|istanbul) ignore[\w ]*)[:\s-]*(.*)/;
const neverAllowed = /@ts-(ignore|nocheck)|eslint-disable/;
const reasonMin = 12;

/** Tools may be silenced only with a reason beside it; some not at all. */
export function checkSuppressions(sources: readonly Source[]): Finding[] {
  return sources.flatMap(({ path, comments }) =>
    comments.flatMap(({ value, line }) => {
      const never = neverAllowed.exec(value)?.[0];
      if (never !== undefined) return [{ rule: 'suppressions', path, line, message: `${never} is not allowed` }];
      const silenced = silencers.exec(value);
      if (silenced === null || silenced[2].trim().length >= reasonMin) return [];
      return [{ rule: 'suppressions', path, line, message: `${silenced[1].trim()} without a reason` }];
    }),
  );
}
