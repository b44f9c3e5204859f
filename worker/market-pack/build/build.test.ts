import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toNumber } from '../DecimalSeries.ts';
import { simulateMarket } from '../simulator/simulateMarket.ts';
import { assetClassOf, issuerOf } from './classify.ts';
import { readPack } from './readPack.ts';
import { writePack } from './writePack.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tangent-pack-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);

function putSmallPack(): void {
  put('adj_close.csv', 'date,AAA,BBB\n2024-01-02,10.5,\n2024-01-03,10.25,7\n');
  put(
    'instruments.csv',
    'ticker,name,type,asset_class,sub_class,region,gics_sector,expense_ratio_pct,aum_usd\n' +
      'AAA,"Alpha, Inc. (Class A)",Stock,Equity,Large-cap stock,US,Energy,,\n' +
      'BBB,State Street Bond Fund,ETF,Fixed Income,US aggregate,US,,0.05,2000\n',
  );
}

describe('a source pack', () => {
  test('of a few files is read, with sensible words for what it does not say', () => {
    putSmallPack();
    put('risk_free.csv', 'date,dtb3_pct,rf_daily\n2024-01-02,5.0,\n2024-01-03,,2.0e-04\n');
    put('fundamentals.csv', 'ticker,marketCap\nAAA,5000\n');
    const { info, days, prices, volumes, riskFree } = readPack(folder);
    expect(days.length).toBe(2);
    expect(volumes).toEqual([]);
    expect(info).toMatchObject({ asOf: '2024-01-03', simulated: false, currency: 'USD' });
    expect(info.licence).toContain('Not redistributable');
    expect(info.riskFreePerYear).toBeCloseTo(((1 / (1 - (0.05 * 91) / 360) - 1) * 365) / 91, 15);
    expect(toNumber(riskFree.mantissas[1], riskFree.scales[1])).toBe(0.0002);
    expect(info.instruments).toMatchObject([
      {
        id: 'AAA',
        kind: 'stock',
        assetClass: 'equity-us',
        issuer: 'Alpha, Inc.',
        capitalisation: 5000,
        lastPrice: 10.25,
      },
      {
        id: 'BBB',
        kind: 'fund',
        assetClass: 'bonds-government',
        issuer: 'State Street',
        expenseRatioPerYear: 0.0005,
        capitalisation: 2000,
        firstDate: '2024-01-03',
      },
    ]);
    expect(prices[1].mantissas[0]).toBeNaN();
  });

  test('takes its origin from its README, or from pack.json where there is one', () => {
    putSmallPack();
    put('README.md', '# Prices\n\nFrom the archive\nof the house.\n\n- more\n');
    expect(readPack(folder).info.origin).toBe('From the archive of the house.');
    put(
      'pack.json',
      JSON.stringify({ name: 'N', origin: 'O', licence: 'L', asOf: '2024-02-01', riskFreePerYear: 0.04 }),
    );
    expect(readPack(folder).info).toMatchObject({
      name: 'N',
      origin: 'O',
      licence: 'L',
      asOf: '2024-02-01',
      riskFreePerYear: 0.04,
    });
  });

  test.each([
    ['adj_close.csv', 'date,AAA,BBB\n2024-01-02,-1,\n', 'adj_close.csv, row 1, AAA: expected a price, found "-1".'],
    [
      'adj_close.csv',
      'date,AAA,BBB\n2024-13-02,1,\n',
      'adj_close.csv, row 1: expected an ISO date, found "2024-13-02".',
    ],
    [
      'adj_close.csv',
      'date,AAA,BBB\n2024-01-02,1,\n2024-01-02,1,\n',
      'adj_close.csv, row 2: 2024-01-02 is not later than the row before.',
    ],
    [
      'adj_close.csv',
      'date,AAA\n2024-01-02,1\n',
      'instruments.csv names "BBB", but no price file has a column of that name.',
    ],
    [
      'adj_close.csv',
      'date,AAA,BBB\n2024-01-02,1\n',
      'adj_close.csv, line 2: expected 3 cells as in the header, found 2.',
    ],
    ['adj_close.csv', 'date,AAA,BBB\n2024-01-02,1,\n', 'instruments.csv names "BBB", but it has no price.'],
    ['pack.json', '{"name":"N"}', /pack\.json: (origin|.*"origin")/],
  ])('that is broken is refused with the place (%s: %#)', (name, text, message) => {
    putSmallPack();
    put(name, text);
    expect(() => readPack(folder)).toThrow(message);
  });

  test('without prices is refused with what it holds', () => {
    put('notes.txt', '');
    expect(() => readPack(folder)).toThrow(/has no adj_close\.csv \(nor adj_close\.csv\.gz\)\. It holds: notes\.txt\./);
  });
});

