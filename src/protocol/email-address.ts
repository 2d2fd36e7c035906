/**
 * What an e-mail address is: the same for the form, the look-up, the server and what providers say. It is read as
 * people write and paste it; what cannot be made right is refused with its fault.
 */
import {readDomain} from './domain.ts';

export const emailFaults = [
  'email-incomplete',
  'email-several',
  'email-space',
  /** The part before the @ cannot be one. */
  'email-name',
  /** The part after it cannot be one. */
  'email-domain',
  /** It has no `.com` or the like. */
  'email-ending',
  'email-too-long',
] as const;
export type EmailFault = (typeof emailFaults)[number];

type Reading = {readonly value: string; readonly fault?: never} | {readonly value?: never; readonly fault: EmailFault};

/**
 * Dots in a row, and one before the @, are against the rules, but Japanese carriers have given such addresses out;
 * between quotation marks everything is allowed.
 */
const name = /^(?:(?!\.)[^\s\p{Cs}\ufffd"(),:;<>@[\\\]]+|"(?:[^"\\]|\\.)+")$/u;

/** The address as it is sent and kept: its domain in the one spelling, the part before it as its owner writes it. */
export const readEmail = (written: string): Reading => {
  // Nobody writes that much around one; who does anyway shall not keep a server busy.
  if (written.length > 1000) return {fault: 'email-too-long'};
  const text = tidied(written);
  const [before, after] = splitEmail(text);
  if (!before || !after) return {fault: 'email-incomplete'};
  const isName = name.test(before);
  if (!isName && before.includes('@')) return {fault: 'email-several'};
  if (/\s/.test(text)) return {fault: 'email-space'};
  if (!isName) return {fault: 'email-name'};
  if (!after.includes('.')) return {fault: 'email-ending'};
  const domain = readDomain(after);
  if (!domain) return {fault: 'email-domain'};
  const value = `${before}@${domain}`;
  return sizeOf(before) > 64 || sizeOf(value) > 254 ? {fault: 'email-too-long'} : {value};
};

/** The same for every spelling of one mailbox; to compare by. */
export const emailKey = (address: string) => (readEmail(address).value ?? address).toLowerCase();

/** Before and after the @; between quotation marks there may be another one. */
export const splitEmail = (address: string): [name: string, domain: string] => {
  const at = address.lastIndexOf('@');
  return [address.slice(0, Math.max(at, 0)), address.slice(at + 1)];
};

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

/** Around an address that was copied out of a sentence or a list. */
const edges = /^[\s,;:]+|[\s,;:.]+$/g;

/** The bare address of `Alice <alice@example.com>;`, `mailto:alice@example.com` and their like. */
const tidied = (written: string) => {
  const text = narrow(visible(written)).normalize('NFC').replace(edges, '');
  const inner = /^[^<>]*<([^<>]*)>$/.exec(text)?.[1] ?? text;
  return unlinked(inner.trim()).replace(edges, '');
};

/** Wide letters, signs and stops as the keyboards of East Asia write them. */
const narrow = (text: string) =>
  text
    .replace(/[\ufe50-\ufe6f\uff00-\uffef]/g, (wide) => wide.normalize('NFKC'))
    .replaceAll('。', '.')
    .replaceAll('、', ',');

/** Without direction marks, soft hyphens and the like; between letters of its script a joiner is part of the word. */
const visible = (text: string) =>
  text.replace(/[\p{DI}\p{Cf}]|(?!\s)\p{Cc}/gu, (mark, at: number) =>
    /[\u200c\u200d]/.test(mark) && isForeign(text[at - 1]) && isForeign(text[at + 1]) ? mark : '',
  );

const isForeign = (letter = '') => /[^\0-\x7f]/.test(letter);

const unlinked = (text: string) => {
  const [, address] = /^mailto:([^?]*)/i.exec(text) ?? [];
  if (address === undefined) return text;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};
