/** Which ways lead in with an identifier, counted in one place whatever the settings are. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {firstWay, waysOf, type Way} from '../../src/machine/identifier/ways.ts';
import {identifierTypes} from '../../src/protocol/settings.ts';
import {begin, email, settingsWith, username} from './fakes.ts';

const method = (identifier: string, password: boolean, verificationCode: boolean, isPasswordPrimary = false) => ({
  signIn: {methods: [{identifier, password, verificationCode, isPasswordPrimary}]},
});

const table: readonly (readonly [settings: Record<string, unknown>, ways: readonly Way[], first: Way | undefined])[] = [
  [method('email', true, true), ['password', 'code'], 'code'],
  [method('email', true, true, true), ['password', 'code'], 'password'],
  [method('email', true, false), ['password'], 'password'],
  [method('email', false, true), ['code'], 'code'],
  [method('email', false, true, true), ['code'], 'code'],
  [method('phone', true, true), [], undefined],
];

for (const [settings, ways, first] of table) {
  test(`an e-mail address under ${JSON.stringify(settings['signIn'])}`, () => {
    assert.deepEqual(waysOf(settingsWith(settings), email()), ways);
    assert.equal(firstWay(settingsWith(settings), email()), first);
  });
}

test('nothing is sent to a name', () => {
  const settings = settingsWith(method('username', true, true));
  assert.deepEqual(waysOf(settings, username()), ['password']);
  assert.equal(firstWay(settings, username()), 'password');
});

test('the first way is one of the ways, for every type', () => {
  for (const identifier of identifierTypes) {
    for (let bits = 0; bits < 8; bits += 1) {
      const settings = settingsWith(method(identifier, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0));
      const first = firstWay(settings, {type: identifier, value: 'x'});
      const ways = waysOf(settings, {type: identifier, value: 'x'});
      assert.ok(first ? ways.includes(first) : ways.length === 0, `${identifier} ${bits}`);
    }
  }
});

test('the list is a way of the same step: Back leads to the field with the identifier', async () => {
  const {machine, browser, act} = await begin({settings: method('email', true, true, true)});
  await act({type: 'submit-identifier', identifier: email()}, {type: 'list-ways', identifier: email()});
  assert.deepEqual(machine.state.screen, {name: 'ways', identifier: email()});
  await act({type: 'use-code', identifier: email()});
  assert.equal(machine.state.screen.name, 'code');
  assert.deepEqual(
    browser.entries.map(({name}) => name),
    ['sign-in', 'code'],
  );
});
