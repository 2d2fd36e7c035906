/**
 * Ways to be signed in: the settings, who comes, what is wanted, and which requests it takes, in their order.
 */
import type {Accounts} from '../../src/server/accounts/accounts.ts';
import type {CallName} from './calls.ts';
import type {Facts} from './person.ts';

export interface Journey {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Of the authorization request. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** In the application's own page. */
  readonly embedded?: true;
  /** The server puts no settings into its pages. */
  readonly bare?: true;
  /** For a device, by the link that it shows. */
  readonly device?: true;
  readonly facts: Facts;
  /** What must be there before. */
  readonly prepare?: (accounts: Accounts) => Promise<unknown>;
  /** The sign-in ends before this is done for the first time. */
  readonly endsAt?: string;
  /** How many accounts there are more afterwards. */
  readonly makes: 0 | 1;
  readonly calls: readonly CallName[];
}

const alice = 'alice@example.com';
const stranger = 'new.person@example.com';
const bob = {identifier: 'bob@example.com', password: 'fernway-demo-2'};
const usernames = {signUp: {identifiers: ['username'], password: false, verify: false}};
const passwordFirst = {
  signIn: {methods: [{identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: true}]},
};
const passwordsOnly = {
  signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
};

const course: CallName = 'module of the course';
const effects: CallName = 'module of the effects';
const screen: CallName = 'module of the screen';
const byCode: CallName[] = [
  course,
  effects,
  'sso-connectors',
  'PUT experience',
  'verification-code',
  screen,
  'verify code',
];
const confirmed: CallName[] = ['verification-code', screen, 'verify code', 'profile'];
const identified: CallName[] = ['identification', 'submit', 'redirect'];
/** The page that one comes back to finds most of its code in the browser's cache. */
const throughProvider: CallName[] = [course, effects, 'PUT experience', 'authorization-uri', screen, 'verify callback'];
/** Somebody whom nobody knows yet: asked, and tried again as a registration. */
const newcomer: CallName[] = ['identification', 'module of the dialog', 'PUT interaction-event'];

