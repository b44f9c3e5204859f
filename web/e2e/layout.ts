import type { CDPSession, Page } from '@playwright/test';

/** A rectangle of the screen, CSS pixels. */
interface Area {
  readonly width: number;
  readonly height: number;
}

/** Everything that can be pressed, and a word that names it in a failure. */
const pressable = 'a[href], button, input, select, summary, [role=slider]';

/** Names of controls that reach into the top left corner of the screen, where iPadOS puts its window buttons. */
export const controlsInCorner = (page: Page, corner: Area): Promise<string[]> =>
  page.evaluate(
    ({ selector, width, height }) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 0 && box.left < width && box.top < height && box.right > 0 && box.bottom > 0;
        })
        .map((element) => element.getAttribute('aria-label') ?? element.textContent),
    { selector: pressable, ...corner },
  );

/**
 * Controls that a finger could miss: less than `size` high or wide. A label that holds its control counts as the control;
 * links inside a sentence are left out, as the guidelines do.
 */
export const smallTargets = (page: Page, size: number): Promise<string[]> =>
  page.evaluate(
    ({ selector, least }) => {
      const inSentence = (element: HTMLElement): boolean => {
        const around = element.parentElement;
        return around?.tagName === 'P' && around.textContent.trim() !== element.textContent.trim();
      };
      return [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        if (!element.checkVisibility() || width === 0 || target.matches('[href="#screen"]') || inSentence(element)) {
          return [];
        }
        if (width >= least - 0.5 && height >= least - 0.5) return [];
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return [`${element.tagName} "${name}" ${Math.round(width)} × ${Math.round(height)}`];
      });
    },
    { selector: pressable, least: size },
  );

/** How far the page can be scrolled sideways, CSS pixels. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Controls that reach out of the page's width, or whose text does not fit into them. */
export const clippedControls = (page: Page): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].flatMap((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        if (!element.checkVisibility() || width === 0 || element.matches('[href="#screen"]')) return [];
        const scrolls = (of: Element | null): boolean =>
          of !== null && (/(auto|scroll)/.test(getComputedStyle(of).overflowX) || scrolls(of.parentElement));
        const outside =
          (left < -1 || right > document.documentElement.clientWidth + 1) && !scrolls(element.parentElement);
        const cut = element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 2;
        const name = element.getAttribute('aria-label') ?? element.textContent;
        return outside || cut ? [`${element.tagName} "${name}" from ${Math.round(left)} to ${Math.round(right)}`] : [];
      }),
    pressable,
  );

const usualText = 16;

/** Text twice as large, as a person sets it in the browser. */
export async function doubleText(tools: CDPSession): Promise<void> {
  await tools.send('Page.setFontSizes', { fontSizes: { standard: 2 * usualText } });
}
