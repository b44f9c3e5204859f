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
    `--font: ${fontFamily.replaceAll("'", '"')};`,
    `--release: ${motion.release}ms;`,
    `--sheet: ${motion.sheet}ms;`,
  ];
  return [
    '/* Generated from tokens.ts by generate.node.ts: change it there. */\n',
    rule(':root', [...shared, ...declarations('light')]),
    `@media (prefers-color-scheme: dark) {\n${rule(':root:not([data-theme="light"])', declarations('dark'), '  ')}}\n`,
    rule(':root[data-theme="dark"]', declarations('dark')),
    `@media (prefers-reduced-motion: reduce) {\n${rule(':root', ['--release: 0ms;', '--sheet: 0ms;'], '  ')}}\n`,
  ].join('\n');
}

const bootColours = (theme: ThemeName): string[] => {
  const { paper, ink2, hairline, surface } = colours[theme];
  return [`--paper: ${paper};`, `--ink2: ${ink2};`, `--hairline: ${hairline};`, `--surface: ${surface};`];
};

/**
 * The frame of the shell as index.html paints it before any script, in a file of its own: the first paint waits for
 * this and nothing else.
 */
export function bootStylesheet(): string {
  const rail = `calc(${sizes['rail-width']} + env(safe-area-inset-left))`;
  const bar = `calc(${sizes['bar-height']} + env(safe-area-inset-bottom))`;
  const wide = [
    rule(
      '.boot',
      [
        `grid-template-rows: ${sizes['header-height']} minmax(0, 1fr);`,
        `grid-template-columns: ${rail} minmax(0, 1fr);`,
      ],
      '  ',
    ),
    rule('.boot p', ['grid-column: 2;', `padding: 0 ${sizes['space-6']};`], '  '),
    rule('.boot i', ['grid-area: 1 / 1 / -1 / 2;', 'border-top: 0;', 'border-right: 1px solid var(--hairline);'], '  '),
  ];
  return [
    '/* Generated from tokens.ts by generate.node.ts: change it there. */\n',
    rule(':root', ['color-scheme: light dark;', ...bootColours('light')]),
    `@media (prefers-color-scheme: dark) {\n${rule(':root', bootColours('dark'), '  ')}}\n`,
    rule('.boot', [
      'position: fixed;',
      'inset: 0;',
      'display: grid;',
      `grid-template-rows: ${sizes['header-height']} minmax(0, 1fr) ${bar};`,
      'background: var(--paper);',
      'color: var(--ink2);',
      'font-family: system-ui, sans-serif;',
    ]),
    rule('.boot p', [
      'align-self: center;',
      'margin: 0;',
      `padding: 0 ${sizes['space-4']};`,
      `font-size: ${sizes['text-lead']};`,
      'font-weight: 600;',
    ]),
    rule('.boot i', ['grid-row: 3;', 'border-top: 1px solid var(--hairline);', 'background: var(--surface);']),
    `@media (min-width: 900px) {\n${wide.join('\n')}}\n`,
  ].join('\n');
}
