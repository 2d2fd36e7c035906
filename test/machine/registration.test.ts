/**
 * Every `signUp` that a tenant can have, with everything that a new person can begin with: which screens come, in which
 * order, and that the person is signed in at the end, with all that the tenant wants to know.
 */
import assert from 'node:assert/strict';
import {before, mock, test} from 'node:test';
import {createMemoryServer, type MemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import type {SocialUserInfo} from '../../src/server/api/ports.ts';
import {belongings, Newcomer} from './newcomer.ts';

// A password is hashed as slowly as ever, but for these hundreds of accounts.
const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle);
before(() =>
  mock.method(crypto.subtle, 'deriveBits', (algorithm: Pbkdf2Params, key: CryptoKey, length: number) =>
    deriveBits({...algorithm, iterations: 1}, key, length),
  ),
);

type Identifier = 'username' | 'email' | 'phone';
type Secondary = Identifier | 'emailOrPhone';

interface SignUp {
  readonly identifiers: readonly Identifier[];
  readonly password: boolean;
  readonly secondary: readonly Secondary[];
}

const primaries: readonly (readonly Identifier[])[] = [['username'], ['email'], ['phone'], ['email', 'phone'], []];
const secondaries: readonly (readonly Secondary[])[] = [
  [],
  ['username'],
  ['email'],
  ['phone'],
  ['emailOrPhone'],
  ['email', 'phone'],
  ['username', 'email'],
  ['username', 'phone'],
  ['username', 'emailOrPhone'],
  ['username', 'email', 'phone'],
];

/** As the settings API allows them: nothing is asked for twice. */
const goesWith = (identifiers: readonly Identifier[]) => (secondary: readonly Secondary[]) =>
  secondary.every((each) =>
    each === 'emailOrPhone'
      ? !identifiers.includes('email') && !identifiers.includes('phone')
      : !identifiers.includes(each),
  );

const signUps: readonly SignUp[] = primaries.flatMap((identifiers) =>
  secondaries
    .filter(goesWith(identifiers))
    .flatMap((secondary) => [true, false].map((password) => ({identifiers, password, secondary}))),
);

const people: readonly SocialUserInfo[] = [
  {id: 'nothing', name: 'Kofi'},
  {id: 'email', email: belongings.email},
  {id: 'phone', phone: belongings.phone},
  {id: 'both', email: belongings.email, phone: belongings.phone},
];

const accounts: Readonly<
  Record<Identifier, {primaryEmail?: string; primaryPhone?: string; username?: string; password?: string}>
> = {
  email: {primaryEmail: belongings.email},
  phone: {primaryPhone: belongings.phone},
  username: {username: belongings.username, password: belongings.password},
};

const serverFor = ({identifiers, password, secondary}: SignUp, accounts: MemoryServerOptions['accounts'] = []) =>
  createMemoryServer({
    accounts,
    experience: {
      signIn: {
        methods: [
          {identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true},
          {identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false},
          {identifier: 'phone', password: true, verificationCode: true, isPasswordPrimary: false},
        ],
      },
      signUp: {
        identifiers: [...identifiers],
        password,
        verify: true,
        secondaryIdentifiers: secondary.map((identifier) => ({identifier, verify: true})),
      },
      socialSignInConnectorTargets: ['alipay'],
    },
    social: [
      {
        id: 'ali',
        target: 'alipay',
        authorizationUrl: 'https://ali.example/authorize',
        people,
        public: {name: {en: 'Alipay'}, logo: 'data:,', logoDark: null, platform: 'Web'},
      },
    ],
    sms: true,
  });

/** What is asked for, in this order, unless it is there already. */
const screensFor = ({identifiers, password, secondary}: SignUp, given: readonly string[], either: string) => {
  const isEither = identifiers.length === 2;
  const wanted = new Set<string>([...(isEither ? ['emailOrPhone'] : identifiers), ...secondary]);
  const known = new Set(given);
  const screens: string[] = [];
  const contact = (field: string, type: string) => {
    if (!wanted.has(field) || known.has(type)) return;
    screens.push(`missing ${field}`, `code to ${type}`);
    known.add(type);
  };
  if (wanted.has('username') && !known.has('username')) screens.push('missing username');
  if (!known.has('email') && !known.has('phone')) contact('emailOrPhone', either);
  contact('email', 'email');
  contact('phone', 'phone');
  if (password && !known.has('provider') && !known.has('password')) screens.push('set-password');
  return screens;
};

/** Whether an address or a number makes an account. */
const takes = ({identifiers, secondary}: SignUp, type: 'email' | 'phone') =>
  identifiers.includes(type) || secondary.includes(type) || secondary.includes('emailOrPhone');

const show = ({identifiers, password, secondary}: SignUp) =>
  `${identifiers.join('+') || 'social only'}${password ? ' with password' : ''}${secondary.map((each) => `, then ${each}`).join('')}`;

