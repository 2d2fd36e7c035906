/**
 * Every text that a person meets, and whether it came from a message or from the server.
 */
import {secretsOf} from '../../../src/machine/mfa/secrets.ts';
import type {State} from '../../../src/machine/state.ts';
import {maskIdentifier} from '../../../src/elements/identifier/mask-identifier.ts';
import {siteName} from '../../../stories/fixtures.ts';
import {childNodes, flatTree} from './tree.ts';

const textAttributes = [
  ...['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-placeholder'],
  ...['aria-roledescription', 'aria-valuetext', 'aria-braillelabel'],
];

const textNodes = (element: Element): string[] =>
  [...childNodes(element)].flatMap((node) => {
    if (node instanceof Element) return node.matches('style, script') ? [] : textNodes(node);
    return node instanceof Text && node.data.trim() ? [node.data] : [];
  });

/** What a sheet writes; `attr()` and the like come out as text too. */
const drawnText = (element: Element) =>
  ['::before', '::after', '::marker', '::placeholder'].flatMap((pseudo) => {
    const {content} = getComputedStyle(element, pseudo);
    return /^["']/.test(content) ? [content] : [];
  });

const buttonText = (element: Element) =>
  element.matches('input:is([type="button"], [type="submit"], [type="reset"])')
    ? [(element as HTMLInputElement).value]
    : [];

/** In the order of reading, hidden ones too: they are found by reference. */
export const textsIn = (root: Element) => {
  const all = flatTree(root);
  return {
    /** A message with markup is spread over several of these. */
    flow: textNodes(root),
    /** Each is whole in itself. */
    single: all.flatMap((each) => [
      ...textAttributes.flatMap((name) => each.getAttribute(name) ?? []),
      ...drawnText(each),
      ...buttonText(each),
    ]),
  };
};

/** Every text in it, however deep. */
const saidIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(saidIn) : [];
};

/** What the server or the page said, of which nothing can be translated. */
export const valuesOf = ({settings, screen, identifier, dialog, problem}: State): string[] => {
  const names = (settings?.socialConnectors ?? []).flatMap(({name}) => Object.values(name));
  const companies = (settings?.ssoConnectors ?? []).map(({connectorName}) => connectorName);
  const given = [
    ...saidIn(settings?.customProfileFields),
    identifier,
    settings?.supportEmail,
    'identifier' in screen && screen.identifier?.value,
    'email' in screen && screen.email,
    'current' in screen && screen.current,
    'startUrl' in screen && screen.startUrl && new URL(screen.startUrl).host,
    'related' in screen && maskIdentifier(screen.related.type, screen.related.value),
    dialog && 'identifier' in dialog && dialog.identifier.value,
    dialog && 'code' in dialog && dialog.code,
    ...(dialog?.kind === 'in-app' ? [dialog.app, dialog.url] : []),
    problem?.serverCode ?? problem?.code,
    'code' in screen && screen.code,
    ...('asked' in screen && typeof screen.asked === 'object' ? saidIn(screen.asked) : []),
    ...('challenge' in screen ? Object.values(screen.challenge.masked) : []),
    secretsOf(screen).totp,
    ...(secretsOf(screen).backupCodes ?? []),
  ].filter((value) => typeof value === 'string');
  const domains = given.flatMap((value) => value.split('@')[1] ?? []);
  return [siteName, ...names, ...companies, ...given, ...domains, location.host].filter(Boolean);
};

/** What the browser puts before the last of a list: it knows no pseudo-locale. */
const beforeTheLast = /(?<=\], )and(?= \[)|(?<=\] )and(?= \[)/g;

/** A country by its ISO code, alone or before its calling code. */
const country = /^\s*[A-Z]{2}\s*$|\b[A-Z]{2}(?= \+\d)/g;

/** An address that says itself that it is an example. */
const exampleAddress = /\b\w+@(\w+\.)?example(\.com)?\b/g;

const escape = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Whole words only: the value “A” does not excuse “About”. */
const without = (text: string, values: readonly string[]) =>
  values
    .toSorted((one, other) => other.length - one.length)
    .reduce(
      (rest, value) => rest.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escape(value)}(?![\\p{L}\\p{N}])`, 'gu'), ' '),
      text,
    );

/**
 * What stands in `pieces` without being a message: in the pseudo-locale, messages are in brackets and every letter of
 * theirs has an accent. The values may stand anywhere; their initials too, where a logo is missing.
 */
export const strangers = (pieces: readonly string[], values: readonly string[]): string[] => {
  let depth = 0;
  const initials = values.flatMap(([initial]) => initial ?? []);
  const found = pieces.filter((piece) => {
    const rest = without(piece, [...values, ...initials])
      .replace(exampleAddress, ' ')
      .replace(beforeTheLast, ' ')
      .replace(country, ' ');
    return [...rest].some((letter) => {
      if (letter === '[') depth++;
      else if (letter === ']') depth--;
      return depth > 0 ? /[A-Za-z]/.test(letter) : /\p{L}/u.test(letter);
    });
  });
  return depth === 0 ? found : [...found, `${depth} messages are not whole`];
};
