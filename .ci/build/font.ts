import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { at } from '../paths.ts';
import { contentHash, type Step } from './stamp.ts';

/*
 * One file of Inter for the whole app: weights 400 to 600, Western European text, and the signs that figures need.
 * The upright text cut is taken (optical size 14); old-style alternates and stylistic sets are left behind.
 */

const source = at('node_modules/inter-ui/variable/InterVariable.woff2');
const target = at('web/theme/generated/inter.woff2');
const bytesMax = 40_000;

const span = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('');

const latin = span(0x20, 0x7e) + span(0xa0, 0xff);
const names = 'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıŁłŃńŇňŌōŐőŒœŘřŚśŞşŠšŢţŤťŪūŮůŰűŹźŻżŽžȘșȚț';
const punctuation = '\u2009\u2011\u202f\u2060–—‘’‚“”„†•…‰‹›€™';
const signs = '←↑→↓↗↘↔−×÷≈≠≤≥∞√σΔ▲▼';

/** What the browser may ask of the font: kerning, contextual forms, tabular and case-sensitive figures, accents. */
const features = ['kern', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'case'];

/** Cuts the font and answers its size in bytes. */
async function cut(): Promise<string> {
  const font = await subsetFont(await readFile(source), latin + names + punctuation + signs, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 600 }, opsz: 14 },
    keepFeatures: features,
    noHinting: true,
  });
  if (font.length > bytesMax) {
    throw new Error(`The font has ${font.length} bytes, expected at most ${bytesMax}: drop characters or features.`);
  }
  await mkdir(at('web/theme/generated'), { recursive: true });
  await writeFile(target, font);
  return `${font.length} bytes`;
}

export const fontStep: Step = {
  name: 'font',
  inputs: () =>
    contentHash(['.ci/build/font.ts', 'node_modules/inter-ui/package.json', 'node_modules/subset-font/package.json']),
  outputs: ['web/theme/generated/inter.woff2'],
  make: cut,
};
