/**
 * Passkeys: what is asked of the device and the server, and what nobody is told.
 */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Credentials, Outcome} from '../../src/platform/credentials.ts';
import type {Assertion, Attestation} from '../../src/protocol/experience/passkey.ts';
import {begin, created, done, email, fakeBrowser, id, ok, refused, settle, type Script} from './fakes.ts';
import {made, proof} from './passkeys.ts';

const preflight = 'POST /preflight/sign-in-passkey/authentication';
const ask = 'POST /verification/sign-in-passkey/authentication';
const askNew = 'POST /verification/web-authn/registration';
const bind = 'POST /profile/mfa/passkey';
const skip = 'POST /profile/mfa/passkey-skipped';
const script: Script = {
  [preflight]: ok({authenticationOptions: {challenge: 'p'}}),
  [ask]: ok({verificationId: 'pk1', authenticationOptions: {challenge: 'i'}}),
  [`${ask}/verify`]: id('pk1'),
  [askNew]: ok({verificationId: 'new1', registrationOptions: {challenge: 'n'}}),
  [`${askNew}/verify`]: id('new1'),
  [bind]: ok(),
  [skip]: ok(),
};
const passkeySignIn = {enabled: true, showPasskeyButton: true, allowAutofill: true};
const none = refused(400, 'session.mfa.webauthn_verification_not_found');
const offered = [refused(422, 'user.passkey_preferred'), done];

interface Device {
  readonly get?: Outcome<Assertion>;
  readonly create?: Outcome<Attestation>;
  readonly isSupported?: boolean;
  readonly canSuggest?: boolean;
}

/** A browser whose device answers at once, and suggests what the test chooses. */
const withDevice = ({get = {credential: proof}, create = {credential: made}, ...more}: Device = {}) => {
  const dialogs: string[] = [];
  let choose: ((outcome: Outcome<Assertion>) => void) | undefined;
  const credentials: Credentials = {
    isSupported: () => more.isSupported ?? true,
    canSuggest: async () => more.canSuggest ?? false,
    create: async ({challenge}) => (dialogs.push(`create ${String(challenge)}`), create),
    get: async ({challenge}, signal, how) => {
      dialogs.push(`${how ?? 'get'} ${String(challenge)}`);
      if (!how) return get;
      return new Promise((resolve) => {
        choose = resolve;
        signal.addEventListener('abort', () => {
          dialogs.push('withdrawn');
          resolve({problem: 'cancelled'});
        });
      });
    },
  };
  return {browser: Object.assign(fakeBrowser(), {credentials}), dialogs, choose: () => choose?.({credential: proof})};
};

const open = async (device: Device = {}, more: Script = {}, settings: Record<string, unknown> = {}) => {
  const {browser, ...rest} = withDevice(device);
  const running = await begin({browser, script: {...script, ...more}, settings: {passkeySignIn, ...settings}});
  running.machine.prepare();
  await settle(running.machine);
  return {...running, ...rest};
};

