import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tokenStylesheet } from './stylesheet.ts';

test('the committed stylesheet is what the tokens say', () => {
  expect(readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')).toBe(tokenStylesheet());
});

test('both themes name the same custom properties', () => {
  const css = tokenStylesheet();
  const names = (block: string): string[] => [...block.matchAll(/--[\w-]+(?=:)/g)].map((match) => match[0]).sort();
  const [, media, chosen] = css.split(/prefers-color-scheme: dark\)|:root\[data-theme='dark'\]/);
  expect(names(media ?? '')).toEqual(names((chosen ?? '').split('@media')[0] ?? ''));
});
