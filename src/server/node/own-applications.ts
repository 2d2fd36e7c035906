/** `--app 'Bookstore=http://localhost:5000/callback' --app-secret`: applications of one's own that need no file. */
import {randomBytes} from 'node:crypto';
import type {ApplicationInput} from './config-schema.ts';
import {redirectUri} from './connector-schema.ts';

export interface OwnApplication {
  name: string;
  redirectUris: string[];
  secret?: string;
}

/** One option of the command line; in their order, because `app-secret` is for the `app` before it. */
export type AppOption = readonly [name: 'app' | 'app-secret', value: string];

const example = `--app 'Bookstore=http://localhost:5000/callback'`;

/** The same name again is another redirect URI. What is wrong goes to `report`. */
export function ownApplications(options: readonly AppOption[], report: (problem: string) => void): OwnApplication[] {
  const found = new Map<string, OwnApplication>();
  let last: OwnApplication | undefined;
  for (const [option, value] of options) {
    if (option === 'app-secret') {
      const problem = last ? problemOfSecret(value) : 'it goes behind the --app that it is for';
      if (problem) report(`--app-secret${value && `=${value}`}: ${problem}`);
      else last!.secret = value || randomBytes(24).toString('base64url');
      continue;
    }
    const [, name = '', uri = ''] = /^([^=]*)=?(.*)$/s.exec(value) ?? [];
    const problem = problemOf(name.trim(), uri.trim());
    if (problem) report(`--app '${value}': ${problem}`);
    last = found.get(name.trim()) ?? {name: name.trim(), redirectUris: []};
    last.redirectUris.push(uri.trim());
    found.set(last.name, last);
  }
  return [...found.values()];
}

function problemOf(name: string, uri: string): string | undefined {
  if (!name || name.includes('://')) return `the name is missing, as in ${example}`;
  if (!uri) return `the redirect URI is missing, as in ${example}`;
  const {error} = redirectUri.safeParse(uri);
  return error && `the redirect URI is ${error.issues[0]!.message}`;
}

/** SDKs send it without writing these in another way, and then they would mean something else. */
const problemOfSecret = (secret: string): string | undefined =>
  /^[\w.~-]*$/.test(secret) ? undefined : 'letters, digits and - . _ ~ only';

/** Ids are the same from start to start: made of the name, and numbered where another application has it. */
export function withIds(applications: readonly OwnApplication[], taken: readonly string[]): ApplicationInput[] {
  const all = new Set(taken);
  return applications.map(({name, redirectUris, ...rest}) => {
    const id = freeId(idOf(name), all);
    all.add(id);
    const origins = [...new Set(redirectUris.map((uri) => new URL(uri).origin))];
    return {id, name, redirectUris, postLogoutRedirectUris: origins.flatMap((each) => [each, `${each}/`]), ...rest};
  });
}

/** `Café №1` is `cafe-1`. */
const idOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'app';

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}
