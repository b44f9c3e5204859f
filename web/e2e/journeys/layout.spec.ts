import { expect, test } from '../launch.ts';
import { clippedControls, controlsInCorner, doubleText, sidewaysScroll, smallTargets } from '../layout.ts';
import { ExplorePage } from '../pages/ExplorePage.ts';
import { said } from '../said.ts';
import { placesOf } from '../screens.ts';
import { okafors, visitOnce } from '../start.ts';

/** What iPadOS covers with its window buttons. */
const corner = { width: 80, height: 40 };
const fingertip = 44;

test('controls are as large as a fingertip and leave the corner free', async ({ device }) => {
  const { page } = device;
  await (await visitOnce(device)).openHousehold(okafors);
  for (const { name, path, settled } of placesOf(new URL(page.url()).pathname)) {
    await page.goto(path);
    await settled(page);
    expect(await controlsInCorner(page, corner), name).toEqual([]);
    expect(await smallTargets(page, fingertip), name).toEqual([]);
  }
});

test('text of twice the size stays on the page', async ({ device }) => {
  const { page } = device;
  await (await visitOnce(device)).openHousehold(okafors);
  await doubleText(await device.tools());
  for (const { name, path, settled } of placesOf(new URL(page.url()).pathname)) {
    await page.goto(path);
    await settled(page);
    expect(await sidewaysScroll(page), name).toBe(0);
    expect(await clippedControls(page), name).toEqual([]);
  }
});

test('the narrowest screens show everything without scrolling sideways', { tag: '@once' }, async ({ device }) => {
  const { page } = device;
  await page.setViewportSize({ width: 320, height: 640 });
  await (await visitOnce(device)).openHousehold(okafors);
  for (const { name, path, settled } of placesOf(new URL(page.url()).pathname)) {
    await page.goto(path);
    await settled(page);
    expect(await sidewaysScroll(page), name).toBe(0);
    expect(await clippedControls(page), name).toEqual([]);
    expect(await controlsInCorner(page, corner), name).toEqual([]);
  }
});

test('turning the tablet keeps the tab, the dot and what was half typed', { tag: '@once' }, async ({ device }) => {
  const { page } = device;
  const portrait = { width: 820, height: 1180 };
  const landscape = { width: 1180, height: 820 };
  await page.setViewportSize(portrait);
  const household = await (await visitOnce(device)).openHousehold(okafors);
  await household.beginHolding();
  await household.symbol.fill('HTU');
  await household.quantity.fill('12');
  await page.setViewportSize(landscape);
  await expect(household.symbol).toHaveValue('HTU');
  await expect(household.quantity).toHaveValue('12');
  await page.setViewportSize(portrait);
  await expect(household.symbol).toHaveValue('HTU');
  await household.leaveDialog();

  const explore = await household.explore();
  await expect(explore.sentence).toBeVisible();
  await explore.showRules();
  await explore.press(0.3);
  await explore.dragTo(0.4);
  await explore.release();
  const place = await explore.slider.inputValue();
  const sentence = await said(explore.sentence);
  await page.setViewportSize(landscape);
  await expect(explore.changes).toBeVisible();
  await expect(explore.rules).toBeVisible();
  await expect(explore.slider).toHaveValue(place);
  await page.setViewportSize(portrait);
  await expect(explore.rules, 'the tab that was open').toBeVisible();
  await expect(explore.changes).toBeHidden();
  await expect(explore.slider).toHaveValue(place);
  await expect(explore.sentence).toHaveText(sentence);
});

test('an open sheet of a phone stays open when it is turned', { tag: '@once' }, async ({ device }) => {
  const { page } = device;
  await page.setViewportSize({ width: 390, height: 844 });
  const explore = await (await (await visitOnce(device)).openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  await explore.showRules();
  await page.setViewportSize({ width: 844, height: 390 });
  await expect(explore.rules).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(explore.rules).toBeVisible();
  await expect(explore.changes).toBeHidden();
});

test('the keyboard alone reaches the dot and leaves every dialog', { tag: '@once' }, async ({ device }) => {
  const { page } = device;
  const clients = await visitOnce(device);
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const focused = document.activeElement as HTMLElement | null;
        return focused?.getAttribute('aria-label') ?? focused?.textContent ?? '';
      });
      if (name.test(at)) return;
    }
    throw new Error(`The Tab key does not reach ${name}.`);
  };
  await clients.search.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await tabTo(/^The Okafors/);
  await page.keyboard.press('Enter');
  await expect(clients.title).toHaveText(okafors);
  await tabTo(/^Explore what would be better/);
  await page.keyboard.press('Enter');
  const explore = new ExplorePage(page);
  await expect(explore.sentence).toBeVisible();
  await tabTo(/^Proposed portfolio on the curve/);
  const sentence = await said(explore.sentence);
  await page.keyboard.press('Home');
  await expect(explore.sentence).not.toHaveText(sentence);

  for (const [opener, title] of [
    [/^Show as a table/, 'Portfolios along the curve'],
    [/^What this means/, 'What these figures are, and are not'],
  ] as const) {
    await tabTo(opener);
    await page.keyboard.press('Enter');
    await expect(explore.dialog).toHaveAccessibleName(title);
    await page.keyboard.press('Escape');
    await expect(explore.dialog).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveAccessibleName(opener);
  }
});

test('nothing moves by itself where motion is not wanted', { tag: '@once' }, async ({ device }) => {
  const { page } = device;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const explore = await (await (await visitOnce(device)).openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  const moving = (): Promise<string[]> =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration ?? 0) > 1)
        .map((animation) => (animation.effect as KeyframeEffect).target?.className ?? ''),
    );
  await explore.showWhatThisMeans();
  expect(await moving()).toEqual([]);
  await explore.leaveDialog();
  await explore.keep('A');
  await expect(explore.toast).toContainText('Kept as A');
  expect(await moving()).toEqual([]);
});
