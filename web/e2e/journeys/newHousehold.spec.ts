import { expect, test } from '../launch.ts';
import { Navigation } from '../pages/Navigation.ts';
import type { PolicyPage } from '../pages/PolicyPage.ts';
import { said } from '../said.ts';
import { visitOnce } from '../start.ts';

test('a household is made by hand: accounts, holdings, a curve of its own', async ({ device }) => {
  const household = await (await visitOnce(device)).createHousehold('The Novaks', 'Two teachers');
  await expect(household.title).toHaveText('The Novaks');
  await expect(household.header).toContainText('Saved on this device');
  await household.addAccount({ name: 'Brokerage', taxType: 'Taxable', cash: '20,000.00' });
  await expect(household.account(/^Brokerage/)).toContainText('Taxable');
  await expect(household.account(/^Brokerage/)).toContainText('$20,000');

  await household.addHolding({ symbol: 'htus', quantity: '100' });
  await expect(household.holding('Harbour Total')).toContainText('HTUS');
  await household.addHolding({ symbol: 'HAGG', quantity: '50' });
  await household.beginHolding();
  await household.symbol.fill('UNLISTED');
  await expect(household.dialog).toContainText('This market does not price it');
  await household.quantity.fill('10');
  await household.ownPrice.fill('100');
  await household.submitHolding();
  await expect(household.holding('UNLISTED')).toContainText('held fixed');
  await expect(household.holding('UNLISTED')).toContainText('$1,000');

  await household.changeQuantity('UNLISTED', '12,5');
  await expect(household.holding('UNLISTED')).toContainText('$1,250');
  await household.removeHolding('HAGG');
  await expect(household.holding('HAGG')).toHaveCount(0);
  await household.undo();
  await expect(household.holding('HAGG')).toHaveCount(1);

  await new Navigation(device.page).toPolicy().then((policy) => policy.approve('HTUS', 'HAGG', 'HDEV', 'AGLD'));
  const explore = await new Navigation(device.page).toExplore();
  await expect(explore.small).toContainText(/UNLISTED.*has no price history: it stays as it is/);
  await expect(explore.sentence).toBeVisible();
  await explore.dot.press('Home');
  const calm = await said(explore.figure('A bad year (1 in 20)'));
  await explore.dot.press('End');
  await expect(explore.figure('A bad year (1 in 20)')).not.toHaveText(calm);
  await expect(explore.conflict).toHaveCount(0);
});

test('what is typed wrongly is told beside the field, and what was typed stays', async ({ device }) => {
  const household = await (await visitOnce(device)).createHousehold('The Typists');
  await household.beginAccount();
  await household.accountCash.fill('a lot');
  await household.submitAccount();
  await expect(household.dialog).toContainText('An account needs a name.');
  await expect(household.dialog).toContainText('Type an amount, such as 12,500.00.');
  await expect(household.accountCash).toHaveValue('a lot');
  await household.accountName.fill('Brokerage');
  await household.accountCash.fill('1.234,50');
  await household.submitAccount();
  await expect(household.holding('Cash')).toContainText('$1,235');

  await household.beginHolding();
  await household.quantity.fill('many');
  await household.submitHolding();
  await expect(household.dialog).toContainText('A holding needs a symbol.');
  await expect(household.dialog).toContainText('Type a number, such as 120 or 12.5.');
  await household.symbol.fill('UNLISTED');
  await household.quantity.fill('3');
  await household.ownPrice.fill('-4');
  await household.submitHolding();
  await expect(household.dialog).toContainText('Type a price above nothing, or leave it empty.');
  await household.ownPrice.fill('4');
  await household.submitHolding();
  await expect(household.holding('UNLISTED')).toContainText('$12');
});

test('each rule of the policy is kept, shown and taken back', async ({ device }) => {
  const household = await (await visitOnce(device)).createHousehold('The Rulers');
  await household.addAccount({ name: 'Brokerage', cash: '50000' });
  await household.addHolding({ symbol: 'HTUS', quantity: '500' });
  await expect(household.holding('HTUS')).toBeVisible();
  const policy = await new Navigation(device.page).toPolicy();
  await policy.approve('HAGG', 'HDEV');
  await expect(policy.approved).toContainText(/\d+ approved/);
  await expect(policy.instrument('HAGG')).toBeChecked();

  await policy.addLimit({ which: 'US shares', max: '90' });
  await expect(policy.limit('US shares')).toContainText('at most 90');
  await policy.beginEditLimit('US shares');
  await policy.fillLimit({ min: '95' });
  await policy.submitLimit();
  await expect(policy.dialog).toContainText('The lower limit is above the upper one.');
  await policy.fillLimit({ min: '10,5' });
  await policy.submitLimit();
  await expect(policy.limit('US shares')).toContainText(/between 10\.5\s% and 90\s%/);
  await policy.undo();
  await expect(policy.limit('US shares')).toContainText('at most 90');
  await policy.removeLimit('US shares');
  await expect(policy.limit('US shares')).toHaveCount(0);
  await policy.undo();
  await expect(policy.limit('US shares')).toHaveCount(1);

  await keepsAndTakesBack(policy);
  const explore = await policy.explore();
  await expect(explore.sentence).toBeVisible();
  await explore.showRules();
  await expect(explore.rule(/^Keep Harbour Total/)).toBeVisible();
});

async function keepsAndTakesBack(policy: PolicyPage): Promise<void> {
  const before = await policy.cashFloor.inputValue();
  await policy.cashFloor.press('ArrowRight');
  await expect(policy.undoButton).toHaveAccessibleName(/cash/);
  await policy.undo();
  await expect(policy.cashFloor).toHaveValue(before);

  const high = policy.rangeEnd('At most');
  const most = await high.inputValue();
  await high.press('End');
  await expect(policy.undoButton).toHaveAccessibleName(/range/);
  await policy.undo();
  await expect(high).toHaveValue(most);

  const keep = policy.neverSell(/Harbour Total/);
  await keep.check();
  await expect(policy.undoButton).toHaveAccessibleName(/Never sell HTUS/);
  await policy.undo();
  await expect(keep).not.toBeChecked();
  await policy.redo();
  await expect(keep).toBeChecked();
}
