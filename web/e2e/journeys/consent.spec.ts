import { builds, secondVersion } from '../builds.ts';
import { expect, test } from '../launch.ts';
import { firstVisit, shownVersion } from '../offline.ts';
import { ClientsPage } from '../pages/ClientsPage.ts';
import { SettingsPage } from '../pages/SettingsPage.ts';
import { UpdateNotice } from '../pages/UpdateNotice.ts';

test('a new version comes with the adviser’s consent and loses no edit', { tag: '@once' }, async ({
  device: { page },
  server,
}) => {
  await firstVisit(page, '/clients');
  const first = await shownVersion(page);
  await server.restart(builds.second);
  const settings = await new SettingsPage(page).visit();
  const update = new UpdateNotice(page);
  await settings.checkForNewVersion();
  await expect(update.notice).toBeVisible();
  expect(await shownVersion(page)).toBe(first);

  // The old version goes on working while the new one waits, and what is done in it is kept.
  const clients = await new ClientsPage(page).visit();
  const household = await clients.createHousehold('The Oyelowos', 'made while a new version was waiting');
  await expect(household.title).toHaveText('The Oyelowos');
  expect(await shownVersion(page)).toBe(first);
  await update.accept();
  await expect.poll(() => shownVersion(page)).toBe(secondVersion);
  await expect(household.title).toHaveText('The Oyelowos');
});
