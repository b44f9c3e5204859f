/**
 * The funds of the sample market. Columns: ticker | name | class | kind | region | expense % | billions of assets |
 * first month | growth % a year | own volatility % a year | last price | loadings on the factors.
 * `rates` loads in years of duration. The first word of a name is its manager; all names are invented.
 */
export const funds = `
HLUS | Harbour US Large Companies Index Fund | equity-us | US large companies | US | 0.03 | 640 | | 8.9 | 0.35 | 412.35 | world 1 us 1
MUSL | Meridian US 500 Index Fund | equity-us | US large companies | US | 0.04 | 520 | | 8.9 | 0.35 | 236.18 | world 1 us 1
HTUS | Harbour Total US Market Index Fund | equity-us | US total market | US | 0.03 | 580 | | 8.8 | 0.6 | 148.92 | world 1 us 1 small 0.12
MMID | Meridian US Mid-Sized Companies Fund | equity-us | US mid-sized companies | US | 0.06 | 92 | | 8.7 | 2.2 | 87.44 | world 1.05 us 1 small 0.7
NSML | Northgate US Small Companies Fund | equity-us | US small companies | US | 0.14 | 68 | | 8.3 | 2.8 | 64.27 | world 1.1 us 1.1 small 1.3
HVAL | Harbour US Value Fund | equity-us | US large value | US | 0.05 | 118 | | 8.2 | 1.2 | 171.06 | world 0.95 us 0.95 growth -0.7
HGRO | Harbour US Growth Fund | equity-us | US large growth | US | 0.05 | 142 | | 10.1 | 1.4 | 318.71 | world 1.05 us 1.05 growth 1
ADIV | Alder US Dividend Fund | equity-us | US dividend payers | US | 0.18 | 54 | 2006-05 | 8.4 | 1.6 | 96.53 | world 0.86 us 0.9 growth -0.3
NLOW | Northgate US Low Volatility Fund | equity-us | US low volatility | US | 0.15 | 27 | 2011-10 | 8.2 | 2 | 74.88 | world 0.72 us 0.8 rates 0.6
NTEK | Northgate Technology Sector Fund | equity-us | US sector: Information Technology | US | 0.1 | 76 | | 11.2 | 2.2 | 184.4 | world 1.15 us 1.1 growth 0.8 tech 1
NHLC | Northgate Health Care Sector Fund | equity-us | US sector: Health Care | US | 0.1 | 41 | | 9.1 | 1.8 | 132.65 | world 0.76 us 0.9 health 1
NFNC | Northgate Financials Sector Fund | equity-us | US sector: Financials | US | 0.1 | 38 | | 6.6 | 2.2 | 48.19 | world 1.15 us 1 growth -0.4 finance 1
NENG | Northgate Energy Sector Fund | equity-us | US sector: Energy | US | 0.1 | 29 | | 6.9 | 2.6 | 81.22 | world 1 us 0.8 commodity 0.45 energy 1
NUTI | Northgate Utilities Sector Fund | equity-us | US sector: Utilities | US | 0.1 | 17 | | 7.8 | 2 | 72.03 | world 0.58 us 0.7 rates 1.5 utilities 1
HDEV | Harbour Developed Markets ex US Fund | equity-international | Developed ex-US | Developed ex-US | 0.06 | 188 | 2005-09 | 5.9 | 0.9 | 58.37 | world 1.03 intl 1
MEUR | Meridian Europe Fund | equity-international | Europe | Europe | 0.09 | 36 | | 5.7 | 2.6 | 66.9 | world 1.07 intl 1.15
MJPN | Meridian Japan Fund | equity-international | Japan | Japan | 0.15 | 19 | | 4.6 | 7.5 | 71.15 | world 0.8 intl 0.9
MUKG | Meridian United Kingdom Fund | equity-international | United Kingdom | United Kingdom | 0.15 | 9 | | 5.4 | 4.6 | 38.62 | world 0.98 intl 1 commodity 0.1
NISM | Northgate International Small Companies Fund | equity-international | Developed ex-US small companies | Developed ex-US | 0.2 | 11 | 2007-12 | 6.3 | 2.8 | 69.84 | world 1.02 intl 1.05 small 0.5
HEMK | Harbour Emerging Markets Fund | equity-emerging | Emerging markets | Emerging | 0.08 | 104 | 2005-03 | 6.7 | 1.4 | 49.71 | world 1.12 em 1
MCHI | Meridian China Fund | equity-emerging | China | China | 0.3 | 13 | 2006-02 | 5.1 | 12 | 46.05 | world 0.9 em 1.25
MNDA | Meridian India Fund | equity-emerging | India | India | 0.35 | 12 | 2012-02 | 8.6 | 12 | 55.48 | world 0.95 em 0.9
HWLD | Harbour Total World Stock Fund | other | Global all companies | Global | 0.06 | 61 | 2008-06 | 7.8 | 0.7 | 127.3 | world 1.02 us 0.6 intl 0.3 em 0.1
HAGG | Harbour Total Bond Fund | bonds-government | US aggregate | US | 0.03 | 340 | | 3.4 | 0.7 | 78.46 | rates 5.3 credit 0.35
MGSH | Meridian Short Government Bond Fund | bonds-government | US government 1-3 years | US | 0.04 | 46 | | 2.3 | 0.4 | 58.92 | rates 1.7
MGIN | Meridian Medium Government Bond Fund | bonds-government | US government 7-10 years | US | 0.04 | 58 | | 3.5 | 0.7 | 61.33 | rates 7.3
MGLO | Meridian Long Government Bond Fund | bonds-government | US government over 20 years | US | 0.04 | 39 | | 4 | 1.6 | 64.02 | rates 14.5
HILB | Harbour Inflation-Linked Bond Fund | bonds-government | US inflation-linked | US | 0.07 | 44 | | 3.5 | 1.6 | 25.81 | rates 5.6 credit 0.3 commodity 0.06
AMUB | Alder Municipal Bond Fund | bonds-government | US municipal (tax-exempt) | US | 0.09 | 52 | 2007-10 | 3.1 | 1.5 | 50.64 | rates 4 credit 0.5
HGBI | Harbour Global Government Bond Fund (USD hedged) | bonds-government | Global ex-US aggregate (USD hedged) | Global ex-US | 0.07 | 71 | 2013-06 | 3 | 1.2 | 49.23 | rates 4.2 credit 0.1
AEMS | Alder Emerging Sovereign Bond Fund | bonds-government | Emerging-market USD sovereign | Emerging | 0.39 | 15 | 2008-01 | 4.9 | 2.6 | 91.77 | rates 5.4 credit 1.7 em 0.2
MIGC | Meridian Investment-Grade Corporate Bond Fund | bonds-corporate | US investment-grade corporate | US | 0.05 | 67 | | 4.4 | 1 | 80.35 | rates 6.4 credit 1.25
MSTC | Meridian Short Corporate Bond Fund | bonds-corporate | US corporate 1-5 years | US | 0.05 | 43 | 2009-12 | 3 | 0.6 | 54.1 | rates 2.3 credit 0.5
NHYB | Northgate High-Yield Bond Fund | bonds-corporate | US high-yield corporate | US | 0.35 | 24 | 2007-05 | 5.7 | 1.8 | 36.58 | rates 2.4 credit 2.1 world 0.12
AGLD | Alder Gold Trust | real-assets | Gold | Global | 0.25 | 88 | 2005-02 | 5.8 | 0.4 | 142.86 | gold 1 rates 1.6
ACMD | Alder Broad Commodities Fund | real-assets | Broad commodities (futures) | Global | 0.6 | 6 | 2006-03 | 1.6 | 2.4 | 22.74 | commodity 1 world 0.15
HRES | Harbour US Property Fund | real-assets | US REITs | US | 0.08 | 49 | | 7.2 | 1.8 | 92.15 | world 0.95 us 0.7 property 1 rates 1.8
NGRE | Northgate Global ex US Property Fund | real-assets | Global ex-US real estate | Global ex-US | 0.15 | 5 | 2010-12 | 4.4 | 3 | 41.67 | world 0.85 intl 0.9 property 0.6 rates 1.4
AINF | Alder Global Infrastructure Fund | real-assets | Global infrastructure | Global | 0.4 | 8 | 2008-03 | 6.4 | 3 | 54.93 | world 0.78 intl 0.4 utilities 0.5 rates 1.4
HBIL | Harbour Treasury Bill Fund | cash | US T-bills 1-3 months | US | 0.05 | 36 | 2005-06 | 0 | 0.06 | 50.21 | bill 1
`;
