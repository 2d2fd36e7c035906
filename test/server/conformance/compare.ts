/** Recorded answers against ours: equal, except for what is random, a time, or a text of our own. */
import type {RecordedCookie, RecordedResponse} from './recording.ts';

export interface Difference {
  /** `status`, `header.vary`, `cookie._session.path`, `body.data.identifier`, … */
  path: string;
  recorded: unknown;
  ours: unknown;
}

export interface OurResponse {
  status: number;
  headers: Headers;
  body: unknown;
}

/** Values that differ each time, by the name of their key. */
const shapes: Record<string, RegExp> = {
  verificationId: /^[a-z\d]{21}$/,
  id: /^[a-z\d]{21}$/,
  userId: /^[a-z\d]{12}$/,
  sub: /^[a-z\d]{12}$/,
  access_token: /^[\w-]{20,}$/,
  refresh_token: /^[\w-]{20,}$/,
  id_token: /^[\w-]+\.[\w-]+\.[\w-]+$/,
  created_at: /^\d{13}$/,
  updated_at: /^\d{13}$/,
  secret: /^[A-Z2-7]{32}$/,
  secretQrCode: /^data:image\/png;base64,[\w+/]+=*$/,
  ip: /^(::ffff:)?127\.0\.0\.1$|^::1$/,
};

/** Texts for people who read the wire; ours are our own. */
const prose = /^body\.(message|details|data\.issues\.\d+\.message)$/;

const backupCode = /^body\.codes\.\d$/;

const shapeOf = (path: string): RegExp | undefined => {
  if (prose.test(path)) return /./;
  return backupCode.test(path) ? /^[\da-f]{10}$/ : shapes[path.split('.').at(-1) ?? ''];
};

/** Random parts inside of texts. */
const masks: readonly [RegExp, string][] = [
  [/(?<=\/oidc\/auth\/)[\w-]{43}/g, '<uid>'],
  [/(?<=[?&]code=)[\w-]{43}(?=&)/g, '<authorization_code>'],
  [/(?<=[?&]nonce=)[\da-z]+/g, '<nonce>'],
];
export const mask = (text: string): string => masks.reduce((masked, [part, name]) => masked.replace(part, name), text);

