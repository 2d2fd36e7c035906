/** What a start says: where everything is, and what to enter in the SDK of an application of one's own. */
import type {ApplicationConfig} from './config-schema.ts';

export interface Greeting {
  readonly origin: string;
  /** Of the demo application, where it runs. */
  readonly appOrigin: string | undefined;
  readonly sandbox: boolean;
  readonly own: readonly ApplicationConfig[];
}

export const greeting = ({origin, appOrigin, sandbox, own}: Greeting): string =>
  [
    '',
    ...(appOrigin
      ? [
          `  Demo application   ${appOrigin}`,
          `  Embedded sign-in   ${appOrigin}/embedded`,
          `  Somebody else’s    ${appOrigin}/trailmix`,
        ]
      : []),
    `  Identity server    ${origin}`,
    ...(sandbox ? [`  Inbox              ${origin}/sandbox/inbox`] : []),
    ...own.flatMap((each) => forSdk(origin, each)),
    '',
    '  Ctrl-C ends it.',
    '',
  ].join('\n');

const forSdk = (endpoint: string, {id, name, secret, redirectUris, postLogoutRedirectUris}: ApplicationConfig) => [
  '',
  `  ${name}, for its SDK`,
  `    endpoint         ${endpoint}`,
  `    appId            ${id}`,
  ...(secret ? [`    appSecret        ${secret}`] : []),
  ...redirectUris.map((uri) => `    redirect URI     ${uri}`),
  ...postLogoutRedirectUris.map((uri) => `    after sign-out   ${uri}`),
];
