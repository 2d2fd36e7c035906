import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();
const alice = 'alice@example.com';

test('redirectTo is followed once, and nothing can be submitted meanwhile', async () => {
  const visitor = await stage.newVisitor();
  const followed: string[] = [];
  visitor.page.on('request', (request) => {
    if (/^\/oidc\/auth\/[^/]+$/.test(new URL(request.url()).pathname)) followed.push(request.url());
  });
  await visitor.signIn();
  followed.length = 0;
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.claims();
  const [first] = followed;
  assert.equal(followed.filter((url) => url === first).length, 1);
});

test('password: a wrong one is said, the right one signs in', async () => {
  await stage.configure({
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
  });
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'bob@example.com');
  await visitor.fill('password', 'not-this-one');
  await visitor.submit();
  await visitor.sees('The account or password is incorrect.');
  await visitor.fill('password', 'fernway-demo-2');
  await visitor.submit();
  assert.equal((await visitor.claims())['email'], 'bob@example.com');
});

test('a sign-in that ended meanwhile says so, and leads to the application, where it begins', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  stage.server.forgetInteractions();
  await visitor.submit();
  await visitor.screen('stopped');
  await visitor.sees('This page has expired');
  await visitor.press(`Open ${new URL(stage.application.origin).host}`, 'link');
  await visitor.sees('Back at the application');
});

test('without a sign-in under way the hosted page says so', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.goto(`${stage.server.origin}/sign-in`);
  await visitor.screen('stopped');
  assert.equal(visitor.path, '/unknown-session');
  await visitor.sees('This sign-in has ended');
});

test('a suspended account is told so', async () => {
  const account = await stage.server.accounts.find({type: 'email', value: alice});
  assert.ok(account);
  await stage.server.accounts.update(account.id, {isSuspended: true});
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.screen('stopped');
  await visitor.sees('This account is suspended');
  await visitor.press('Back to sign in');
  await visitor.screen('sign-in');
});

test('offline: what was typed stays, and trying again goes on', async () => {
  const visitor = await stage.newVisitor();
  visitor.expectComplaint(/net::ERR_INTERNET_DISCONNECTED/);
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  await visitor.page.setOfflineMode(true);
  await visitor.submit();
  await visitor.sees('We couldn’t reach the server.');
  assert.equal(await visitor.valueOf('identifier'), alice);
  await visitor.page.setOfflineMode(false);
  await visitor.press('Try again');
  await visitor.screen('code');
});

test('who is signed in already comes straight back', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  await visitor.type('code', await visitor.codeFor(alice));
  const {sub} = await visitor.claims();
  await visitor.signIn();
  assert.equal((await visitor.claims()).sub, sub);
});
