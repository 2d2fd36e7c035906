/**
 * For whoever builds the page: what it says to the machine and the machine cannot follow. Loaded once there is time.
 */
import {listOf} from '../protocol/readers.ts';
import {webUrl} from '../protocol/safe-url.ts';
import {serverUrl} from '../protocol/server-url.ts';
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

/** By the name of what is said: whether it can be followed, and what could be. */
export type Understood = Readonly<Record<string, readonly [(given: string, page: string) => unknown, string]>>;

const byTheMachine: Understood = {
  endpoint: [serverUrl, 'the origin of the identity server, https://id.example.com'],
  authorizationUrl: [webUrl, 'an authorization URL, https://id.example.com/oidc/auth?…'],
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
  for (const [name, [isUnderstood, wanted]] of Object.entries(understood)) {
    const said = (page as Readonly<Record<string, string | number | undefined>>)[name] ?? '';
    if (said === '' || isUnderstood(`${said}`, document.baseURI)) continue;
    console.warn(`auth-sign-in: ${name} is "${said}", which is not ${wanted}`);
  }
};