/** `the beginning…(1234 characters)`: how the recordings cut long texts. */
const cutText = /^(.*)…\((\d+) char(?:s|acter)/s;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function* compareText(path: string, recorded: string, ours: unknown): Generator<Difference> {
  const shape = shapeOf(path);
  const [, beginning, length] = cutText.exec(recorded) ?? [];
  const isSame =
    typeof ours === 'string' &&
    (mask(ours) === mask(recorded) ||
      shape?.test(ours) ||
      (beginning !== undefined && ours.startsWith(beginning) && ours.length === Number(length)));
  if (!isSame) yield {path, recorded, ours};
}

function* compareValues(path: string, recorded: unknown, ours: unknown): Generator<Difference> {
  if (typeof recorded === 'string') {
    yield* compareText(path, recorded, ours);
    return;
  }
  if (!isObject(recorded)) {
    const shape = shapeOf(path);
    const isSame = recorded === ours || (typeof ours === typeof recorded && shape?.test(String(ours)));
    if (!isSame) yield {path, recorded, ours};
    return;
  }
  if (!isObject(ours) || Array.isArray(ours) !== Array.isArray(recorded)) {
    yield {path, recorded, ours};
    return;
  }
  // A long body is only known by its keys.
  const keys = recorded['_truncated'] ? (recorded['_keys'] as string[]) : Object.keys(recorded);
  for (const key of new Set([...keys, ...Object.keys(ours)])) {
    const there = `${path}.${key}`;
    if (!keys.includes(key)) yield {path: there, recorded: undefined, ours: ours[key]};
    else if (!(key in ours)) yield {path: there, recorded: recorded[key] ?? '(present)', ours: undefined};
    else if (!recorded['_truncated']) yield* compareValues(there, recorded[key], ours[key]);
  }
}

function* compareBodies(recorded: RecordedResponse, ours: OurResponse): Generator<Difference> {
  const type = recorded.headers['content-type'] ?? '';
  // Pages are our own; what a redirect says is in its Location.
  if (type.startsWith('text/html')) return;
  const body = ours.body === '' ? null : ours.body;
  if (recorded.body === null) {
    if (body !== null) yield {path: 'body', recorded: null, ours: body};
  } else if (isObject(recorded.body) && recorded.body['translation'] === '(a tree of texts)') {
    if (!isObject(body) || !isObject(body['translation'])) yield {path: 'body', recorded: recorded.body, ours: body};
  } else {
    yield* compareValues('body', recorded.body, body);
  }
}

const listHeaders: ReadonlySet<string> = new Set(['allow', 'vary', 'access-control-allow-methods']);

function normalHeader(name: string, value: string | null): string | null {
  if (value === null || !listHeaders.has(name)) return value === null ? null : mask(value);
  const items = value.split(',').map((item) => item.trim());
  return items.sort().join(', ');
}

/** Headers that the recordings always show where they are sent. */
const unexpected = ['location', 'access-control-allow-origin', 'access-control-allow-credentials', 'cache-control'];

function* compareHeaders(recorded: RecordedResponse, ours: OurResponse): Generator<Difference> {
  for (const name of new Set([...Object.keys(recorded.headers), ...unexpected])) {
    const expected = normalHeader(name, recorded.headers[name] ?? null);
    const actual = normalHeader(name, ours.headers.get(name));
    if (expected !== actual) yield {path: `header.${name}`, recorded: expected, ours: actual};
  }
}

const HOUR = 3_600_000;
const lifetimes: readonly [string, number][] = [
  ['1 hour', HOUR],
  ['14 days', 14 * 24 * HOUR],
];

/** Expiry by kind: a recording has absolute times, and its session cookies live for one of two spans. */
function lifetimeOf(expires: string, from: number): string {
  const at = Date.parse(expires);
  if (at === 0) return 'deleted';
  return lifetimes.find(([, span]) => Math.abs(at - from - span) < HOUR / 2)?.[0] ?? `until ${expires}`;
}

function attributesOf(attributes: readonly string[], from: number): string[] {
  return attributes
    .map((attribute) => {
      const [, expires] = /^expires=(.*)$/i.exec(attribute) ?? [];
      return expires ? `expires=${lifetimeOf(expires, from)}` : mask(attribute.toLowerCase());
    })
    .sort();
}

const RECORDED_AT = Date.parse('Sat, 21 Nov 2026 00:41:40 GMT');

function parseCookie(header: string): RecordedCookie {
  const [pair = '', ...attributes] = header.split('; ');
  const split = pair.indexOf('=');
  return {name: pair.slice(0, split), value: pair.slice(split + 1), attributes};
}

/** Placeholders stand for signed or random values. */
function cookieShape({name, value}: RecordedCookie): string {
  if (name.endsWith('.sig')) return 'signature';
  if (value === '' || value === '(empty = deleted)') return 'deleted';
  const map =
    /^<percent-encoded JSON (.*)>$/.exec(value)?.[1] ?? (value.startsWith('%7B') && decodeURIComponent(value));
  if (map) return Object.keys(JSON.parse(map) as object).join(' ');
  return value.startsWith('{') ? value : 'opaque';
}

/** A name can be set twice, for two paths; a deletion is told from a value. */
const keyOf = (cookie: RecordedCookie): string =>
  cookieShape(cookie) === 'deleted' || attributesOf(cookie.attributes, 0).includes('expires=deleted')
    ? `${cookie.name} (deleted)`
    : cookie.name;

function* compareCookies(recorded: RecordedResponse, ours: OurResponse): Generator<Difference> {
  const expectedCookies = Map.groupBy(recorded.setCookie, keyOf);
  const ourCookies = Map.groupBy(ours.headers.getSetCookie().map(parseCookie), keyOf);
  for (const key of new Set([...expectedCookies.keys(), ...ourCookies.keys()])) {
    const path = `cookie.${key}`;
    const [expected, ...moreExpected] = expectedCookies.get(key) ?? [];
    const [actual, ...moreActual] = ourCookies.get(key) ?? [];
    if (!expected || !actual || moreExpected.length !== moreActual.length) {
      yield {path, recorded: expectedCookies.get(key)?.length, ours: ourCookies.get(key)?.length};
      continue;
    }
    const expectedAttributes = attributesOf(expected.attributes, RECORDED_AT).join('; ');
    const actualAttributes = attributesOf(actual.attributes, Date.now()).join('; ');
    if (expectedAttributes !== actualAttributes) {
      yield {path: `${path}.attributes`, recorded: expectedAttributes, ours: actualAttributes};
    }
    if (cookieShape(expected) !== cookieShape(actual)) {
      yield {path: `${path}.value`, recorded: cookieShape(expected), ours: cookieShape(actual)};
    }
  }
}

export function differences(recorded: RecordedResponse, ours: OurResponse): Difference[] {
  return [
    ...(recorded.status === ours.status ? [] : [{path: 'status', recorded: recorded.status, ours: ours.status}]),
    ...compareHeaders(recorded, ours),
    ...compareCookies(recorded, ours),
    ...compareBodies(recorded, ours),
  ];
}
