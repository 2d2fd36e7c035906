/**
 * Somebody comes from a provider, and an account has the same address or number, or another one has what is missing:
 * every way in which the two become one account, stay two, or the person is led back.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import {belongings, Newcomer} from './newcomer.ts';

type Contact = 'email' | 'phone';
type Mode = 'SignIn' | 'SignInAndRegister';

const accountWith = {
  email: {primaryEmail: belongings.email},
  phone: {primaryPhone: belongings.phone},
} as const;

interface Settings {
  readonly automatic?: boolean;
  readonly mode?: Mode;
  readonly signUp?: Contact;
  readonly byCode?: boolean;
}

const serverFor = (
  {automatic = false, mode = 'SignInAndRegister', signUp, byCode = true}: Settings,
  accounts: MemoryServerOptions['accounts'] = [],
) =>
  createMemoryServer({
    accounts,
    experience: {
      signInMode: mode,
      signIn: {
        methods: (['email', 'phone'] as const).map((identifier) => ({
          identifier,
          password: true,
          verificationCode: byCode,
          isPasswordPrimary: false,
        })),
      },
      signUp: {identifiers: signUp ? [signUp] : [], password: false, verify: true},
      socialSignIn: {automaticAccountLinking: automatic},
      socialSignInConnectorTargets: ['alipay'],
    },
    social: [
      {
        id: 'ali',
        target: 'alipay',
        authorizationUrl: 'https://ali.example/authorize',
        people: [{id: 'email', email: belongings.email}, {id: 'phone', phone: belongings.phone}, {id: 'nothing'}],
        public: {name: {en: 'Alipay'}, logo: 'data:,', logoDark: null, platform: 'Web'},
      },
    ],
    sms: true,
  });

/** How many accounts there are, and how many of them know the provider. */
const counted = async (server: ReturnType<typeof serverFor>) => {
  const accounts = await server.accounts.all();
  return [accounts.length, accounts.filter(({identities}) => identities['alipay']).length];
};

for (const contact of ['email', 'phone'] as const) {
  for (const mode of ['SignIn', 'SignInAndRegister'] as const) {
    for (const automatic of [true, false]) {
      test(`the provider’s ${contact} is an account’s; ${mode}${automatic ? ', linked by itself' : ''}`, async () => {
        const server = serverFor({automatic, mode}, [accountWith[contact]]);
        const person = new Newcomer(server);
        await person.open();
        await person.comeFrom('ali', contact);
        if (!automatic) await person.act({type: 'link-account'});
        assert.deepEqual(person.met, ['sign-in', ...(automatic ? [] : ['link-account']), 'signed in']);
        assert.deepEqual(await counted(server), [1, 1]);
        // From then on the provider is one of its ways.
        const again = new Newcomer(server);
        await again.open();
        await again.comeFrom('ali', contact);
        assert.deepEqual(again.met, ['sign-in', 'signed in']);
      });
    }
  }

  test(`the provider’s ${contact} is an account’s, and the person wants another`, async () => {
    const server = serverFor({}, [accountWith[contact]]);
    const person = new Newcomer(server);
    await person.open();
    await person.comeFrom('ali', contact);
    await person.reload();
    await person.act({type: 'create-account'});
    assert.deepEqual(person.met, ['sign-in', 'link-account', 'signed in']);
    assert.deepEqual(await counted(server), [2, 1]);
  });

  test(`the provider’s ${contact} is an account’s, another is made, and what it needs is the first one’s: linked after all`, async () => {
    const server = serverFor({signUp: contact}, [accountWith[contact]]);
    const person = new Newcomer(server);
    await person.open();
    await person.comeFrom('ali', contact);
    await person.act({type: 'create-account'});
    await person.goOn();
    const rest = [`missing ${contact}`, `code to ${contact}`, 'link-existing?', 'signed in'];
    assert.deepEqual(person.met, ['sign-in', 'link-account', ...rest]);
    assert.deepEqual(await counted(server), [1, 1]);
  });

  for (const reloads of [false, true]) {
    test(`a new account lacks its ${contact}, and gives an account’s: linked${reloads ? ', with reloads' : ''}`, async () => {
      const server = serverFor({signUp: contact}, [accountWith[contact]]);
      const person = new Newcomer(server, {reloads});
      await person.open();
      await person.comeFrom('ali', 'nothing');
      await person.goOn();
      const rest = [`missing ${contact}`, `code to ${contact}`, 'link-existing?', 'signed in'];
      assert.deepEqual(person.met, ['sign-in', ...rest]);
      assert.deepEqual(await counted(server), [1, 1]);
    });
  }

  test(`… and does not want that: another ${contact} can be given`, async () => {
    const server = serverFor({signUp: contact}, [accountWith[contact]]);
    const person = new Newcomer(server);
    await person.open();
    await person.comeFrom('ali', 'nothing');
    await person.act({type: 'save-contact', identifier: {type: contact, value: belongings[contact]}});
    await person.act({type: 'verify-code', code: server.outbox[0]?.code ?? ''});
    await person.act({type: 'dismiss'});
    assert.equal(person.met.at(-1), `missing ${contact}`);
    const other = contact === 'email' ? 'other@example.com' : '8613900139000';
    await person.act({type: 'save-contact', identifier: {type: contact, value: other}});
    await person.goOn();
    assert.equal(person.met.at(-1), 'signed in');
    assert.deepEqual(await counted(server), [2, 1]);
  });

  for (const byCode of [true, false]) {
    test(`a registration by ${contact} meets an account${byCode ? '' : ', where no code signs in'}`, async () => {
      const server = serverFor({signUp: contact, byCode}, [accountWith[contact]]);
      const person = new Newcomer(server);
      await person.open();
      await person.act({type: 'show', screen: 'register'});
      await person.act({type: 'register', identifier: {type: contact, value: belongings[contact]}});
      await person.act({type: 'verify-code', code: server.outbox[0]?.code ?? ''});
      const question = byCode ? 'sign-in-instead?' : 'identifier-taken?';
      assert.deepEqual(person.met, ['sign-in', 'register', `code to ${contact}`, question]);
      await person.act({type: 'confirm'});
      assert.equal(person.met.at(-1), byCode ? 'signed in' : 'register');
      assert.deepEqual(await counted(server), [1, 0]);
    });
  }

  test(`an account that lacks its ${contact} gives another account’s: only another one helps`, async () => {
    const lacking = contact === 'email' ? accountWith.phone : accountWith.email;
    const own = contact === 'email' ? 'phone' : 'email';
    const server = serverFor({signUp: contact}, [lacking, accountWith[contact]]);
    const person = new Newcomer(server);
    await person.open();
    await person.act({type: 'submit-identifier', identifier: {type: own, value: belongings[own]}});
    await person.act({type: 'verify-code', code: server.outbox[0]?.code ?? ''});
    await person.act({type: 'save-contact', identifier: {type: contact, value: belongings[contact]}});
    await person.act({type: 'verify-code', code: server.outbox[0]?.code ?? ''});
    assert.equal(person.met.at(-1), 'identifier-taken?');
    await person.act({type: 'dismiss'});
    assert.equal(person.met.at(-1), `missing ${contact}`);
  });
}

test('nobody has the provider’s account, and none can be made: told on the first screen', async () => {
  const person = new Newcomer(serverFor({mode: 'SignIn'}));
  await person.open();
  await person.comeFrom('ali', 'nothing');
  assert.deepEqual(person.met, ['sign-in', 'sign-in']);
  assert.equal(person.state.problem?.code, 'registration-closed');
});
