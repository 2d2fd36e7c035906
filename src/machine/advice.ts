/**
 * For whoever builds the page: what it says to the machine and the machine cannot follow. Loaded once there is time.
 */
import {listOf} from '../protocol/readers.ts';
import {serverUrl, urlOnServer} from '../protocol/server-url.ts';
import {identifierTypes, readIdentifierType} from '../protocol/settings.ts';
import type {FirstScreen} from './options.ts';

const firstScreens: Readonly<Record<FirstScreen, true>> = {
  sign_in: true,
  register: true,
  reset_password: true,
  'identifier:sign_in': true,
  'identifier:register': true,
  single_sign_on: true,
};

type Said = Readonly<Record<string, string | undefined>>;

/** By the name of what is said: whether it can be followed, and what could be. */
export type Understood = Readonly<
  Record<string, readonly [(given: string, page: string, said: Said) => unknown, string]>
>;

const byTheMachine: Understood = {
  endpoint: [serverUrl, 'the origin of the identity server, https://id.example.com'],
  authorizationUrl: [
    (given, page, {endpoint}) => urlOnServer(given, serverUrl(endpoint, page) ?? page, page),
    'an authorization URL of the identity server, https://id.example.com/oidc/auth?…',
  ],
  social: [(given) => /^(redirect|popup)$/.test(given), 'redirect or popup'],
  completion: [
    (given, _page, {authorizationUrl}) => given === 'navigate' || (given === 'in-place' && authorizationUrl),
    'navigate, or in-place beside an authorization URL',
  ],
  routing: [(given) => /^(path|memory)$/.test(given), 'path or memory'],
  firstScreen: [(given) => Object.hasOwn(firstScreens, given), Object.keys(firstScreens).join(', ')],
  identifier: [
    (given) => listOf(readIdentifierType)(given.split(' ')).length > 0,
    `some of ${identifierTypes.join(', ')}, parted by spaces`,
  ],
  directSignIn: [(given) => /^(social|sso):./.test(given), 'social:<target> or sso:<connectorId>'],
};

/** `page` is what the page said, by name. */
export const advise = (page: object, understood = byTheMachine) => {
  const said = page as Said;
  for (const [name, [isUnderstood, wanted]] of Object.entries(understood)) {
    const given: unknown = said[name] ?? '';
    // What is asked for later is judged then.
    if (given === '' || typeof given === 'function' || typeof given === 'object') continue;
    if (isUnderstood(`${given as string}`, document.baseURI, said)) continue;
    console.warn(`auth-sign-in: ${name} is "${given as string}", which is not ${wanted}`);
  }
};
