/**
 * Dates between the native field, which has them as `2026-03-31`, and the pattern that the tenant wants: `dd/MM/yyyy`.
 */
import type {ProfileField} from '../../../protocol/profile/fields.ts';

export const patternOf = ({config: {format = 'yyyy-MM-dd', customFormat}}: ProfileField): string =>
  format === 'custom' ? (customFormat ?? 'yyyy-MM-dd') : format;

const iso = /^(\d{4,})-(\d\d)-(\d\d)$/;
const token = /yyyy|MM?|dd?/g;

/** Year, month and day, and nothing else that would have to be asked for: a time, a name of a month. */
export const isPlainDate = (pattern: string) => {
  const tokens = pattern.match(token)?.map(([letter]) => letter) ?? [];
  return tokens.toSorted().join('') === 'Mdy' && !/[a-z]/i.test(pattern.replace(token, ''));
};

export const asPattern = (date: string, pattern: string): string => {
  const [, year = '', month = '', day = ''] = iso.exec(date) ?? [];
  const parts: Record<string, string> = {y: year, M: month, d: day};
  return pattern.replace(token, (each) => {
    const part = parts[each.charAt(0)] ?? '';
    return each.length === 1 ? String(Number(part)) : part;
  });
};

/** What was typed where there is no native field; `undefined` for what is no day of any calendar. */
export const readDate = (typed: string, pattern: string): string | undefined => {
  const order = pattern.match(token)?.map(([letter]) => letter) ?? [];
  const digits = typed.normalize('NFKC').match(/\d+/g) ?? [];
  const at = (letter: string) => Number(digits[order.indexOf(letter)]);
  const given = iso.test(typed) ? typed : undefined;
  const [year, month, day] = given ? given.split('-').map(Number) : [at('y'), at('M'), at('d')];
  if (!given && digits.length !== order.length) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year ?? NaN, (month ?? NaN) - 1, day ?? NaN);
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : undefined;
};
