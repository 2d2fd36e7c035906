/** The fields that a tenant makes up itself, at the real machine and the embedded server: who is asked, and when. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import {begin, fakeBrowser, refused} from './fakes.ts';
import {belongings, Newcomer} from './newcomer.ts';

type Experience = NonNullable<MemoryServerOptions['experience']>;

const company = {name: 'company', type: 'Text', required: true} as const;
const methods = [
  {identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false},
  {identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true},
] as const;

const serverFor = (experience: Experience, accounts: MemoryServerOptions['accounts'] = []) =>
  createMemoryServer({
    accounts,
    experience: {
      signIn: {methods: [...methods]},
      signUp: {identifiers: ['email'], password: false, verify: true},
      customProfileFieldCatalog: [company, {name: 'avatar', type: 'Url'}, {name: 'nickname', type: 'Text'}],
      socialSignInConnectorTargets: ['alipay'],
      singleSignOnEnabled: true,
      ...experience,
    },
    social: [
      {
        id: 'ali',
        target: 'alipay',
        authorizationUrl: 'https://ali.example/authorize',
        people: [{id: 'new', email: belongings.email}],
        public: {name: {en: 'Alipay'}, logo: 'data:,', logoDark: null, platform: 'Web'},
      },
    ],
  });

const values = {company: 'Halden', nickname: 'Mei'};

test('they come last, after what the account needs', async () => {
  const server = serverFor({
    signUp: {identifiers: ['username'], password: true, verify: true, secondaryIdentifiers: [{identifier: 'email'}]},
  });
  const newcomer = new Newcomer(server, {profile: {values}, reloads: true});
  await newcomer.open();
  await newcomer.act({type: 'show', screen: 'register'});
  await newcomer.act({type: 'register', identifier: {type: 'username', value: belongings.username}});
  await newcomer.goOn();
  const rest = ['missing email', 'code to email', 'set-password', 'extra-profile', 'signed in'];
  assert.deepEqual(newcomer.met, ['sign-in', 'register', ...rest]);
  const [account] = await server.accounts.all();
  assert.deepEqual([account?.customData, account?.profile], [{company: 'Halden'}, {nickname: 'Mei'}]);
});

test('people of a provider are asked too', async () => {
  const newcomer = new Newcomer(serverFor({}), {profile: {values}});
  await newcomer.open();
  await newcomer.comeFrom('ali', 'new');
  await newcomer.goOn();
  assert.deepEqual(newcomer.met, ['sign-in', 'extra-profile', 'signed in']);
});

test('nobody is asked who has an account, or whose provider is enough', async () => {
  const known = new Newcomer(serverFor({}, [{primaryEmail: belongings.email}]));
  await known.open();
  await known.act({type: 'submit-identifier', identifier: {type: 'email', value: belongings.email}});
  await known.goOn();
  assert.deepEqual(known.met, ['sign-in', 'code to email', 'signed in']);

  const trusted = new Newcomer(serverFor({socialSignIn: {skipRequiredIdentifiers: true}}));
  await trusted.open();
  await trusted.comeFrom('ali', 'new');
  assert.deepEqual(trusted.met, ['sign-in', 'signed in']);
});

test('a picture is uploaded first, and known by its URL', async () => {
  const server = serverFor({});
  const picture = 'data:image/jpeg;base64,AAAA';
  const newcomer = new Newcomer(server, {profile: {values, picture}});
  await newcomer.open();
  await newcomer.comeFrom('ali', 'new');
  await newcomer.goOn();
  const [account] = await server.accounts.all();
  assert.equal(account?.avatar, picture);
});

const screen = {name: 'extra-profile', event: 'Register'} as const;

test('a picture that is refused is told at its field, and nothing is saved', async () => {
  const {act, asked, machine} = await begin({
    browser: fakeBrowser({screen}),
    script: {'POST /user-assets/avatar': refused(400, 'guard.mime_type_not_allowed')},
  });
  await act({type: 'save-extra-profile', values, picture: 'data:image/bmp;base64,AAAA'});
  assert.deepEqual(asked(), ['POST /user-assets/avatar']);
  assert.equal(machine.state.problem?.field, 'avatar');
});

test('what was said and is asked for again is no second screen', async () => {
  const {act, machine} = await begin({
    browser: fakeBrowser({screen}),
    script: {'POST /identification': refused(422, 'user.missing_profile', {missingProfile: ['extraProfile']})},
  });
  await act({type: 'save-extra-profile', values: {}});
  assert.equal(machine.state.screen.name, 'extra-profile');
  assert.equal(machine.state.problem?.code, 'unknown');
});

test('what stands in them outlives a reload, until the end', async () => {
  const {machine, act, browser} = await begin({browser: fakeBrowser({screen})});
  await act({type: 'remember-draft', value: '{"profile.company":"Halden"}'});
  machine.dispose();
  const again = await begin({browser: {...fakeBrowser({screen}), stores: browser.stores, storage: browser.storage}});
  assert.deepEqual(again.machine.state.drafts, {'extra-profile': '{"profile.company":"Halden"}'});
  await again.act({type: 'save-extra-profile', values});
  assert.equal(again.machine.state.screen.name, 'leaving');
  assert.deepEqual(browser.storage.drafts(), {});
});
