/** The table of `test/protocol/phone-numbers.ts`, through every command that carries a number. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import type {CodeIdentifier} from '../../src/protocol/experience.ts';
import {badNumbers, goodNumbers} from '../protocol/phone-numbers.ts';
import {begin, fakeBrowser} from './fakes.ts';

const number = (value: string): CodeIdentifier => ({type: 'phone', value});
const method = {identifier: 'phone', password: true, verificationCode: true, isPasswordPrimary: false};
const settings = {
  signIn: {methods: [method]},
  signUp: {identifiers: ['phone'], password: false, verify: true},
};

const commands: readonly [command: (value: string) => Command, before: Command | 'missing-profile' | undefined][] = [
  [(value) => ({type: 'submit-identifier', identifier: number(value)}), undefined],
  [(value) => ({type: 'register', identifier: number(value)}), {type: 'show', screen: 'register'}],
  [(value) => ({type: 'verify-password', identifier: number(value), password: 'secret'}), undefined],
  [(value) => ({type: 'save-contact', identifier: number(value)}), 'missing-profile'],
];

const at = async (before: (typeof commands)[number][1], options = {}) => {
  const missing = {name: 'missing-profile', field: 'phone', event: 'SignIn'} as const;
  const browser = before === 'missing-profile' ? {browser: fakeBrowser({screen: missing})} : {};
  const running = await begin({settings, options, ...browser});
  if (before && before !== 'missing-profile') await running.act(before);
  running.asked();
  return running;
};

for (const [command, before] of commands) {
  describe(command('').type, () => {
    test('asks about the digits of a number, country code first', async () => {
      for (const [written, digits] of [...goodNumbers, ['13102318504', '13102318504'] as const]) {
        const {act, server} = await at(before);
        await act(command(written));
        const bodies = server.calls.map(({body}) => body as {identifier?: {value: string}} | undefined);
        const sent = bodies.flatMap((body) => body?.identifier?.value ?? []);
        assert.ok(sent.length > 0, written);
        for (const each of sent) assert.equal(each, digits);
      }
    });

    test('asks nothing about what can be none, and says why', async () => {
      for (const [written, code] of badNumbers) {
        const {act, asked, machine} = await at(before);
        await act(command(written));
        assert.deepEqual(asked(), [], written);
        const {type} = command('');
        assert.deepEqual(machine.state.problem, {code, recoverable: false, field: 'identifier', command: type});
      }
    });
  });
}

test('a number of a country that the page does not take is refused before anything is asked', async () => {
  const {act, asked, machine} = await at(undefined, {countries: 'us ca'});
  await act({type: 'submit-identifier', identifier: number('+44 7700 900123')});
  assert.deepEqual(asked(), []);
  assert.equal(machine.state.problem?.code, 'phone-country');
});

test('what was typed stands in the field again, with its country', async () => {
  const {act, machine} = await at(undefined);
  await act({type: 'submit-identifier', identifier: number('+1 (310) 231-8504')});
  assert.deepEqual([machine.state.identifier, machine.state.identifierType], ['+1 (310) 231-8504', 'phone']);
  const other = await at(undefined);
  await other.act({type: 'submit-identifier', identifier: number('13102318504')});
  assert.equal(other.machine.state.identifier, '+13102318504');
});
