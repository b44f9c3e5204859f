import { csvFile, custodianFile, inUtf16, inWindows1252, noise, schwabText, tradingDays, workbook } from '../files.ts';
import { expect, test } from '../launch.ts';
import { HouseholdPage } from '../pages/HouseholdPage.ts';
import { Navigation } from '../pages/Navigation.ts';
import { conflictingLimits } from '../policies.ts';
import { said } from '../said.ts';
import { okafors, visitOnce } from '../start.ts';

const once = { tag: '@once' } as const;
const orchard = { symbol: 'ORCH', description: 'Château Orchards', quantity: 10, price: 25 };

test('what is no custodian file is refused in a sentence that says what it is', once, async ({ device }) => {
  const household = await (await visitOnce(device)).openHousehold(okafors);
  await expect(household.accounts).toHaveCount(5);
  const page = await household.importFile();
  for (const [file, sentence] of [
    [csvFile('positions.xlsx', workbook), /workbook|Excel|spreadsheet/i],
    [csvFile('noise.csv', noise), /binary data|text/],
    [csvFile('empty.csv', ''), /The file is empty/],
    [csvFile('letter.csv', 'Dear Sir,\nplease find attached\nnothing.\n'), /Schwab|Fidelity/],
    [csvFile('header.csv', schwabText([])), /./],
    [csvFile('quotes.csv', '"Symbol","Description\n"HTUS,"one"",two\n"",""","\n'), /./],
  ] as const) {
    await page.choose(file);
    await expect(page.refusal, file.name).toContainText('This file cannot be imported');
    await expect(page.refusal, file.name).toContainText(sentence);
    await page.chooseAnother();
  }
  await new Navigation(device.page).toHoldings();
  await expect(household.accounts).toHaveCount(5);
  await expect(household.header).toContainText('Saved on this device');
});

test('a custodian file of any encoding keeps its letters', once, async ({ device }) => {
  const household = await (await visitOnce(device)).openHousehold(okafors);
  const page = await household.importFile();
  const text = schwabText([orchard]);
  for (const content of [inUtf16(text), inWindows1252(text), Buffer.from(text)]) {
    await page.choose(csvFile('orchard.csv', content));
    await expect(page.row('ORCH')).toContainText('Château Orchards');
    await page.chooseAnother();
  }
});

test('a file of five thousand rows is shown in part, counted and imported as a whole', once, async ({ device }) => {
  test.slow();
  const household = await (await visitOnce(device)).createHousehold('The Collectors');
  const page = await household.importFile();
  const rows = Array.from({ length: 5000 }, (_, i) => ({ ...orchard, symbol: `R${i}`, description: `Row ${i}` }));
  await page.choose(csvFile('many.csv', schwabText(rows)));
  await expect(page.counts).toContainText(/^5,?000 rows come in/);
  expect(await page.rows.count()).toBeLessThan(300);
  await page.confirm();
  await expect(household.toast).toContainText('many.csv was imported.', { timeout: 30_000 });
  await expect(household.holding('Row 4999')).toBeAttached({ timeout: 60_000 });
  await device.page.reload();
  await expect(household.holding('Row 4999')).toBeAttached({ timeout: 60_000 });
  await household.undo();
  await expect(household.accounts).toHaveCount(0, { timeout: 60_000 });
});

test('rows that cannot be used are parked with the reason, the others come in', once, async ({ device }) => {
  const household = await (await visitOnce(device)).createHousehold('The Damaged');
  const page = await household.importFile();
  await page.choose(custodianFile('schwab-damaged'));
  for (const [symbol, state] of [
    ['HTUS', 'good'],
    ['AGLD', 'parked'],
    ['MGIN', 'parked'],
    ['HEMK', 'look'],
  ] as const) {
    await expect(page.row(symbol), symbol).toContainText(state);
    if (state !== 'good') expect((await said(page.row(symbol))).length, `${symbol}: why`).toBeGreaterThan(80);
  }
  await page.confirm();
  await expect(household.holding('HTUS')).toBeVisible();
  await expect(household.holding('AGLD')).toHaveCount(0);
});

