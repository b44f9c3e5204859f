/**
 * The shares of the sample market. Columns: ticker | name | sector | billions of capitalisation | first month |
 * growth % a year | own volatility % a year | last price | beta | loadings beside it. All companies are invented.
 */
export const shares = `
LRKF | Larkfield Software | Information Technology | 610 | | 13.6 | 19 | 388.42 | 1.1 | growth 0.8
QLLN | Quillon Semiconductors | Information Technology | 420 | | 13.9 | 27 | 174.9 | 1.25 | growth 0.9
BRMR | Brightmoor Systems | Information Technology | 150 | | 8.2 | 19 | 61.37 | 0.95 | growth 0.1
TVSH | Tavish Cloud Services | Information Technology | 96 | 2012-09 | 12.4 | 29 | 243.15 | 1.15 | growth 1.2
PLWM | Pellworth Media | Communication Services | 130 | | 8.4 | 20 | 97.28 | 1.05 | growth 0.2
OSPT | Osprey Telecom | Communication Services | 115 | | 6.2 | 15 | 42.66 | 0.62 | growth -0.4 rates 1
HLNS | Hollins Home Stores | Consumer Discretionary | 180 | | 11.2 | 18 | 331.04 | 0.98 |
VRNM | Verano Motors | Consumer Discretionary | 74 | 2010-06 | 9.4 | 33 | 88.13 | 1.3 | growth 0.5
KSTL | Kestrel Travel | Consumer Discretionary | 38 | | 8.8 | 25 | 119.52 | 1.25 | small 0.3
DNMF | Dunmore Foods | Consumer Staples | 140 | | 8 | 14 | 74.09 | 0.56 | growth -0.2
APGH | Applegarth Household Goods | Consumer Staples | 210 | | 8.6 | 13 | 152.71 | 0.55 | rates 0.6
CLDP | Calder Pharmaceuticals | Health Care | 260 | | 9 | 17 | 166.38 | 0.66 |
RWNM | Rowan Medical Devices | Health Care | 88 | | 11 | 19 | 212.6 | 0.85 | growth 0.4
ASBH | Ashby Health Plans | Health Care | 170 | | 11.8 | 22 | 297.45 | 0.8 |
FHLT | Fairholt Bank | Financials | 310 | | 8.1 | 20 | 128.84 | 1.2 | growth -0.5 rates -1
STNB | Stonebridge Insurance | Financials | 120 | | 8.9 | 15 | 186.33 | 0.8 | growth -0.4
LNDP | Linden Payments | Financials | 240 | 2008-03 | 13.1 | 18 | 276.05 | 1 | growth 0.6
MRLW | Marlow Engineering | Industrials | 105 | | 10.2 | 18 | 204.17 | 1.1 | growth -0.1
TRDF | Trident Freight | Industrials | 82 | | 10.5 | 18 | 139.96 | 1 | commodity 0.1
NSOL | Northsea Oil | Energy | 230 | | 6.9 | 16 | 94.52 | 0.85 | commodity 0.5
RDMR | Redmire Energy | Energy | 64 | | 7.4 | 23 | 77.31 | 1.05 | commodity 0.6
SVPW | Severn Valley Power | Utilities | 71 | | 7.9 | 14 | 68.48 | 0.5 | rates 1.6
GPMN | Granite Peak Mining | Materials | 47 | | 6.8 | 28 | 39.73 | 1.15 | commodity 0.5
ELMC | Elmhurst Chemicals | Materials | 69 | | 8.8 | 19 | 121.4 | 1.05 | commodity 0.15
HCTW | Harcourt Towers | Real Estate | 58 | 2012-01 | 9.6 | 19 | 107.62 | 0.8 | property 0.7 rates 2
`;