describe('the pack of skfolio', () => {
  test('merges files with different first days on one calendar', () => {
    const { info, days, prices } = readPack(join(import.meta.dirname, '../packs/skfolio'));
    expect(info.instruments).toHaveLength(26);
    expect(info.simulated).toBe(false);
    const byId = new Map(info.instruments.map((one) => [one.id, one]));
    expect(byId.get('AAPL')).toMatchObject({ kind: 'stock', firstDate: '1990-01-02', lastPrice: 125.674 });
    expect(byId.get('MTUM')).toMatchObject({ kind: 'fund', firstDate: '2014-01-02', lastPrice: 143.73 });
    expect(days.length).toBe(8313);
    expect(prices.every(({ mantissas }) => mantissas.length === 8313)).toBe(true);
  });
});

describe('a build', () => {
  const simulate = () => simulateMarket({ count: 2, withVolumes: false });

  test('is made once, kept while nothing changes, and made again when a file of it is gone', async () => {
    const out = join(folder, 'out');
    const first = await writePack({ out, simulate });
    const again = await writePack({ out, simulate });
    expect([first.built, again.built]).toEqual([true, false]);
    expect(again.manifest).toEqual(first.manifest);
    rmSync(join(out, first.manifest.files[1].path));
    expect((await writePack({ out, simulate })).built).toBe(true);
  });

  test('of another pack replaces the files of the one before', async () => {
    const out = join(folder, 'out');
    await writePack({ out, simulate });
    putSmallPack();
    const { manifest } = await writePack({ out, simulate, pack: folder });
    expect(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))).toEqual(manifest);
    expect(readdirSync(out).filter((name) => !/manifest|inputs/.test(name))).toEqual([manifest.hash.slice(0, 16)]);
  });
});

test.each([
  ['Equity', 'US large blend', 'US', 'equity-us'],
  ['Equity', 'Developed ex-US', 'Developed ex-US', 'equity-international'],
  ['Equity', 'Japan', 'Japan', 'equity-international'],
  ['Equity', 'Emerging markets', 'Emerging', 'equity-emerging'],
  ['Equity', 'China large cap', 'China', 'equity-emerging'],
  ['Equity', 'Brazil', 'Brazil', 'equity-emerging'],
  ['Equity', 'Global all-cap', 'Global', 'other'],
  ['Cash', 'US T-bills 1-3 month', 'US', 'cash'],
  ['Fixed Income', 'US aggregate', 'US', 'bonds-government'],
  ['Fixed Income', 'US inflation-linked (TIPS)', 'US', 'bonds-government'],
  ['Fixed Income', 'US municipal (tax-exempt)', 'US', 'bonds-government'],
  ['Fixed Income', 'Emerging-market USD sovereign', 'Emerging', 'bonds-government'],
  ['Fixed Income', 'US high-yield corporate', 'US', 'bonds-corporate'],
  ['Fixed Income', 'US corporate 1-5y', 'US', 'bonds-corporate'],
  ['Commodity', 'Gold', 'Global', 'real-assets'],
  ['Real Estate', 'US REITs', 'US', 'real-assets'],
] as const)('%s, %s in %s is of the class %s', (assetClass, subClass, region, expected) => {
  expect(assetClassOf(assetClass, subClass, region)).toBe(expected);
});

test('the issuer of a share is its company, that of a fund its manager', () => {
  expect(issuerOf('Alphabet Inc. (Class A)', 'stock')).toBe('Alphabet Inc.');
  expect(issuerOf('iShares Core S&P Mid-Cap ETF', 'fund')).toBe('iShares');
  expect(issuerOf('State Street SPDR S&P 500 ETF Trust', 'fund')).toBe('State Street');
});
