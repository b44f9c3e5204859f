import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { at, root } from '../paths.ts';
import { exemptions } from './exemptions.ts';
import type { Tree } from './source.ts';
import { tidy } from './tidy.ts';

const text = /\.(ts|tsx|mjs|js|css|html|md|json|svg|py|txt|sh|csv)$|^\.ci\/run$/;

/** What is in the repository, and what would be added to it. The content of pictures and packed data is of no interest. */
function readTree(): Tree {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
  const paths = listed.split('\0').filter((path) => path !== '' && existsSync(at(path)));
  return new Map(paths.map((path) => [path, text.test(path) ? readFileSync(at(path), 'utf8') : '']));
}

/** Prints the findings and answers the exit status. */
export async function main(): Promise<number> {
  const start = performance.now();
  const tree = readTree();
  const findings = tidy(tree, exemptions);
  for (const { rule, path, line, message } of findings) process.stdout.write(`${path}:${line} ${rule}: ${message}\n`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`tidy: ${tree.size} files, ${findings.length} findings, ${seconds} s\n`);
  return findings.length === 0 ? 0 : 1;
}
