import { dirname, join, normalize } from 'node:path/posix';
import type { Finding, Tree } from './source.ts';

/** In backticks, or the target of a link. */
const mention = /`([^`\n]+)`|\]\(([^)\s]+)\)/g;
const houses = /^(web|worker|sync-server|public|\.ci)\//;
const fileName = /^[\w.\-/]+\.(ts|tsx|mjs|js|json|md|css|html|py|csv|svg|png)$/;
/** Made by a build or a run, so not in the repository. */
const made = /^(dist|node_modules|\.data)(\/|$)/;

/** Every path that a README names exists, and so does every command. */
export function checkReadmes(tree: Tree): Finding[] {
  const folders = new Set([...tree.keys()].flatMap(foldersOf));
  const scripts = scriptsOf(tree);
  const findings: Finding[] = [];
  for (const [path, text] of tree) {
    if (!path.endsWith('.md')) continue;
    text.split('\n').forEach((content, index) => {
      for (const match of content.matchAll(mention)) {
        const named = match[1] ?? match[2];
        const message = missing(named, dirname(path), tree, folders) ?? unknownCommand(named, scripts);
        if (message !== null) findings.push({ rule: 'readmes', path, line: index + 1, message });
      }
    });
  }
  return findings;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function missing(named: string, folder: string, tree: Tree, folders: ReadonlySet<string>): string | null {
  const path = named.replace(/[#?:].*$/, '').replace(/\/$/, '');
  if (!(houses.test(named) || fileName.test(named)) || made.test(path) || /[*<>{}… ]/.test(path)) return null;
  if (path.startsWith('../') && folder === '.') return null;
  const exists = [path, normalize(join(folder, path))].some((one) => tree.has(one) || folders.has(one));
  const inside = [...tree.keys()].some((one) => one.startsWith(`${folder}/`) && one.endsWith(`/${path}`));
  return exists || inside ? null : `${named} does not exist`;
}

function scriptsOf(tree: Tree): ReadonlySet<string> {
  const { scripts } = JSON.parse(tree.get('package.json') ?? '{}') as { scripts?: Record<string, string> };
  return new Set(Object.keys(scripts ?? {}));
}

function unknownCommand(named: string, scripts: ReadonlySet<string>): string | null {
  const command = /^npm (?:run (?:-s )?)([\w-]+)/.exec(named)?.[1];
  return command === undefined || scripts.has(command) ? null : `package.json has no script "${command}"`;
}
