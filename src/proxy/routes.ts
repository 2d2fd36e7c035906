/**
 * Who answers what, where Logto and `<auth-sign-in>` share an origin through a reverse proxy. Every proxy is made from
 * this table: the configurations for nginx and Caddy, the middleware for Node, the plug-in for Vite, the page about them.
 * The first row that fits a request counts.
 */
export type Answerer =
  /** The identity server. */
  | 'logto'
  /** The identity server where it redirects; where it answers a page of its own, ours takes its place. */
  | 'logto-or-page'
  /** A file of the hosted build, and nothing else. */
  | 'file'
  /** The hosted build's index.html. */
  | 'page'
  /** Your application, where it lives on this origin; else the hosted build's index.html. */
  | 'rest';

export interface Route {
  /** `:name` is one part of a path; a `*` at the end is whatever follows, or nothing. */
  readonly path: string;
  /** All of them by default. */
  readonly methods?: readonly string[];
  readonly answers: Answerer;
  readonly why: string;
}

const page = (path: string, why: string): Route => ({path, answers: 'page', why});

export const routes: readonly Route[] = [
  {path: '/oidc/*', answers: 'logto', why: 'where applications send people to sign in, get their tokens, sign out'},
  {path: '/api/*', answers: 'logto', why: 'what the element asks: settings, phrases, the sign-in itself'},
  {path: '/.well-known/*', answers: 'logto', why: 'what apps and passkeys look up'},
  {
    path: '/consent',
    methods: ['GET'],
    answers: 'logto-or-page',
    why: 'grants your own applications what they ask for, and redirects; for those of others the person is asked',
  },
  {
    path: '/callback/:connectorId',
    methods: ['POST'],
    answers: 'logto',
    why: 'providers that post their answer, such as Apple; Logto turns it into a GET',
  },
  {path: '/assets/*', answers: 'file', why: 'scripts and styles: their names change with what is in them'},
  page('/sign-in/*', 'signing in'),
  page('/register/*', 'creating an account'),
  page('/identifier-sign-in', 'one field, as `first_screen` asks for it'),
  page('/identifier-register', 'the same for a new account'),
  page('/single-sign-on/*', 'a company’s sign-in'),
  page('/forgot-password/*', 'another password'),
  page('/reset-password', 'the same, as `first_screen` asks for it'),
  page('/direct/*', 'straight to a provider'),
  page('/callback/:connectorId', 'back from a provider'),
  page('/callback/social/:connectorId', 'the same, with the longer address'),
  page('/social/*', 'linking and landing'),
  page('/continue/*', 'what an account still needs'),
  page('/create-passkey', 'the offer of a passkey'),
  page('/mfa-onboarding', 'the offer of a second factor'),
  page('/mfa-binding/*', 'a second factor is added'),
  page('/mfa-verification/*', 'a second factor is asked for'),
  page('/consent', 'what the page sends other than GET'),
  page('/device/*', 'the code of a television or a terminal'),
  page('/one-time-token/*', 'a link from a message'),
  page('/switch-account', 'such a link, while somebody else is signed in'),
  page('/account-suspended', 'the end for a suspended account'),
  page('/unknown-session', 'no sign-in is under way'),
  {path: '/*', answers: 'rest', why: 'everything else'},
];

/** As a regular expression for the whole of a path, in the words that JavaScript, PCRE and RE2 share. */
export const patternOf = (path: string) =>
  path.replaceAll('.', '\\.').replace(/:\w+/g, '[^/]+').replace(/\/\*$/, '(/.*)?');

const patterns = new Map(routes.map(({path}) => [path, new RegExp(`^${patternOf(path)}$`)]));

/** @param path without the query */
export const routeFor = (method: string, path: string): Route =>
  routes.find((route) => patterns.get(route.path)?.test(path) && (route.methods?.includes(method) ?? true)) ??
  routes.at(-1)!;

/** Neighbours that say the same, as one: a configuration has one block for them. */
export interface Group extends Omit<Route, 'path' | 'why'> {
  readonly routes: readonly Route[];
  readonly pattern: string;
}

/** @param hasApplication without one, the rows of pages say nothing that the last row does not */
export const groupsOf = (hasApplication: boolean): readonly Group[] => {
  const groups: Group[] = [];
  for (const route of routes) {
    if (route.answers === 'page' && !hasApplication) continue;
    const {answers, methods} = route;
    const before = groups.at(-1);
    const isSame = before?.answers === answers && before.methods?.join() === methods?.join();
    const members = isSame ? [...before.routes, route] : [route];
    const pattern = `^${members.length > 1 ? `(${members.map(({path}) => patternOf(path)).join('|')})` : patternOf(route.path)}$`;
    const group: Group = {answers, ...(methods && {methods}), routes: members, pattern};
    if (isSame) groups.pop();
    groups.push(group);
  }
  return groups;
};
