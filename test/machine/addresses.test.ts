/** The table of `test/protocol/addresses.ts`, through every command that carries an address. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import {bad, good} from '../protocol/addresses.ts';
import {begin, email, fakeBrowser, ok, refused} from './fakes.ts';

const sending = 'POST /verification/verification-code';
const commands: readonly [command: (value: string) => Command, screen: Command | 'missing-profile' | undefined][] = [
  [(value) => ({type: 'submit-identifier', identifier: email(value)}), undefined],
  [(value) => ({type: 'register', identifier: email(value)}), {type: 'show', screen: 'register'}],
  [(value) => ({type: 'find-sso', email: value}), {type: 'show', screen: 'single-sign-on'}],
  [(value) => ({type: 'verify-password', identifier: email(value), password: 'secret'}), undefined],
  [(value) => ({type: 'use-code', identifier: email(value)}), {type: 'use-password', identifier: email()}],
  [(value) => ({type: 'save-contact', identifier: email(value)}), 'missing-profile'],
];

const at = async (screen: (typeof commands)[number][1]) => {
  const missing = {name: 'missing-profile', field: 'email', event: 'SignIn'} as const;
  const running = await begin(screen === 'missing-profile' ? {browser: fakeBrowser({screen: missing})} : {});
  if (screen && screen !== 'missing-profile') await running.act(screen);
  running.asked();
  return running;
};

for (const [command, screen] of commands) {
  describe(command('').type, () => {
    test('asks about the one spelling of an address', async () => {
      for (const [written, value] of good) {
        const {act, server} = await at(screen);
        await act(command(written));
        const bodies = server.calls.map(({body}) => body as {identifier?: {value: string}} | undefined);
        const sent = bodies.flatMap((body) => body?.identifier?.value ?? []);
        assert.ok(command('').type === 'find-sso' || sent.length > 0, written);
        for (const each of sent) assert.equal(each, value);
        for (const {url} of server.calls) {
          const asked = new URL(url).searchParams.get('email');
          if (asked !== null) assert.equal(asked, value);
        }
      }
    });

    test('asks nothing about what can be none, and says why', async () => {
      for (const [written, fault] of bad) {
        const {act, asked, machine} = await at(screen);
        const hasField = machine.state.screen.name !== 'password';
        await act(command(written));
        assert.deepEqual(asked(), [], written);
        const problem = machine.state.problem && {...machine.state.problem, command: undefined};
        assert.deepEqual(problem, {
          command: undefined,
          code: fault,
          recoverable: false,
          ...(hasField && {field: 'identifier'}),
        });
      }
    });
  });
}

test('the look-up while typing reads the address like everybody else, and shows its domain as people write it', async () => {
  const script = {'GET /sso-connectors': ok({connectorIds: ['okta']})};
  const typed = ' Alice＠XN--BCHER-KVA.example.';
  const {machine, act, server} = await begin({script});
  await act({type: 'detect-sso', email: typed});
  assert.deepEqual(machine.state.sso, {email: typed, domain: 'bücher.example', connectorIds: ['okta']});
  assert.match(server.calls.at(-1)?.url ?? '', /email=Alice%40xn--bcher-kva\.example$/);
  for (const [written] of bad) await act({type: 'detect-sso', email: written});
  assert.equal(server.lines().length, 1);
  assert.equal(machine.state.sso, undefined);
});

test('the field keeps what was typed, whatever was sent', async () => {
  const {machine, act} = await begin({script: {[sending]: refused(500, 'connector.general')}});
  await act({type: 'submit-identifier', identifier: email('Alice@Bücher.example')});
  assert.equal(machine.state.identifier, 'Alice@Bücher.example');
  await act({type: 'use-password', identifier: email('alice@xn--bcher-kva.example')});
  await act({type: 'use-code', identifier: email('alice@xn--bcher-kva.example')});
  assert.equal(machine.state.identifier, 'Alice@Bücher.example');
  await act({type: 'show', screen: 'sign-in'});
  await act({type: 'submit-identifier', identifier: {type: 'phone', value: '8613800138000'}});
  assert.equal(machine.state.identifier, '+8613800138000', 'so that it is complete when it is sent again');
});