/** All that the tenant wants to know is known. */
const assertComplete = async (
  server: MemoryServer,
  {identifiers, password, secondary}: SignUp,
  fromProvider: boolean,
) => {
  const [account, ...others] = await server.accounts.all();
  assert.deepEqual(others, []);
  assert.ok(account);
  const {username, primaryEmail: email, primaryPhone: phone} = account;
  const has = {username, email, phone, emailOrPhone: email ?? phone};
  const wanted: readonly Secondary[] =
    identifiers.length === 2 ? ['emailOrPhone', ...secondary] : [...identifiers, ...secondary];
  for (const each of wanted) assert.ok(has[each], `${each} of the account`);
  if (password && !fromProvider) assert.ok(account.passwordHash, 'password of the account');
  if (fromProvider) assert.ok(account.identities['alipay'], 'the account knows its provider');
};

type Case = readonly [title: string, run: () => Promise<void>];

const signedIn = (newcomer: Newcomer, beginning: readonly string[], rest: readonly string[]) =>
  assert.deepEqual(newcomer.met, [...beginning, ...rest, 'signed in']);

const byIdentifier = (signUp: SignUp, either: 'email' | 'phone', type: Identifier): Case => [
  `by ${type}`,
  async () => {
    const server = serverFor(signUp);
    const newcomer = new Newcomer(server, {either, reloads: true});
    await newcomer.open();
    await newcomer.act({type: 'show', screen: 'register'});
    await newcomer.act({type: 'register', identifier: {type, value: belongings[type]}});
    await newcomer.goOn();
    const beginning = ['sign-in', 'register', ...(type === 'username' ? [] : [`code to ${type}`])];
    signedIn(newcomer, beginning, screensFor(signUp, [type], either));
    await assertComplete(server, signUp, false);
  },
];

const fromSignIn = (signUp: SignUp, either: 'email' | 'phone', type: 'email' | 'phone'): Case => [
  `by a code to an unknown ${type} on the sign-in screen`,
  async () => {
    const server = serverFor(signUp);
    const newcomer = new Newcomer(server, {either});
    await newcomer.open();
    await newcomer.act({type: 'submit-identifier', identifier: {type, value: belongings[type]}});
    if (takes(signUp, type)) {
      await newcomer.goOn();
      signedIn(newcomer, ['sign-in', `code to ${type}`, 'create-account?'], screensFor(signUp, [type], either));
      await assertComplete(server, signUp, false);
    } else {
      await newcomer.act({type: 'verify-code', code: server.outbox[0]?.code ?? ''});
      assert.deepEqual(newcomer.met, ['sign-in', `code to ${type}`, 'no-account?']);
    }
  },
];

const fromProvider = (signUp: SignUp, either: 'email' | 'phone', {id, email, phone}: SocialUserInfo): Case => [
  `by a provider that knows ${id}`,
  async () => {
    const server = serverFor(signUp);
    const newcomer = new Newcomer(server, {either});
    await newcomer.open();
    await newcomer.comeFrom('ali', id);
    await newcomer.goOn();
    const given = ['provider', ...(email ? ['email'] : []), ...(phone ? ['phone'] : [])];
    signedIn(newcomer, ['sign-in'], screensFor(signUp, given, either));
    await assertComplete(server, signUp, true);
  },
];

/** Nobody new, but of a time when the tenant wanted to know less. */
const withAccount = (signUp: SignUp, either: 'email' | 'phone', type: Identifier): Case => [
  `an account that has its ${type} alone`,
  async () => {
    const server = serverFor(signUp, [accounts[type]]);
    const somebody = new Newcomer(server, {either});
    await somebody.open();
    await somebody.act({type: 'submit-identifier', identifier: {type, value: belongings[type]}});
    await somebody.goOn();
    const given = type === 'username' ? ['username', 'password'] : [type];
    const way = type === 'username' ? 'password' : `code to ${type}`;
    signedIn(somebody, ['sign-in', way], screensFor(signUp, given, either));
    await assertComplete(server, signUp, false);
  },
];

for (const signUp of signUps) {
  // Where either will do, each of the two is tried.
  const asksForEither = signUp.identifiers.length === 2 || signUp.secondary.includes('emailOrPhone');
  for (const either of asksForEither ? (['email', 'phone'] as const) : (['email'] as const)) {
    const title = `${show(signUp)}${asksForEither ? ` (gives ${either})` : ''}`;
    test(title, {concurrency: true}, async (t) => {
      const cases = [
        ...signUp.identifiers.map((type) => byIdentifier(signUp, either, type)),
        ...(['email', 'phone'] as const).map((type) => fromSignIn(signUp, either, type)),
        ...(['username', 'email', 'phone'] as const).map((type) => withAccount(signUp, either, type)),
        ...people.map((each) => fromProvider(signUp, either, each)),
      ];
      await Promise.all(cases.map(([name, run]) => t.test(name, run)));
    });
  }
}
