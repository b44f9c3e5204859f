import type { Exemption } from './exemptions.ts';
import { checkCycles, checkDead } from './graph.ts';
import { checkImports } from './imports.ts';
import { checkReadmes } from './readmes.ts';
import { checkSizes } from './sizes.ts';
import { type Finding, readSources, type Tree } from './source.ts';
import { checkSyntax } from './syntax.ts';
import { checkNames, checkSuppressions, checkTopLevel, checkWords } from './words.ts';

/** Holds a tree against every rule of the house. Findings come in the order of their paths. */
export function tidy(tree: Tree, exemptions: readonly Exemption[]): Finding[] {
  const sources = readSources(tree);
  const findings = [
    ...checkTopLevel(tree),
    ...checkNames(tree),
    ...checkWords(tree),
    ...checkReadmes(tree),
    ...checkSizes(tree, sources),
    ...checkImports(sources),
    ...checkCycles(sources),
    ...checkDead(tree, sources),
    ...checkSuppressions(sources),
    ...checkSyntax(sources),
  ];
  const excuses = ({ rule, path }: Finding, exemption: Exemption): boolean =>
    exemption.rule === rule && exemption.path === path;
  const idle = exemptions.filter((exemption) => !findings.some((finding) => excuses(finding, exemption)));
  return [
    ...findings.filter((finding) => !exemptions.some((exemption) => excuses(finding, exemption))),
    ...idle.map(({ rule, path }) => ({
      rule: 'exemptions',
      path,
      line: 1,
      message: `is excused from "${rule}" and keeps it: take it off the list`,
    })),
  ].sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}
