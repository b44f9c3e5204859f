import { expectNoBarriers } from '../axe.ts';
import { csvFile, custodianFile } from '../files.ts';
import { expect, test } from '../launch.ts';
import { HouseholdPage } from '../pages/HouseholdPage.ts';
import { Navigation } from '../pages/Navigation.ts';
import { conflictingLimits } from '../policies.ts';
import { okafors, visitOnce } from '../start.ts';

test('nothing bars the way on the list of clients', async ({ device }) => {
  const clients = await visitOnce(device);
  await expectNoBarriers(device.page, 'clients');
  await clients.find('nobody');
  await expect(clients.count).toContainText('No household is called');
  await expectNoBarriers(device.page, 'a search that finds nothing');
  await clients.find('');
  await clients.beginHousehold();
  await clients.submitHousehold();
  await expect(clients.dialog).toContainText('A household needs a name.');
  await expectNoBarriers(device.page, 'the question about a new household, not answered');
});

test('nothing bars the way on the list when it is empty', async ({ device }) => {
  const clients = await visitOnce(device);
  for (const name of [okafors, 'Dr Lena Marchetti', 'Northgate Library']) {
    const household = await clients.openHousehold(name);
    await household.removeHousehold();
    await expect(clients.household(name)).toHaveCount(0);
  }
  await expect(device.page.getByRole('heading', { name: 'Your first client' })).toBeVisible();
  await expectNoBarriers(device.page, 'no clients, with the way back in a note');
});

test('nothing bars the way on a household', async ({ device }) => {
  const household = await (await visitOnce(device)).openHousehold(okafors);
  await expect(household.history.getByRole('figure')).toBeVisible();
  await household.showDeepestFalls();
  await expectNoBarriers(device.page, 'a household with its deepest falls');
  await household.beginRename();
  await expectNoBarriers(device.page, 'its name');
  await household.leaveDialog();
  await household.beginAccount();
  await expectNoBarriers(device.page, 'a new account');
  await household.leaveDialog();
  await household.beginEditAccount('Joint brokerage');
  await expectNoBarriers(device.page, 'an account');
  await household.leaveDialog();
  await household.beginHolding();
  await household.submitHolding();
  await expectNoBarriers(device.page, 'a new holding, not filled in');
  await household.leaveDialog();
  await household.beginEdit(/Municipal|municipal/);
  await expectNoBarriers(device.page, 'a holding with its lots');
});

test('nothing bars the way on a household that holds nothing', async ({ device }) => {
  const household = await (await visitOnce(device)).createHousehold('The Newcomers');
  await expect(household.title).toHaveText('The Newcomers');
  await expectNoBarriers(device.page, 'a new household');
  await new Navigation(device.page).toExplore();
  await expect(device.page.getByRole('heading', { name: 'Nothing to improve yet' })).toBeVisible();
  await expectNoBarriers(device.page, 'Explore with nothing to improve');
  await new Navigation(device.page).toPolicy();
  await expectNoBarriers(device.page, 'a policy without rules');
});

test('nothing bars the way on an import', async ({ device }) => {
  const household = await (await visitOnce(device)).openHousehold(okafors);
  const page = await household.importFile();
  await expect(page.picker).toBeAttached();
  await expectNoBarriers(device.page, 'choosing a file');
  await page.choose(csvFile('notes.csv', 'hello\nworld\n'));
  await expect(page.refusal).toBeVisible();
  await expectNoBarriers(device.page, 'a file that cannot be imported');
  await page.chooseAnother();
  await page.choose(custodianFile('schwab-damaged'));
  await expect(page.confirmButton).toBeVisible();
  await expectNoBarriers(device.page, 'a file with rows of every state');
});

test('nothing bars the way on the policy', async ({ device }) => {
  await (await visitOnce(device)).openHousehold(okafors);
  const policy = await new Navigation(device.page).toPolicy();
  await expect(policy.limit('US shares')).toBeVisible();
  await policy.showAllInstruments();
  await expectNoBarriers(device.page, 'a policy with the whole list');
  await policy.beginLimit();
  await expectNoBarriers(device.page, 'a limit');
  await policy.submitLimit();
  await expect(policy.dialog).toContainText('Give at least one of the two.');
  await expectNoBarriers(device.page, 'a limit that says nothing');
});

test('nothing bars the way on Explore', async ({ device }) => {
  const explore = await (await (await visitOnce(device)).openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  await expectNoBarriers(device.page, 'Explore');
  await explore.listByHolding();
  await expectNoBarriers(device.page, 'Explore with its changes');
  await explore.showRules();
  await explore.takeReturnsFromHistory();
  await expect(device.page.getByText('History is a poor guide')).toBeVisible();
  await expectNoBarriers(device.page, 'Explore with its rules, with the warning about history');
  await explore.closeSheet();
  await explore.showTable();
  await expectNoBarriers(device.page, 'the curve as a table');
  await explore.leaveDialog();
  await explore.showWhatThisMeans();
  await expectNoBarriers(device.page, 'what the figures mean');
  await explore.dialog.getByText('For the technical reader').click();
  await expectNoBarriers(device.page, 'what the figures mean, for the technical reader');
  await explore.leaveDialog();
  await explore.keep('A');
  await explore.place('Show A').click();
  await explore.beginChange('A');
  await expectNoBarriers(device.page, 'what can be done with a kept portfolio');
});

test('nothing bars the way where rules cannot all hold', async ({ device }) => {
  await (await visitOnce(device)).openHousehold(okafors);
  const policy = await new Navigation(device.page).toPolicy();
  for (const limit of conflictingLimits) await policy.addLimit(limit);
  const explore = await policy.explore();
  await expect(explore.conflict).toBeVisible();
  await expectNoBarriers(device.page, 'Explore with rules that cannot all hold');
});

test('nothing bars the way in the settings', async ({ device }) => {
  await visitOnce(device);
  const settings = await new Navigation(device.page).toSettings();
  await expect(settings.market).toContainText('instruments');
  await expectNoBarriers(device.page, 'settings');
  await settings.choosePrices(csvFile('prices.csv', 'date,OWN\n2026-01-05,10\n2026-01-06,ten\n2026-01-07,11\n'));
  await expect(settings.report).toBeVisible();
  await expectNoBarriers(device.page, 'what became of a price file');
});

test('nothing bars the way at addresses that lead nowhere', async ({ device }) => {
  await visitOnce(device);
  await device.page.goto('/nowhere');
  const nothing = device.page.getByRole('heading', { name: 'There is nothing at this address' });
  await expect(nothing).toBeVisible();
  await expectNoBarriers(device.page, 'an unknown address');
  for (const part of ['', '/explore', '/policy']) {
    await device.page.goto(`/clients/unknown${part}`);
    await expect(nothing).toBeVisible();
    await expectNoBarriers(device.page, `an unknown household${part}`);
  }
  await device.page.getByRole('link', { name: 'All clients' }).click();
  await expect(new HouseholdPage(device.page).title).toHaveText('Clients');
});