export const journeys = {
  'code sign-in': {
    facts: {identifier: alice},
    makes: 0,
    calls: [...byCode, ...identified],
  },
  'code registration': {
    parameters: {first_screen: 'register'},
    facts: {identifier: stranger},
    makes: 1,
    calls: [screen, ...byCode, ...identified],
  },
  'code sign-in, settings asked for': {
    bare: true,
    facts: {identifier: alice},
    makes: 0,
    calls: ['settings', ...byCode, ...identified],
  },
  'code sign-in in German': {
    parameters: {ui_locales: 'de'},
    facts: {identifier: alice},
    makes: 0,
    calls: ['module of a language', ...byCode, ...identified],
  },
  'code sign-in in the application’s own page': {
    embedded: true,
    facts: {identifier: alice},
    makes: 0,
    calls: [
      'settings',
      'sso-connectors',
      'authorization-url',
      'PUT experience',
      'verification-code',
      'verify code',
      ...identified,
    ],
  },
  'password sign-in on the first screen': {
    settings: passwordsOnly,
    facts: bob,
    makes: 0,
    // What a look-up could lead to is fetched while typing.
    calls: [
      'module of the password field',
      course,
      effects,
      'sso-connectors',
      screen,
      'PUT experience',
      'verify password',
      ...identified,
    ],
  },
  'password sign-in': {
    settings: passwordFirst,
    facts: bob,
    makes: 0,
    calls: [course, effects, 'sso-connectors', screen, 'PUT experience', 'verify password', ...identified],
  },
  'a code instead of a password': {
    settings: passwordFirst,
    facts: {identifier: bob.identifier, wants: ['Email me a code'], drafts: {password: 'fernway-d'}},
    makes: 0,
    calls: [...byCode, screen, ...identified],
  },
  'username and password registration': {
    settings: {
      signIn: {methods: [{identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true}]},
      signUp: {identifiers: ['username'], password: true, verify: false},
    },
    parameters: {first_screen: 'register'},
    facts: {identifier: 'new_person', username: 'new_person', password: 'a-long-password-7'},
    makes: 1,
    calls: [screen, course, effects, 'PUT experience', 'profile', screen, 'profile', ...identified],
  },
  'a password is missing': {
    settings: {signUp: {identifiers: ['email'], password: true, verify: true}},
    facts: {identifier: alice, password: 'a-long-password-7'},
    makes: 0,
    calls: [...byCode, 'identification', 'submit', screen, 'profile', 'submit', 'redirect'],
  },
  'new from Alipay, an e-mail is missing': {
    facts: {
      email: 'chen@example.com',
      wants: ['Continue with Alipay', 'Continue as Chen Yutong'],
      drafts: {identifier: 'half.typed@example.com'},
    },
    makes: 1,
    calls: [...throughProvider, ...newcomer, 'identification', screen, ...confirmed, ...identified],
  },
  'new from WeChat, a username is missing': {
    settings: usernames,
    facts: {username: 'wang_xiaoyu', wants: ['Continue with WeChat', 'Continue as Wang Xiaoyu']},
    makes: 1,
    calls: [...throughProvider, ...newcomer, 'identification', screen, 'profile', ...identified],
  },
  'known from Alipay, terms for everybody': {
    settings: {agreeToTermsPolicy: 'Manual'},
    facts: {wants: ['Continue with Alipay', 'Continue as Li Haoran']},
    prepare: (accounts) =>
      accounts.create({primaryEmail: 'li@example.com', identities: {alipay: {userId: '2088302146225246'}}}),
    makes: 0,
    calls: ['module of the dialog', ...throughProvider, ...identified],
  },
  'known from WeChat': {
    facts: {wants: ['Continue with WeChat', 'Continue as Sun Jia'], drafts: {identifier: 'half.typed@example.com'}},
    prepare: (accounts) =>
      accounts.create({
        primaryEmail: 'sun@example.com',
        identities: {wechat: {userId: 'oT4mKvBnM1qWeRtYuIoP3aSdFgHj'}},
      }),
    makes: 0,
    calls: [...throughProvider, ...identified],
  },
  'new from Acme ID': {
    facts: {
      wants: ['Continue with Acme ID', 'Continue as Nora Lindqvist'],
      drafts: {identifier: 'half.typed@example.com'},
    },
    makes: 1,
    calls: [...throughProvider, ...newcomer, ...identified],
  },
  'an account is linked': {
    facts: {wants: ['Continue with Acme ID', 'Continue as Alice Example', 'Link and continue']},
    makes: 0,
    calls: [...throughProvider, 'identification', screen, 'PUT interaction-event', ...identified],
  },
  'a company, by its button': {
    facts: {identifier: 'erin@acme.example', wants: ['Single sign-on', 'Continue as Erin Castellanos']},
    makes: 1,
    calls: [screen, 'sso-connectors', ...throughProvider, ...newcomer, ...identified],
  },
  'a company, by its domain': {
    facts: {identifier: 'tomas@acme.example', wants: ['Continue as Tomás Okafor']},
    prepare: (accounts) => accounts.create({primaryEmail: 'tomas@acme.example'}),
    makes: 0,
    calls: ['sso-connectors', ...throughProvider, ...identified],
  },
  'one of several companies': {
    facts: {identifier: 'erin@multi.example', wants: ['Multi Europe', 'Continue as Erin Castellanos']},
    makes: 1,
    calls: ['sso-connectors', screen, ...throughProvider, ...newcomer, ...identified],
  },
  'a company’s address, refused after the code': {
    facts: {
      email: 'erin@acme.example',
      wants: ['Continue with Alipay', 'Continue as Chen Yutong', 'Acme', 'Continue as Erin Castellanos'],
    },
    makes: 1,
    calls: [
      ...throughProvider,
      ...newcomer,
      'identification',
      screen,
      ...confirmed,
      'sso-connectors',
      screen,
      ...throughProvider.slice(2),
      'identification',
      ...identified,
    ],
  },
  'an unknown address becomes an account': {
    facts: {identifier: stranger},
    makes: 1,
    calls: [...byCode, ...newcomer, ...identified],
  },
  'a known address at registration': {
    parameters: {first_screen: 'register'},
    facts: {identifier: alice},
    makes: 0,
    calls: [screen, ...byCode, ...newcomer, ...identified],
  },
  'the sign-in has ended': {
    facts: {identifier: alice},
    endsAt: 'sign-in',
    makes: 0,
    calls: [screen, ...byCode, ...identified],
  },
} satisfies Readonly<Record<string, Journey>>;

export type JourneyName = keyof typeof journeys;
