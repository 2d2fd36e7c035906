/**
 * Finding the digits of a code in whatever was typed, pasted or filled in.
 */
import {plainDigits} from '../../protocol/digits.ts';

export const codeLength = 6;

export const readDigits = (text: string): string => plainDigits(text).replace(/\D/g, '');

/** The code in a message that may hold other numbers: six digits by themselves, perhaps parted in the middle. */
export const findCode = (text: string): string | undefined => {
  const message = plainDigits(text.replace(/\p{Cf}/gu, '')).replace(dateOrTime, '$1;');
  return [...message.matchAll(numbers)].map(codeAlone).find((code) => code !== undefined);
};

/** What is taken of a text that is pasted: its code, or digits that can be a part of one. */
export const pastedDigits = (text: string): string => {
  const digits = readDigits(text);
  return findCode(text) ?? (digits.length <= codeLength && !/\p{L}/u.test(text) ? digits : '');
};

const dateOrTime = /(^|\D)(?:\d{1,4}([./-])\d{1,2}\2\d{1,4}|\d{1,2}:\d\d(?::\d\d)?)(?!\d)/g;

/** A number and whatever is joined to it: `49 (30) 123-456`, `1,234.50`. */
const numbers = /\d+(?:(?:[.,:/'’٫٬]|[\p{Zs}\p{Pd}−()]{1,3})\d+)*/gu;
/** The next number may be a few minutes. */
const code = /^(\d{3})(?:[\p{Zs}\p{Pd}−](\d{3})|(\d{3})(?:[\p{Zs}(]+\d\d?)?)$/u;

/** The number, if it is a code: no telephone number, no amount, and no part of a word or of a web address. */
const codeAlone = ({0: number, index, input}: RegExpExecArray): string | undefined => {
  const [, half = '', other, rest = other] = code.exec(number) ?? [];
  const end = index + number.length;
  const before = input.slice(Math.max(0, index - 5), index);
  const after = input.slice(end, end + 5);
  const isPart = /[\w+=/&]$/.test(before) || /^\w/.test(after);
  return rest && !isPart && !isMoney(before, after) ? half + rest : undefined;
};

const isMoney = (before: string, after: string) =>
  /\p{Sc}\p{Zs}?$/u.test(before) ||
  /^\p{Zs}?\p{Sc}/u.test(after) ||
  isCurrency(/\b[A-Z]{3}(?=\p{Zs}$)/u.exec(before)?.[0]) ||
  isCurrency(/^\p{Zs}([A-Z]{3})\b/u.exec(after)?.[1]);

const isCurrency = (letters: string | undefined) =>
  letters !== undefined && Intl.supportedValuesOf('currency').includes(letters);
