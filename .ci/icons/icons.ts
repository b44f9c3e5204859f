import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumArgs, noChromium, provideChromium } from '../chromium.ts';
import { at } from '../paths.ts';

/*
 * Draws the app's pictures from its one drawing, public/icons/icon.svg. Run by hand when that changes; the pictures are
 * committed, so that a build needs no browser.
 */

interface Picture {
  readonly file: string;
  readonly size: number;
  /** Turns the drawing into what this picture wants. */
  readonly change: (svg: string) => string;
}

const square = (svg: string): string => svg.replace(' rx="112"', '');

/** A launcher cuts circles and drops out of maskable icons: only the inner 80 % is sure to be seen. */
const withMargin = (svg: string): string =>
  square(svg).replace(/<g id="mark" transform="/, '$&translate(256 256) scale(.8) translate(-256 -256) ');

/** The system paints it in its own colour: only the shape counts, and the point stands apart by a gap. */
const shapeOnly = (svg: string): string =>
  svg
    .replace(
      /<rect id="ground"[^>]*>/,
      '<mask id="gap"><rect width="512" height="512" fill="#fff"/><circle cx="188.75" cy="234" r="54" fill="#000"/></mask>',
    )
    .replace(/(<path id="curve"|<path id="line")/g, '$1 mask="url(#gap)"')
    .replace(/stroke="#fbfaf7"/, 'stroke="none"')
    .replace(/#8f98a8|#1f4e9e/g, '#000');

const pictures: readonly Picture[] = [
  { file: 'icon-192.png', size: 192, change: (svg) => svg },
  { file: 'icon-512.png', size: 512, change: (svg) => svg },
  { file: 'maskable-512.png', size: 512, change: withMargin },
  { file: 'monochrome-512.png', size: 512, change: shapeOnly },
  { file: 'apple-touch-icon.png', size: 180, change: square },
];

export async function drawIcons(): Promise<void> {
  const executablePath = await provideChromium();
  if (executablePath === null) throw new Error(noChromium);
  const svg = readFileSync(at('public/icons/icon.svg'), 'utf8');
  const browser = await chromium.launch({ executablePath, args: chromiumArgs });
  const page = await browser.newPage();
  for (const { file, size, change } of pictures) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${change(svg)}`);
    await page.screenshot({ path: at(`public/icons/${file}`), omitBackground: true });
  }
  await browser.close();
}
