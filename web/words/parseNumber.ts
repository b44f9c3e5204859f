/**
 * Reads a number as people type it: `1,284.50`, `1.284,50`, `1 284,5`, `14,99`, `−3`, `12.5 %`, `$40`.
 * With both signs the last one is the decimal sign. One comma alone is decimal unless exactly three digits follow
 * (`1,284`): a comma keypad types 14,99 and means it. Null when it is not a number.
 */
export function parseNumber(text: string): number | null {
  const plain = text
    .replace(/[\s  '’]/g, '')
    .replace(/^[−-]/, '-')
    .replace(/[$€£¥%]/g, '');
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(plain)) return null;
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  let digits = plain;
  if (comma >= 0 && point >= 0) {
    digits = comma > point ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', '');
  } else if (comma >= 0) {
    digits = /^-?\d{1,3}(,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain.replace(',', '.');
  } else if (/^-?\d{1,3}(\.\d{3}){2,}$/.test(plain)) {
    digits = plain.replaceAll('.', '');
  }
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}
