import { custodianFile } from '../files.ts';
import { expect, test } from '../launch.ts';
import { ClientsPage } from '../pages/ClientsPage.ts';
import { ExplorePage } from '../pages/ExplorePage.ts';
import { HouseholdPage } from '../pages/HouseholdPage.ts';
import { Navigation } from '../pages/Navigation.ts';
import { said } from '../said.ts';
import { goOffline, okafors, visitOnce } from '../start.ts';

const shares = /^US shares at most/;

/** What a screen says at one moment, to be compared with what it says later. */
async function reading(explore: ExplorePage) {
  return {
    sentence: await said(explore.sentence),
    badYear: await said(explore.figure('A bad year (1 in 20)')),
    expected: await said(explore.figure('Expected per year')),
    curve: await said(explore.curve),
  };
}

async function dragTheDot(explore: ExplorePage): Promise<void> {
  const before = await reading(explore);
  await explore.press(0.4);
  await explore.dragTo(0.8);
  const rough = await reading(explore);
  expect(rough.sentence).not.toBe(before.sentence);
  await explore.dragTo(0.3);
  const calm = await reading(explore);
  expect(calm.sentence, 'the sentence follows before the finger lets go').not.toBe(rough.sentence);
  expect(calm.badYear).not.toBe(rough.badYear);
  expect(calm.expected).not.toBe(rough.expected);
  await explore.dragTo(0.85);
  await explore.release();
}

async function tightenShares(explore: ExplorePage): Promise<void> {
  await explore.showRules();
  const rule = explore.rule(shares);
  await expect(rule).toContainText(/costs (nothing|less than|\$)/);
  const price = await said(rule);
  const wide = { sentence: await said(explore.sentence), curve: await said(explore.curve) };
  await explore.dragLimit(shares, 0.35);
  await expect(rule).toContainText('at most 35');
  await expect(explore.undoButton).toHaveAccessibleName(/35/);
  await expect(explore.curve, 'the frontier is traced anew').not.toHaveText(wide.curve);
  await expect(explore.sentence).not.toHaveText(wide.sentence);
  await expect(rule).toContainText(/costs \$/);
  expect(await said(rule)).not.toBe(price);
  await explore.showChanges();
  await expect(explore.change('US shares')).toContainText(/35\.0\s%/);
  await explore.closeSheet();
}

test('the main job, without a network: from what a client holds to a better portfolio', { tag: '@real' }, async ({
  device,
  server,
  complaints,
}) => {
  const clients = await goOffline(device, server);
  const household = await clients.openHousehold(okafors);
  await expect(household.holdings.getByRole('row')).not.toHaveCount(0);
  const explore = await household.explore();
  await expect(explore.sentence).toBeVisible();

  await dragTheDot(explore);
  await tightenShares(explore);
  const importPage = await (await new Navigation(device.page).toHoldings()).importFile();
  await importPage.choose(custodianFile('fidelity-positions'));
  await importPage.confirm();
  await expect(household.holding('INVENTED HOLDINGS LTD')).toContainText('held fixed');
  await expect(household.account(/^ROTH IRA/)).toBeVisible();
  await expect(household.header).toContainText('Saved on this device');

  const address = new URL(device.page.url()).pathname;
  await new Navigation(device.page).toExplore();
  await expect(explore.small).toContainText('INVENTED HOLDINGS LTD');
  await explore.press(0.6);
  await explore.dragTo(0.45);
  await explore.release();
  const place = (await explore.dot.getAttribute('aria-valuenow')) ?? '';
  await expect(explore.header).toContainText('Saved on this device');

  const reopened = await device.reopen();
  await reopened.goto(`${address}/explore`);
  const later = new ExplorePage(reopened);
  await expect(later.title).toHaveText(okafors);
  await expect(later.small).toContainText('INVENTED HOLDINGS LTD');
  await later.showRules();
  await expect(later.rule(/^US shares at most 35/)).toBeVisible();
  await expect(later.dot).toHaveAttribute('aria-valuenow', place);
  await reopened.goto(address);
  await expect(new HouseholdPage(reopened).holding('INVENTED HOLDINGS LTD')).toContainText('held fixed');
  expect(complaints).toEqual([]);
});

test('the dot answers to the keyboard and to its two buttons', { tag: '@real' }, async ({ device, server }) => {
  const explore = await (await (await goOffline(device, server)).openHousehold(okafors)).explore();
  const place = async (): Promise<number> => Number(await explore.slider.inputValue());
  await expect(explore.sentence).toBeVisible();

  await explore.dot.press('Home');
  expect(await place()).toBe(0);
  const calmest = await reading(explore);
  await explore.dot.press('End');
  expect(await place()).toBe(1000);
  const roughest = await reading(explore);
  expect(roughest.badYear).not.toBe(calmest.badYear);
  expect(roughest.sentence).not.toBe(calmest.sentence);

  await explore.dot.press('ArrowLeft');
  const left = await place();
  expect(left).toBeLessThan(1000);
  await explore.dot.press('PageDown');
  expect(await place()).toBeLessThan(left);
  await explore.dot.press('PageUp');
  await explore.dot.press('ArrowRight');
  expect(await place()).toBe(1000);
  await explore.calmer();
  expect(await place()).toBe(left);
  await explore.rougher();
  expect(await place()).toBe(1000);
  await explore.slider.press('Home');
  expect(await reading(explore)).toEqual(calmest);
});

