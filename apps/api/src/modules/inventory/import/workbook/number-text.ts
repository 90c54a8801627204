import { format, getFormatDateInfo, isDateFormat, isPercentFormat } from 'numfmt';

/** Formats the number of a cell as a Swedish spreadsheet shows it. */
export type NumberText = (value: number) => string;

/** Days between the epochs of the two date systems of workbooks. */
const from1900To1904 = 1_462;
const locale = 'sv';

/** For one number format; `from1904`: the workbook's date system begins in 1904. */
export function numberText(pattern: string, from1904: boolean): NumberText {
  const dates = isDate(pattern);
  const { year, month, day, hours } = dates ? getFormatDateInfo(pattern) : none;
  // A date is always written in ISO order, whatever its format, so that it can be read without guessing.
  const shown = year && month && day ? `yyyy-mm-dd${hours ? ' hh:mm' : ''}` : pattern;
  const percent = !dates && isPercentFormat(pattern);
  return (value) => {
    if (!dates && isGeneral(pattern)) return generalText(value);
    try {
      const text = format(shown, dates && from1904 ? value + from1900To1904 : value, { locale }).trim();
      return percent ? text.replace(/(?<=\d)%/, ' %') : text;
    } catch {
      return generalText(value);
    }
  };
}

const none = { year: false, month: false, day: false, hours: false };
const isGeneral = (pattern: string): boolean => pattern === '' || /^general$/i.test(pattern) || pattern === '@';

function isDate(pattern: string): boolean {
  try {
    return isDateFormat(pattern);
  } catch {
    return false;
  }
}

/**
 * The built-in formats, which no file contains (ECMA-376, 18.8.30), with Swedish conventions: formats that depend on
 * the reader's country become a date, or an amount without a currency sign.
 */
const builtIn: ReadonlyMap<number, string> = new Map(
  Object.entries({
    '0': [1],
    '0.00': [2],
    '#,##0': [3, 5, 6, 37, 38, 41, 42],
    '#,##0.00': [4, 7, 8, 39, 40, 43, 44],
    '0%': [9],
    '0.00%': [10],
    '0.00E+00': [11],
    '# ?/?': [12],
    '# ??/??': [13],
    'yyyy-mm-dd': [14, 15, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
    'd mmm': [16],
    'mmm yyyy': [17],
    'hh:mm': [18, 20, 32, 34, 55],
    'hh:mm:ss': [19, 21, 33, 35, 56],
    'yyyy-mm-dd hh:mm': [22],
    'mm:ss': [45],
    '[h]:mm:ss': [46],
    'mm:ss.0': [47],
    '##0.0E+0': [48],
    '@': [49],
  }).flatMap(([pattern, ids]) => ids.map((id) => [id, pattern] as const)),
);
export const builtInPattern = (id: number): string => builtIn.get(id) ?? 'General';

/**
 * The value as a cell without a format shows it, but in full width: an id must not lose its last digits. Of a fraction
 * only the digits count that a spreadsheet shows, so that 0.1 + 0.2 is 0,3.
 */
function generalText(value: number): string {
  const shown = Number.isInteger(value) ? value : Number(value.toPrecision(15));
  const [digits = '', exponent] = String(shown).split('e');
  if (exponent === undefined) return digits.replace('.', ',');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${digits.replace('.', ',')}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}
