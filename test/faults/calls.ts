/**
 * What a sign-in asks for, by name: the requests that a fault can hit.
 */

export interface Call {
  /** Of its URL, in the words of the browser's protocol: `*` is anything. */
  readonly pattern: string;
  readonly method: 'GET' | 'PUT' | 'POST';
  readonly kind: 'api' | 'module' | 'page';
  /** A success that did nothing: a status, or a body that promises what is not so. Without it there is no such thing. */
  readonly empty?: number | object | string;
}

const api = (method: Call['method'], path: string, empty?: Call['empty']): Call => ({
  pattern: `*/api/${path}`,
  method,
  kind: 'api',
  ...(empty !== undefined && {empty}),
});

/** Code that loads when it is needed; `file` is the beginning of its name. An empty module is one that does nothing. */
const module = (file: string): Call => ({pattern: `*/assets/*/${file}.js*`, method: 'GET', kind: 'module', empty: ''});

const made = {verificationId: 'made-up'};

export const calls = {
  /** By the form in an application's own page; a browser that goes there itself is on its way to a page of ours. */
  'authorization-url': {pattern: '*/oidc/auth?*', method: 'GET', kind: 'api'},
  settings: api('GET', '.well-known/sign-in-exp*'),
  'sso-connectors': api('GET', 'experience/sso-connectors*', {connectorIds: []}),
  'PUT experience': api('PUT', 'experience', 204),
  'PUT interaction-event': api('PUT', 'experience/interaction-event', 204),
  'verification-code': api('POST', 'experience/verification/verification-code', made),
  'verify code': api('POST', 'experience/verification/verification-code/verify', made),
  'verify password': api('POST', 'experience/verification/password', made),
  'authorization-uri': api('POST', 'experience/verification/s*/authorization-uri'),
  'verify callback': api('POST', 'experience/verification/s*/verify', made),
  identification: api('POST', 'experience/identification', 204),
  profile: api('POST', 'experience/profile', 204),
  submit: api('POST', 'experience/submit'),
  'module of the course': module('course'),
  'module of the effects': module('all'),
  'module of the screen': module('auth-*-screen'),
  'module of the dialog': module('auth-dialog'),
  'module of the password field': module('auth-password-field'),
  'module of a language': module('de'),
  /** The address that `submit` gave. */
  redirect: {pattern: '*/oidc/auth/*', method: 'GET', kind: 'page'},
} satisfies Readonly<Record<string, Call>>;

export type CallName = keyof typeof calls;

const escape = (text: string) => text.replace(/[.?]/g, '\\$&');
const matches = (pattern: string, url: string) =>
  new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`).test(url);

/** A page is what the browser goes to. */
export const callOf = (method: string, url: string, isPage: boolean): CallName | undefined =>
  (Object.keys(calls) as CallName[]).find((name) => {
    const call: Call = calls[name];
    return call.method === method && (call.kind === 'page') === isPage && matches(call.pattern, url);
  });
