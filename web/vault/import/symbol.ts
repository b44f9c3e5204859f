/** An option in Fidelity's spelling (-ABC261218C150), in OCC's (ABC 261218C00150000) or Schwab's (ABC 12/18/2026 150.00 C). */
const OPTION = /^-?[A-Z.]{1,6} ?\d{6}[CP]\d+(?:\.\d+)?$|^[A-Z.]{1,6} \d{1,2}\/\d{1,2}\/\d{4} [\d.,]+ [CP]$/i;

export const isOption = (symbol: string, description: string): boolean =>
  OPTION.test(symbol) || /^(?:call|put) /i.test(description) || / (?:call|put)$/i.test(description);

/** Money market funds of the United States have five letters that end in XX and keep a price of 1. */
export const isMoneyMarket = (symbol: string, price: number | null): boolean =>
  /^[A-Z]{3}XX$/.test(symbol) && (price === null || price === 1);

/** ABC/B, ABC-B, ABC B and ABC.B are the same class of the same share, spelt by different houses. */
function spellings(symbol: string): readonly string[] {
  const parts = /^([A-Z]+)[./\- ]([A-Z]{1,2})$/.exec(symbol);
  if (parts === null) return [];
  return ['.', '/', '-', ' ', ''].map((separator) => parts[1] + separator + parts[2]);
}

export interface KnownSymbol {
  readonly symbol: string;
  readonly known: boolean;
  /** The file's spelling had no separator at all (ABCB), so that the match is a guess worth a look. */
  readonly guessed: boolean;
}

/** The spelling of a file's symbol that the market data in use knows; the file's own when it knows none. */
export function knownSpelling(written: string, knownSymbols: ReadonlySet<string>): KnownSymbol {
  const symbol = written.toUpperCase();
  for (const candidate of [written, symbol, ...spellings(symbol)]) {
    if (knownSymbols.has(candidate)) return { symbol: candidate, known: true, guessed: false };
  }
  const joined = /^([A-Z]{2,})([A-Z])$/.exec(symbol);
  const split = joined === null ? [] : spellings(`${joined[1]}.${joined[2]}`);
  const found = split.find((candidate) => candidate !== symbol && knownSymbols.has(candidate));
  return found === undefined ? { symbol, known: false, guessed: false } : { symbol: found, known: true, guessed: true };
}
