/** Which usernames are allowed, and when two of them are the same. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DeepPartial} from '../../../src/server/common/deep-merge.ts';
import {createMemoryServer} from '../../../src/server/memory.ts';
import type {UsernamePolicy} from '../../../src/server/settings/sign-in-experience.ts';

const password = 'Correct-Horse-7';

/** A tenant with usernames, in which Jane has an account. */
function open(usernamePolicy: DeepPartial<UsernamePolicy>) {
  const server = createMemoryServer({
    experience: {signUp: {identifiers: ['username'], password: true, verify: false}, usernamePolicy},
    accounts: [{username: 'Jane_Roe', password}],
  });
  const ask = async (method: string, path: string, body?: unknown): Promise<string | number> => {
    const answer = await server.fetch(
      new Request(`http://localhost/api/experience${path}`, {
        method,
        headers: {'content-type': 'application/json'},
        ...(body ? {body: JSON.stringify(body)} : {}),
      }),
    );
    if (answer.ok) return answer.status;
    return ((await answer.json()) as {code: string}).code;
  };
  const identifier = (value: string) => ({type: 'username', value});
  return {
    signIn: async (name: string) => {
      await ask('PUT', '', {interactionEvent: 'SignIn'});
      return ask('POST', '/verification/password', {identifier: identifier(name), password});
    },
    /** Both ways that lead to a username. */
    choose: async (name: string) => {
      await ask('PUT', '', {interactionEvent: 'Register'});
      return [
        await ask('POST', '/verification/new-password-identity', {identifier: identifier(name), password}),
        await ask('POST', '/profile', identifier(name)),
      ];
    },
  };
}

const taken = 'user.username_already_in_use';

test('letter case tells usernames apart', async () => {
  const {signIn, choose} = open({});
  assert.equal(await signIn('Jane_Roe'), 200);
  assert.equal(await signIn('jane_roe'), 'session.invalid_credentials');
  assert.deepEqual(await choose('Jane_Roe'), [taken, taken]);
  assert.deepEqual(await choose('JANE_ROE'), [200, 204]);
});

test('letter case does not matter, where the tenant says so', async () => {
  const {signIn, choose} = open({caseSensitive: false});
  assert.equal(await signIn('Jane_Roe'), 200);
  assert.equal(await signIn('jane_ROE'), 200);
  assert.equal(await signIn('jane'), 'session.invalid_credentials');
  assert.deepEqual(await choose('JANE_ROE'), [taken, taken]);
  assert.deepEqual(await choose('jane'), [200, 204]);
});

test('what else the tenant asks of a username', async () => {
  const rules: readonly [DeepPartial<UsernamePolicy>, string, string][] = [
    [{minLength: 4}, 'jim', 'user.username_too_short'],
    [{maxLength: 4}, 'jimmy', 'user.username_too_long'],
    [{allowedChars: {uppercase: false}}, 'Jim', 'user.username_uppercase_not_allowed'],
    [{allowedChars: {lowercase: false}}, 'JIm', 'user.username_lowercase_not_allowed'],
    [{allowedChars: {numbers: false}}, 'jim1', 'user.username_numbers_not_allowed'],
    [{allowedChars: {underscore: false}}, 'j_im', 'user.username_underscore_not_allowed'],
  ];
  for (const [policy, name, code] of rules) {
    assert.deepEqual(await open(policy).choose(name), [code, code], code);
  }
  assert.deepEqual(await open({}).choose('Jim_1'), [200, 204]);
});

test('who has an account signs in, whatever is asked of new ones', async () => {
  assert.equal(await open({maxLength: 4, allowedChars: {underscore: false}}).signIn('Jane_Roe'), 200);
});
