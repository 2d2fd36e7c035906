/** A link from a message: in with one press, into an account that did not exist, past somebody else, and after its end. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();

const issue = (email: string) => {
  const {token} = stage.server.oneTimeTokens.issue({email});
  return {token, parameters: {one_time_token: token, login_hint: email}};
};

/** What a person who looks over the shoulder, or asks the browser later, could find. */
const traces = async ({page}: Visitor) =>
  page.evaluate(() => JSON.stringify([location.href, history.state, {...sessionStorage}, {...localStorage}]));

test('a link makes an account, once; opened again it leads to a code', async () => {
  const address = 'invited@example.com';
  const {token, parameters} = issue(address);
  const visitor = await stage.newVisitor();
  const referrers: string[] = [];
  visitor.page.on('request', (request) => {
    if (request.url().includes('/api/')) referrers.push(request.headers()['referer'] ?? '');
  });
  await visitor.signIn(parameters);
  await visitor.press('Agree and continue');
  assert.equal((await visitor.claims())['email'], address);
  assert.ok(referrers.length > 4);
  // The address bar is clean before the first call.
  assert.deepEqual(
    referrers.filter((referrer) => referrer.includes(token)),
    [],
  );

  const later = await stage.newVisitor();
  await later.signIn(parameters);
  await later.screen('sign-in');
  await later.sees('This link has expired or was used before.');
  assert.equal(await later.valueOf('identifier'), address);
  assert.ok(!(await traces(later)).includes(token));
  await later.submit();
  await later.screen('code');
  await later.fill('code', await later.codeFor(address));
  assert.equal((await later.claims())['email'], address);
});

test('somebody else is signed in: the link switches once they say so', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn(issue('alice@example.com').parameters);
  assert.equal((await visitor.claims())['email'], 'alice@example.com');

  const {token, parameters} = issue('bob@example.com');
  await visitor.signIn(parameters);
  await visitor.screen('switch-account');
  await visitor.sees('but you’re signed in as alice@example.com');
  assert.ok(!(await traces(visitor)).includes(token));
  await visitor.press('Switch account');
  assert.equal((await visitor.claims())['email'], 'bob@example.com');
});

test('a link to reset the password', async () => {
  const {parameters} = issue('bob@example.com');
  const visitor = await stage.newVisitor();
  await visitor.signIn({...parameters, first_screen: 'reset_password'});
  await visitor.screen('reset-password');
  await visitor.fill('password', 'another-demo-7');
  await visitor.submit();
  await visitor.screen('sign-in');
  await visitor.sees('Your password was changed.');
});