describe('a passkey from the first screen', () => {
  test('is asked for with what was fetched before the press', async () => {
    const {act, asked, dialogs, browser} = await open();
    assert.deepEqual(asked(), [preflight]);
    await act({type: 'use-passkey'});
    assert.deepEqual(asked(), ['PUT ', `${ask}/verify`, 'POST /identification', 'POST /submit']);
    assert.deepEqual(dialogs, ['get p']);
    assert.equal(browser.left.length, 1);
  });

  test('a dialog that is closed is not mentioned, and the next one has a challenge of its own', async () => {
    const {act, asked, machine} = await open({get: {problem: 'cancelled'}});
    asked();
    const before = machine.state;
    await act({type: 'use-passkey'});
    assert.deepEqual(machine.state, before);
    assert.deepEqual(asked(), [preflight]);
  });

  for (const [problem, recoverable] of [
    ['unsupported', false],
    ['failed', true],
  ] as const) {
    test(`what the device says: ${problem}`, async () => {
      const {act, machine} = await open({get: {problem}});
      await act({type: 'use-passkey'});
      assert.deepEqual(machine.state.problem, {code: `passkey-${problem}`, recoverable, command: 'use-passkey'});
    });
  }

  test('where there are none, nothing is asked, and a press is told', async () => {
    const {act, asked, machine} = await open({isSupported: false});
    await act({type: 'use-passkey'});
    assert.deepEqual(asked(), []);
    assert.equal(machine.state.problem?.code, 'passkey-unsupported');
  });

  test('one that the server does not know, and one of somebody whose company decides', async () => {
    const unknown = await open({}, {[`${ask}/verify`]: refused(400, 'session.identifier_not_found')});
    await unknown.act({type: 'use-passkey'});
    assert.equal(unknown.machine.state.problem?.code, 'passkey-unknown');

    const code = 'session.passkey_sign_in.sso_users_not_allowed';
    const company = await open({}, {'POST /identification': refused(400, code)});
    await company.act({type: 'use-passkey'});
    assert.equal(company.machine.state.problem?.code, code);
    assert.equal(company.machine.state.screen.name, 'sign-in');
  });

  test('the terms come first where they have to', async () => {
    const settings = {agreeToTermsPolicy: 'Manual', termsOfUseUrl: 'https://a.example/terms'};
    const {act, dialogs, machine} = await open({}, {}, settings);
    await act({type: 'use-passkey'});
    assert.equal(machine.state.dialog?.kind, 'terms');
    assert.deepEqual(dialogs, []);
    await act({type: 'confirm'});
    assert.deepEqual(dialogs, ['get p']);
  });

  test('off: nothing is asked ahead', async () => {
    const {asked} = await open({}, {}, {passkeySignIn: {}});
    assert.deepEqual(asked(), []);
  });
});

describe('passkeys among the suggestions', () => {
  test('one that is chosen signs in', async () => {
    const {choose, machine, browser, dialogs, asked} = await open({canSuggest: true});
    assert.deepEqual(dialogs, ['suggested p']);
    assert.equal(machine.state.pending, undefined, 'nobody waits for it');
    asked();
    choose();
    await settle(machine);
    assert.equal(browser.left.length, 1);
    assert.deepEqual(asked(), ['PUT ', `${ask}/verify`, 'POST /identification', 'POST /submit']);
  });

  test('they are withdrawn before the dialog of the button, and come back after it', async () => {
    const {act, dialogs} = await open({canSuggest: true, get: {problem: 'cancelled'}});
    await act({type: 'use-passkey'});
    assert.deepEqual(dialogs, ['suggested p', 'withdrawn', 'get p', 'suggested p']);
  });

  test('nothing waits any more on another screen, or when the form is gone', async () => {
    const other = await open({canSuggest: true});
    await other.act({type: 'show', screen: 'register'});
    assert.deepEqual(other.dialogs, ['suggested p', 'withdrawn']);
    const gone = await open({canSuggest: true});
    gone.machine.dispose();
    assert.deepEqual(gone.dialogs, ['suggested p', 'withdrawn']);
  });

  test('a lost answer: trying again asks the device, as what was chosen is used up', async () => {
    const lost = [{status: 500}, id('pk1')];
    const {choose, machine, act, dialogs} = await open({canSuggest: true}, {[`${ask}/verify`]: lost});
    choose();
    await settle(machine);
    assert.equal(machine.state.problem?.recoverable, true);
    await act({type: 'retry'});
    assert.ok(dialogs.includes('get p'));
  });
});

