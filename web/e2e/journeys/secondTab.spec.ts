import { expect, test } from '../launch.ts';
import { HouseholdPage } from '../pages/HouseholdPage.ts';
import { Navigation } from '../pages/Navigation.ts';
import { okafors, visitOnce } from '../start.ts';

const once = { tag: '@once' } as const;

test('two windows show each other’s edits, and either may be closed', once, async ({ device }) => {
  const first = await (await visitOnce(device)).createHousehold('The Twins');
  await first.addAccount({ name: 'Shared', cash: '1000' });
  await expect(first.account(/^Shared/)).toBeVisible();

  const page = await device.context.newPage();
  await page.goto(device.page.url());
  const second = new HouseholdPage(page);
  await expect(second.account(/^Shared/)).toBeVisible();

  await first.addAccount({ name: 'From the first', cash: '10' });
  await expect(second.account(/^From the first/)).toBeVisible();
  await second.addAccount({ name: 'From the second', cash: '20' });
  await expect(first.account(/^From the second/)).toBeVisible();
  await expect(first.holding('Cash')).toContainText('$1,030');
  await expect(second.holding('Cash')).toContainText('$1,030');

  await second.undo();
  await expect(second.account(/^From the second/)).toHaveCount(0);
  await expect(first.account(/^From the second/)).toHaveCount(0);

  await page.close();
  await first.addAccount({ name: 'Afterwards', cash: '5' });
  await expect(first.account(/^Afterwards/)).toBeVisible();
  await expect(first.header).toContainText('Saved on this device');
  await device.page.reload();
  await expect(first.accounts).toHaveCount(4);
});

test(
  'a household that another window removes and brings back leaves this one and returns',
  once,
  async ({ device }) => {
    const first = await (await visitOnce(device)).createHousehold('The Fleeting');
    const page = await device.context.newPage();
    await page.goto(new URL('/clients', device.page.url()).href);
    await expect(page.getByRole('link', { name: /^The Fleeting/ })).toBeVisible();
    await first.removeHousehold();
    await expect(page.getByRole('link', { name: /^The Fleeting/ })).toHaveCount(0);
    await first.undoFromToast();
    await expect(page.getByRole('link', { name: /^The Fleeting/ })).toBeVisible();
  },
);

test('a rule that one window moves re-traces the curve of the other', once, async ({ device }) => {
  const explore = await (await (await visitOnce(device)).openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  const page = await device.context.newPage();
  await page.goto(device.page.url());
  const policy = await new Navigation(page).toPolicy();
  await policy.beginEditLimit('US shares');
  await policy.fillLimit({ min: '', max: '25' });
  await policy.submitLimit();
  await explore.showRules();
  await expect(explore.rule(/^US shares at most 25/)).toBeVisible();
  await expect(explore.undoButton).toHaveAccessibleName(/25/);
});
