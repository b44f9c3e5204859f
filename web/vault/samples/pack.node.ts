import type { SampleInstrument } from '../api/vault.ts';

/** A market pack for tests: id | name | class | kind of fund or sector of share | region | price | billions. */
const TABLE = `
AUSL | Acorn US Large Companies Fund | equity-us | US large companies | US | 412.35 | 640
BUSL | Birch US 500 Fund | equity-us | US large companies | US | 236.18 | 520
AUST | Acorn Total US Market Fund | equity-us | US total market | US | 148.92 | 580
BUSM | Birch US Mid-Sized Companies Fund | equity-us | US mid-sized companies | US | 87.44 | 92
CUSS | Cedar US Small Companies Fund | equity-us | US small companies | US | 64.27 | 68
AUSV | Acorn US Value Fund | equity-us | US large value | US | 171.06 | 118
AUSG | Acorn US Growth Fund | equity-us | US large growth | US | 318.71 | 142
DUSD | Dogwood US Dividend Fund | equity-us | US dividend payers | US | 96.53 | 54
CUSC | Cedar US Low Volatility Fund | equity-us | US low volatility | US | 74.88 | 27
CTEC | Cedar Technology Fund | equity-us | US sector: Information Technology | US | 184.4 | 76
ADEV | Acorn Developed Markets Fund | equity-international | Developed ex-US | Developed ex-US | 58.37 | 188
BJPN | Birch Japan Fund | equity-international | Japan | Japan | 71.15 | 19
AEMK | Acorn Emerging Markets Fund | equity-emerging | Emerging markets | Emerging | 49.71 | 104
BCHN | Birch China Fund | equity-emerging | China | China | 46.05 | 13
ABND | Acorn Total Bond Fund | bonds-government | US aggregate | US | 78.46 | 340
BGSH | Birch Short Government Bond Fund | bonds-government | US government 1-3 years | US | 58.92 | 46
BGMD | Birch Medium Government Bond Fund | bonds-government | US government 7-10 years | US | 61.33 | 58
BGLG | Birch Long Government Bond Fund | bonds-government | US government over 20 years | US | 64.02 | 39
AINF | Acorn Inflation-Linked Bond Fund | bonds-government | US inflation-linked | US | 25.81 | 44
DMUN | Dogwood Municipal Bond Fund | bonds-government | US municipal (tax-exempt) | US | 50.64 | 52
BCRP | Birch Corporate Bond Fund | bonds-corporate | US investment-grade corporate | US | 80.35 | 67
BCSH | Birch Short Corporate Bond Fund | bonds-corporate | US corporate 1-5 years | US | 54.1 | 43
CHYB | Cedar High-Yield Bond Fund | bonds-corporate | US high-yield corporate | US | 36.58 | 24
DGLD | Dogwood Gold Trust | real-assets | Gold | Global | 142.86 | 88
AREI | Acorn US Property Fund | real-assets | US REITs | US | 92.15 | 49
ABIL | Acorn Treasury Bill Fund | cash | US T-bills 1-3 months | US | 50.21 | 36
LARK | Lark Software (Class A) | share | Information Technology | US | 388.42 | 610
QUIL | Quill Semiconductors | share | Information Technology | US | 174.9 | 420
HOLM | Holm Home Stores | share | Consumer Discretionary | US | 331.04 | 180
APPL | Applewood Household Goods | share | Consumer Staples | US | 152.71 | 210
CALD | Caldwell Pharmaceuticals | share | Health Care | US | 166.38 | 260
FAIR | Fairbourne Bank | share | Financials | US | 128.84 | 310
MARL | Marlpit Engineering | share | Industrials | US | 204.17 | 105
NORT | Northwold Oil | share | Energy | US | 94.52 | 230
SEVE | Sevenoak Power | share | Utilities | US | 68.48 | 71
`;

export const testPack: readonly SampleInstrument[] = TABLE.trim()
  .split('\n')
  .map((line) => toInstrument(line.split('|').map((cell) => cell.trim())));

function toInstrument([id, name, assetClass, kind, region, price, billions]: readonly string[]): SampleInstrument {
  const share = assetClass === 'share';
  return {
    id,
    name,
    kind: share ? 'stock' : 'fund',
    assetClass: share ? 'equity-us' : assetClass,
    subClass: share ? 'Large-cap stock' : kind,
    region,
    sector: share ? kind : '',
    lastPrice: Number(price),
    capitalisation: Number(billions) * 1e9,
    firstDate: '2004-01-02',
  };
}

/** Shares and nothing else, without capitalisations: the barest pack there may be. */
export const sharesOnly: readonly SampleInstrument[] = testPack
  .filter((instrument) => instrument.kind === 'stock')
  .map((instrument) => ({ ...instrument, capitalisation: null, firstDate: '2019-01-02' }));
