import { bandHues, classColours, colours, fontFamily, motion, sizes, type ThemeName } from './tokens.ts';

const kebab = (name: string): string => name.replace(/[A-Z]+/g, (part) => `-${part.toLowerCase()}`);

const declarations = (theme: ThemeName): string[] => [
  `color-scheme: ${theme};`,
  ...Object.entries(colours[theme]).map(([name, value]) => `--${kebab(name)}: ${value};`),
  ...Object.entries(classColours[theme]).map(([name, value]) => `--class-${name}: ${value};`),
  ...bandHues.map((hue, index) =>
    theme === 'light' ? `--band-${index}: oklch(58% 0.11 ${hue});` : `--band-${index}: oklch(66% 0.1 ${hue});`,
  ),
];

const rule = (selector: string, lines: readonly string[], indent = ''): string =>
  `${indent}${selector} {\n${lines.map((line) => `${indent}  ${line}`).join('\n')}\n${indent}}\n`;

/** The custom properties of both themes: the system's choice unless `data-theme` on the root says otherwise. */
export function tokenStylesheet(): string {
  const shared = [
    ...Object.entries(sizes).map(([name, value]) => `--${name}: ${value};`),
    `--font: ${fontFamily};`,
    `--release: ${motion.release}ms;`,
    `--sheet: ${motion.sheet}ms;`,
  ];
  return [
    '/* Generated from tokens.ts by generate.node.ts: change it there. */\n',
    rule(':root', [...shared, ...declarations('light')]),
    `@media (prefers-color-scheme: dark) {\n${rule(":root:not([data-theme='light'])", declarations('dark'), '  ')}}\n`,
    rule(":root[data-theme='dark']", declarations('dark')),
    `@media (prefers-reduced-motion: reduce) {\n${rule(':root', ['--release: 0ms;', '--sheet: 0ms;'], '  ')}}\n`,
  ].join('\n');
}