test('a limit is taken back by the button and by the keyboard, and comes again', { tag: '@real' }, async ({
  device,
  server,
}) => {
  const explore = await (await (await goOffline(device, server)).openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  await explore.showRules();
  const wide = await said(explore.curve);
  const tighten = async (): Promise<void> => {
    await explore.dragLimit(shares, 0.3);
    await expect(explore.curve).not.toHaveText(wide);
    await expect(explore.undoButton).toBeEnabled();
  };
  await tighten();
  const tight = await said(explore.curve);
  await explore.undo();
  await expect(explore.rule(/^US shares at most 55/)).toBeVisible();
  await expect(explore.curve).toHaveText(wide);
  await explore.redo();
  await expect(explore.curve).toHaveText(tight);
  await explore.undoByKeyboard();
  await expect(explore.rule(/^US shares at most 55/)).toBeVisible();
  await expect(explore.curve).toHaveText(wide);
});

test('a portfolio is kept as A, shown, named and removed', { tag: '@real' }, async ({ device, server }) => {
  const explore = await (await (await goOffline(device, server)).openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  await explore.dot.press('End');
  const kept = await reading(explore);
  await explore.keep('A');
  await expect(explore.toast).toContainText('Kept as A');

  await explore.dot.press('Home');
  expect((await reading(explore)).badYear).not.toBe(kept.badYear);
  await explore.place('Show A').click();
  await expect(explore.figure('A bad year (1 in 20)')).toHaveText(kept.badYear);
  await explore.place('Today').click();
  await expect(explore.sentence).toHaveText('This is what you hold today.');

  await explore.place('Show A').click();
  await explore.rename('A', 'Brave');
  await expect(explore.tray).toContainText('Brave');
  await explore.place('Proposed').click();
  await expect(explore.place('Show A: Brave')).toHaveAttribute('aria-pressed', 'false');
  await explore.place('Show A: Brave').click();
  await explore.remove('A');
  await expect(explore.place('Keep as A')).toBeVisible();
  await explore.undo();
  await expect(explore.place('Show A: Brave')).toBeVisible();
});

test('files of two custodians are looked at, imported and taken back in one step', async ({ device, server }) => {
  const household = await (await goOffline(device, server)).createHousehold('Hill Family');
  await expect(household.title).toHaveText('Hill Family');

  const schwab = await household.importFile();
  await schwab.choose(custodianFile('schwab-damaged'));
  await expect(schwab.row('HTUS')).toContainText('good');
  await expect(schwab.row('HEMK')).toContainText('look');
  await expect(schwab.row('AGLD')).toContainText('parked');
  await schwab.chooseAnother();
  await schwab.choose(custodianFile('schwab-all-accounts'));
  await expect(schwab.counts).toContainText('skipped');
  await schwab.showOnlyWhatNeedsALook();
  await expect(schwab.row('MUSL')).not.toBeVisible();
  await schwab.confirm();
  await expect(household.toast).toContainText('schwab-all-accounts.csv was imported.');
  await expect(household.accounts).toHaveCount(3);
  await household.undoFromToast();
  await expect(household.accounts).toHaveCount(0);
  await household.redo();
  await expect(household.accounts).toHaveCount(3);

  const fidelity = await household.importFile();
  await fidelity.choose(custodianFile('fidelity-positions'));
  await expect(fidelity.row('0700')).toContainText('INVENTED HOLDINGS LTD');
  await fidelity.confirm();
  await expect(household.accounts).toHaveCount(5);
  await expect(household.holding('INVENTED HOLDINGS LTD')).toContainText('held fixed');
  await household.undo();
  await expect(household.accounts).toHaveCount(3);
  await household.redo();
  await expect(household.accounts).toHaveCount(5);

  const reopened = await device.reopen();
  const later = await (await new ClientsPage(reopened).visit()).openHousehold('Hill Family');
  await expect(later.accounts).toHaveCount(5);
  await expect(later.undoButton).toHaveAccessibleName(/fidelity-positions\.csv/);
  await later.undo();
  await expect(later.accounts).toHaveCount(3);
});

test('a link straight to a sample is good for the very first visit', { tag: ['@once', '@real'] }, async ({
  device,
}) => {
  const explore = await (await (await visitOnce(device)).openHousehold(okafors)).explore();
  await expect(explore.sentence).toBeVisible();
  const { origin, pathname } = new URL(device.page.url());
  await (await device.tools()).send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await device.page.goto('about:blank');
  await device.page.goto(pathname);
  await expect(explore.sentence).toBeVisible({ timeout: 20_000 });
  await expect(explore.title).toHaveText(okafors);
});
