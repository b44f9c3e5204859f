import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bootStylesheet, tokenStylesheet } from './stylesheet.ts';

const committed = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the committed stylesheets are what the tokens say', () => {
  expect(committed('./tokens.css')).toBe(tokenStylesheet());
  expect(committed('../../public/boot.css')).toBe(bootStylesheet());
});

test('both themes name the same custom properties', () => {
  const css = tokenStylesheet();
  const names = (block: string): string[] => [...block.matchAll(/--[\w-]+(?=:)/g)].map((match) => match[0]).sort();
  const [, media, chosen] = css.split(/prefers-color-scheme: dark\)|:root\[data-theme="dark"\]/);
  expect(names(media ?? '')).toEqual(names((chosen ?? '').split('@media')[0] ?? ''));
});
