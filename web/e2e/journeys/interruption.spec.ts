import type { CDPSession } from '@playwright/test';
import { expect, test } from '../launch.ts';
import { ClientsPage } from '../pages/ClientsPage.ts';
import { Navigation } from '../pages/Navigation.ts';
import { PolicyPage } from '../pages/PolicyPage.ts';
import { said } from '../said.ts';
import { okafors, visitOnce } from '../start.ts';
import { crashWorkers, endWorkers } from '../workers.ts';

const once = { tag: '@once' } as const;

const deaths = [
  ['fails', crashWorkers],
  ['is ended by the browser', endWorkers],
] as const;

// The page is meant to complain here, and the next journey is not to hear of it.
test.afterEach(({ complaints }) => {
  complaints.length = 0;
});

/** Leaves so much room for what the app stores, or, with null, as much as the disk has. */
async function giveRoom(tools: CDPSession, origin: string, bytes: number | null): Promise<void> {
  await tools.send('Storage.overrideQuotaForOrigin', bytes === null ? { origin } : { origin, quotaSize: bytes });
}

for (const [how, stop] of deaths) {
  test(`an engine that ${how} is started again and answers the next touch`, once, async ({ device }) => {
    const explore = await (await (await visitOnce(device)).openHousehold(okafors)).explore();
    await expect(explore.sentence).toBeVisible();
    await explore.showRules();
    const curve = await said(explore.curve);
    await stop(device.page, 'engine');
    await expect(explore.sentence, 'the last picture stays').toBeVisible();
    await explore.dragLimit(/^US shares at most/, 0.3);
    await expect(explore.curve).not.toHaveText(curve);
    await expect(explore.rule(/^US shares at most 30/)).toBeVisible();
    await expect(explore.notice).toHaveCount(0);
    await explore.undo();
    await expect(explore.curve).toHaveText(curve);
  });

  test(`a vault that ${how} is started again, and what is done then is stored`, once, async ({ device }) => {
    const household = await (await visitOnce(device)).createHousehold('The Steadfast');
    await household.addAccount({ name: 'First', cash: '1000' });
    await expect(household.account(/^First/)).toBeVisible();
    await stop(device.page, 'vault');
    await household.addAccount({ name: 'Second', cash: '2000' });
    await expect(household.account(/^Second/)).toBeVisible();
    await expect(household.header).toContainText('Saved on this device');
    const reopened = await device.reopen();
    const later = await (await new ClientsPage(reopened).visit()).openHousehold('The Steadfast');
    await expect(later.account(/^First/)).toBeVisible();
    await expect(later.account(/^Second/)).toBeVisible();
    await expect(later.holding('Cash')).toContainText('$3,000');
  });
}

test('an engine that dies while it estimates is asked again', once, async ({ device }) => {
  const household = await (await visitOnce(device)).openHousehold(okafors);
  await expect(household.history.getByRole('figure')).toBeVisible();
  await crashWorkers(device.page, 'engine');
  const explore = await household.explore();
  await expect(explore.sentence.or(explore.notice)).toBeVisible();
  const again = explore.notice.getByRole('button', { name: 'Try again' });
  if (await again.isVisible()) await again.click();
  await expect(explore.sentence).toBeVisible();
});

test(
  'a full disk is told in a sentence, and what found no room is stored when there is some',
  once,
  async ({ device }) => {
    // Chromium looks at the free space anew only some half a minute after it last did.
    test.setTimeout(120_000);
    const { page } = device;
    await (await visitOnce(device)).openHousehold(okafors);
    const policy = await new Navigation(page).toPolicy();
    await expect(policy.cashFloor).toHaveValue('4');
    const tools = await device.tools();
    const { origin } = new URL(page.url());
    await giveRoom(tools, origin, 1);
    await expect(async () => {
      await policy.cashFloor.press('ArrowRight');
      await policy.cashFloor.press('ArrowLeft');
      await expect(policy.toast).toContainText('This device has no room left for the change.', { timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    await expect(policy.header).toContainText(/Blocked: This device has no room left/);
    await policy.cashFloor.press('End');
    await expect(policy.cashFloor).toHaveAttribute('aria-valuetext', '20 %');
    await expect(policy.cash, 'it is kept in this window').toContainText('At least 20 %');
    await expect(policy.header).toContainText(/Blocked/);

    await giveRoom(tools, origin, null);
    await policy.addLimit({ which: 'Cash', max: '30' });
    await expect(policy.header).toContainText('Saved on this device');
    const address = page.url();
    const later = new PolicyPage(await device.reopen());
    await later.page.goto(address);
    await expect(later.limit('Cash at most 30')).toBeVisible();
    await expect(later.cash).toContainText('At least 20 %');
  },
);

test('prices that find no room are used from memory', once, async ({ device }) => {
  await visitOnce(device);
  const page = await device.reopen();
  await page.goto('/healthz');
  await giveRoom(await device.tools(), new URL(page.url()).origin, 1);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('tangent-market').onsuccess = resolve;
      }),
  );
  const clients = await new ClientsPage(page).visit();
  await expect(clients.household(okafors)).toContainText('$', { timeout: 20_000 });
  const explore = await (await clients.openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  const settings = await new Navigation(page).toSettings();
  await expect(settings.market).toContainText('The device has no room to keep the market data');
});