test('what is no price file is refused in a sentence', once, async ({ device }) => {
  await visitOnce(device);
  const settings = await new Navigation(device.page).toSettings();
  for (const [file, sentence] of [
    [csvFile('prices.xlsx', workbook), /workbook|Excel|spreadsheet/i],
    [csvFile('noise.csv', noise), /binary data|text/],
    [csvFile('letter.csv', 'Dear Sir,\nplease find attached\nnothing.\n'), /date/],
    [csvFile('short.csv', 'date,OWN\n'), /./],
    [csvFile('below.csv', 'date,OWN\n2026-01-05,-10\n2026-01-06,-11\n'), /No instrument of the file has two prices/],
  ] as const) {
    await settings.choosePrices(file);
    await expect(settings.refusal, file.name).toContainText('This file cannot be used');
    await expect(settings.refusal, file.name).toContainText(sentence);
    await settings.chooseAnotherPriceFile();
  }
  await expect(settings.market).toContainText('instruments');
});

test('of a price file the good rows are kept and the others listed', once, async ({ device }) => {
  const household = await (await visitOnce(device)).createHousehold('The Owners');
  await household.addAccount({ name: 'Own', cash: '1000' });
  const settings = await new Navigation(device.page).toSettings();
  const days = tradingDays(5000);
  const lines = days.map((day, i) => `${day},${(100 + (i % 37) / 10).toFixed(2)}`);
  lines.splice(
    40,
    0,
    '2020-02-03,ten',
    '2020-02-04,-4.20',
    `${days[20]},999.00`,
    `${days[21]},${lines[21].split(',')[1]}`,
  );
  await settings.choosePrices(csvFile('own.csv', inUtf16(['date,OWNX', ...lines, ''].join('\r\n'))));
  await expect(settings.report).toContainText('prices of 1 instrument kept from own.csv', { timeout: 20_000 });
  await expect(settings.market).toContainText(/rows were parked/);
  for (const found of ['ten', '-4.20', '999.00']) {
    await expect(settings.parked.filter({ hasText: found }), found).toHaveCount(1);
  }
  await new Navigation(device.page).toHoldings();
  await household.addHolding({ symbol: 'OWNX', quantity: '10' });
  await expect(household.holding('OWNX')).not.toContainText('held fixed');
  await expect(household.holding('OWNX')).toContainText('$1,0');
  await device.page.reload();
  await expect(household.holding('OWNX')).toContainText('$1,0');
});

test('rules that cannot all hold are named, the picture stays, and one step back resolves them', async ({ device }) => {
  await (await visitOnce(device)).openHousehold(okafors);
  const policy = await new Navigation(device.page).toPolicy();
  await policy.addLimit(conflictingLimits[0]);
  await expect(policy.dialog).toHaveCount(0);
  const explore = await policy.explore();
  await expect(explore.sentence).toBeVisible();
  const curve = await said(explore.curve);
  await new Navigation(device.page).toPolicy();
  await policy.addLimit(conflictingLimits[1]);
  await expect(policy.dialog).toHaveCount(0);
  await policy.explore();
  await expect(explore.conflict).toContainText('Government bonds at least 70');
  await expect(explore.conflict).toContainText('Real assets at least 40');
  await expect(explore.conflict).toContainText(/It would work if/);
  await explore.undo();
  await expect(explore.conflict).toHaveCount(0);
  await expect(explore.curve).toHaveText(curve);

  await explore.showRules();
  await explore.dragLimit(/^Government bonds at least 70/, 0.99);
  await expect(explore.conflict).toBeVisible();
  await expect(explore.conflict).toContainText('The picture shows the last rules that can be kept.');
  await expect(explore.dot).toBeVisible();
  await expect(explore.curve, 'the picture keeps the last answer').toHaveText(/^The curve runs from/);
  await explore.undo();
  await expect(explore.conflict).toHaveCount(0);
  await expect(explore.curve).toHaveText(curve);
  await device.page.reload();
  await expect(explore.curve).toHaveText(curve);
  expect(await new HouseholdPage(device.page).title.textContent()).toBe(okafors);
});
