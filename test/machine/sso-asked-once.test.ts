/** What was found about a domain while it was typed is not asked for again, and is believed of that domain alone. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {begin, email, ok, refused, type Answer} from './fakes.ts';

const question = 'GET /sso-connectors';
const nobody = ok({connectorIds: []});
const okta = ok({connectorIds: ['okta']});

/** What is typed, and what is sent; how often the submit asks once more. */
const table: readonly (readonly [what: string, typed: string, answer: Answer, sent: string, again: number])[] = [
  ['nobody claims it', 'a@one.example', nobody, 'a@one.example', 0],
  ['a company does', 'a@acme.example', okta, 'a@acme.example', 0],
  ['another person of the domain', 'a@one.example', nobody, 'b@one.example', 0],
  ['the same in another spelling', 'a@ONE.example', nobody, 'a@one.example', 0],
  ['another domain', 'a@one.example', nobody, 'a@two.example', 1],
  ['a domain under it', 'a@one.example', nobody, 'a@mail.one.example', 1],
  ['a look-up that failed', 'a@one.example', refused(500, 'oops'), 'a@one.example', 1],
  ['no address yet', 'a@one', nobody, 'a@one.example', 1],
];

for (const [what, typed, answer, sent, again] of table) {
  test(`${what}: asked ${again === 0 ? 'once' : 'again'}`, async () => {
    const {act, asked} = await begin({script: {[question]: [answer, nobody]}});
    await act({type: 'detect-sso', email: typed});
    asked();
    await act({type: 'submit-identifier', identifier: email(sent)});
    const lines = asked();
    assert.equal(lines.filter((line) => line === question).length, again);
    assert.ok(lines.some((line) => line.includes(answer === okta ? '/sso/okta/' : '/verification-code')));
  });
}

test('it is believed once: whoever comes back later is looked up anew', async () => {
  const {act, asked} = await begin();
  await act({type: 'detect-sso', email: 'a@one.example'});
  for (const times of [0, 1]) {
    asked();
    await act({type: 'submit-identifier', identifier: email('a@one.example')});
    assert.equal(asked().filter((line) => line === question).length, times);
  }
});

test('a server that wants single sign-on after all is asked', async () => {
  const {machine, act, asked} = await begin({
    script: {[question]: [nobody, nobody, okta], 'POST /identification': refused(422, 'session.sso_enabled')},
  });
  await act({type: 'submit-identifier', identifier: email('a@one.example')});
  await act({type: 'detect-sso', email: 'a@one.example'});
  asked();
  await act({type: 'verify-code', code: '123456'});
  assert.ok(asked().includes(question));
  assert.equal(machine.state.screen.name, 'sso-connectors');
});
