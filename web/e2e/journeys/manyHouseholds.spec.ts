import type { Page } from '@playwright/test';
import { expect, test } from '../launch.ts';
import { noteLongTasks } from '../longTasks.ts';
import { visitOnce } from '../start.ts';
import { type Command, runCommands } from '../vaultWorker.ts';

const count = 2_000;
const rowsMax = 60;
const screenfuls = 220;

/** Households with one account that holds two instruments of the market and some cash. */
function commandsFor(number: number, symbols: readonly string[]): Command[] {
  const householdId = `many-${number}`;
  const currency = 'USD';
  const position = (symbol: string, at: number): object => ({
    id: `${householdId}-p${at}`,
    symbol,
    description: '',
    quantity: 10 + (number % 90),
    price: null,
    priceDate: null,
    cost: null,
    lots: [],
  });
  const account = {
    id: `${householdId}-a`,
    name: 'Brokerage',
    taxType: 'taxable',
    custodian: 'Schwab',
    number: '',
    cash: { minor: 100_000, currency },
    positions: symbols.map(position),
  };
  const name = `Household ${String(number).padStart(4, '0')}`;
  return [
    { type: 'create-household', householdId, name, note: 'One of many', currency, band: number % 8, sample: false },
    {
      type: 'import-positions',
      householdId,
      importId: `${householdId}-i`,
      fileName: 'many.csv',
      custodian: 'Schwab',
      accounts: [account],
    },
  ];
}

/** The most rows that stood in the document at any moment of a scroll from top to bottom. */
async function scrollThrough(page: Page): Promise<number> {
  let most = 0;
  await page.mouse.move(600, 500);
  for (let screenful = 0; screenful < screenfuls; screenful += 1) {
    await page.mouse.wheel(0, 760);
    most = Math.max(most, await page.getByRole('list', { name: 'Households' }).locator('li').count());
  }
  return most;
}

test('two thousand households scroll without a hitch and are found by name', { tag: '@once' }, async ({ device }) => {
  test.setTimeout(300_000);
  const { page } = device;
  const clients = await visitOnce(device);
  const commands = Array.from({ length: count }, (_, i) => commandsFor(i, ['HTUS', 'HAGG'])).flat();
  await runCommands(page, commands);
  await page.reload();
  await expect(clients.count).toContainText(`${count + 3} households`, { timeout: 30_000 });
  await expect(clients.rows.nth(5)).toContainText('$');
  expect(await clients.rows.count()).toBeLessThanOrEqual(rowsMax);

  const tasks = await noteLongTasks(page);
  expect(await scrollThrough(page)).toBeLessThanOrEqual(rowsMax);
  await expect(clients.household('The Okafors'), 'the end of the list').toBeVisible();
  expect(await tasks(), 'tasks over 50 ms while scrolling').toEqual([]);

  const typing = await noteLongTasks(page);
  await clients.search.pressSequentially('household 1987');
  await expect(clients.rows).toHaveCount(1);
  await expect(clients.count).toContainText(/^1 household\b/);
  expect(await typing(), 'tasks over 50 ms while typing').toEqual([]);
  await (await clients.openHousehold('Household 1987')).holding('HTUS').waitFor();
});