describe('a passkey of the account that was named', () => {
  test('comes before every other way, and the others are offered', async () => {
    const {act, asked, machine, dialogs, browser} = await open();
    asked();
    await act({type: 'submit-identifier', identifier: email()});
    assert.deepEqual(machine.state.screen, {name: 'passkey', identifier: email()});
    assert.equal(machine.state.passkeyOf, email().value);
    assert.deepEqual(asked().slice(0, 3), ['GET /sso-connectors', 'PUT ', ask]);
    await act({type: 'verify-passkey'});
    assert.ok(dialogs.includes('get i'));
    assert.equal(browser.left.length, 1);
  });

  test('whoever has none goes on as ever, and is told nothing', async () => {
    const {act, machine} = await open({}, {[ask]: none});
    await act({type: 'submit-identifier', identifier: email()});
    assert.equal(machine.state.screen.name, 'code');
    assert.equal(machine.state.problem, undefined);
    assert.equal(machine.state.passkeyOf, undefined);
  });

  test('a browser without passkeys is not asked', async () => {
    const {act, asked, machine} = await open({isSupported: false});
    await act({type: 'submit-identifier', identifier: email()});
    assert.equal(machine.state.screen.name, 'code');
    assert.ok(!asked().includes(ask));
  });

  test('a company goes before it', async () => {
    const settings = {
      ssoConnectors: [
        {id: 'okta', connectorName: 'Okta'},
        {id: 'other', connectorName: 'O'},
      ],
    };
    const {act, asked, machine} = await open(
      {},
      {'GET /sso-connectors': ok({connectorIds: ['okta', 'other']})},
      settings,
    );
    await act({type: 'submit-identifier', identifier: email()});
    assert.equal(machine.state.screen.name, 'sso-connectors');
    assert.ok(!asked().includes(ask));
  });

  test('from another way and back again', async () => {
    const {act, machine} = await open();
    await act({type: 'submit-identifier', identifier: email()}, {type: 'use-password', identifier: email()});
    assert.equal(machine.state.passkeyOf, email().value);
    await act({type: 'ask-passkey', identifier: email()});
    assert.equal(machine.state.screen.name, 'passkey');
  });
});

describe('a passkey is offered at the end', () => {
  const signedIn = {type: 'verify-password', identifier: email(), password: 'p'} as const;

  test('made, bound, and on', async () => {
    const {act, asked, machine, dialogs, browser} = await open({}, {'POST /submit': offered});
    await act(signedIn);
    assert.deepEqual(machine.state.screen, {name: 'create-passkey', event: 'SignIn'});
    assert.equal(asked().at(-1), askNew, 'what it takes is fetched before the press');
    await act({type: 'create-passkey'});
    assert.deepEqual(asked(), [`${askNew}/verify`, bind, 'POST /submit']);
    assert.ok(dialogs.includes('create n'));
    assert.equal(browser.left.length, 1);
  });

  test('not now', async () => {
    const {act, asked, browser} = await open({}, {'POST /submit': offered});
    await act(signedIn);
    asked();
    await act({type: 'skip-passkey'});
    assert.deepEqual(asked(), [skip, 'POST /submit']);
    assert.equal(browser.left.length, 1);
  });

  test('closing the dialog says nothing; a device that has one, or can have none, is told', async () => {
    for (const problem of ['cancelled', 'exists', 'unsupported'] as const) {
      const {act, machine} = await open({create: {problem}}, {'POST /submit': offered});
      await act(signedIn, {type: 'create-passkey'});
      assert.equal(machine.state.screen.name, 'create-passkey');
      assert.equal(machine.state.problem?.code, problem === 'cancelled' ? undefined : `passkey-${problem}`);
    }
  });

  test('a lost answer does not make a second one', async () => {
    for (const path of [`${askNew}/verify`, bind]) {
      const answer = path === bind ? ok() : id('new1');
      const more = {'POST /submit': offered, [path]: [{status: 500}, answer]};
      const {act, machine, dialogs, browser} = await open({}, more);
      await act(signedIn, {type: 'create-passkey'});
      assert.equal(machine.state.problem?.recoverable, true);
      await act({type: 'retry'});
      assert.deepEqual(
        dialogs.filter((each) => each.startsWith('create')),
        ['create n'],
      );
      assert.equal(browser.left.length, 1);
    }
  });

  test('an offer that comes again is no way on', async () => {
    const {act, machine} = await open({}, {'POST /submit': refused(422, 'user.passkey_preferred')});
    await act(signedIn, {type: 'skip-passkey'});
    assert.equal(machine.state.problem?.code, 'unknown');
  });
});

test('what a passkey proves is in no state, storage or history', async () => {
  const {act, machine, browser} = await open({}, {'POST /submit': offered, 'POST /identification': created});
  await act({type: 'use-passkey'}, {type: 'create-passkey'});
  const kept = JSON.stringify([machine.state, browser.entries, [...browser.session], [...browser.local]]);
  for (const secret of ['clientDataJSON', 'challenge']) assert.ok(!kept.includes(secret));
});
