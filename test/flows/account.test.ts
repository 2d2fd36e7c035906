import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();
const alice = 'alice@example.com';
const stranger = 'new.person@example.com';

const accountOf = (email: string) => stage.server.accounts.find({type: 'email', value: email});

test('an unknown address becomes an account with the same code', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(stranger);
  await visitor.type('code', await visitor.codeFor(stranger));
  await visitor.sees('Create your account?');
  const text = await visitor.page.$eval('auth-sign-in', (host) => host.shadowRoot?.querySelector('dialog')?.innerText);
  assert.match(text ?? '', /new\.person@example\.com[^]+Terms of use[^]+Privacy policy/);
  await visitor.press('Agree and create account');
  const claims = await visitor.claims();
  assert.equal(claims['email'], stranger);
  assert.equal((await accountOf(stranger))?.id, claims.sub);
  assert.equal(stage.server.sandbox?.inbox.messages(stranger).length, 1);
});

test('the terms can be read before the account is made', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(stranger);
  await visitor.type('code', await visitor.codeFor(stranger));
  await visitor.sees('Create your account?');
  const links = await visitor.page.$$eval('>>> dialog a[target=_blank]', (all) => all.map((link) => link.href));
  assert.deepEqual(links, ['https://fernway.example/terms', 'https://fernway.example/privacy']);
});

test('who does not want one goes back, and nothing was created', async () => {
  const visitor = await stage.newVisitor();
  await visitor.askForCode(stranger);
  await visitor.type('code', await visitor.codeFor(stranger));
  await visitor.sees('Create your account?');
  await visitor.page.keyboard.press('Escape');
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), stranger);
  assert.equal(await accountOf(stranger), undefined);
});

test('where nobody can register, an unknown address cannot be told from a known one', async () => {
  await stage.configure({signInMode: 'SignIn'});
  const visitor = await stage.newVisitor();
  await visitor.askForCode(stranger);
  await visitor.type('code', '123456');
  await visitor.sees('That code isn’t right.');
  assert.deepEqual(stage.server.sandbox?.inbox.messages(stranger), []);
});

test('where accounts are made in another way, an unknown address is told so', async () => {
  await stage.configure({signUp: {identifiers: ['username'], password: true, verify: false}});
  const visitor = await stage.newVisitor();
  await visitor.askForCode(stranger);
  await visitor.type('code', await visitor.codeFor(stranger));
  await visitor.sees('No account found');
  await visitor.press('Use another email address');
  await visitor.screen('sign-in');
  assert.equal(await accountOf(stranger), undefined);
});

test('an address that is registered already signs in with the same code', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({first_screen: 'register'});
  await visitor.screen('register');
  await visitor.fill('identifier', alice);
  await visitor.page.click('auth-sign-in input[name=agreement]');
  await visitor.press('Create account');
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.sees('is already registered');
  await visitor.press('Sign in');
  const claims = await visitor.claims();
  assert.equal(claims.sub, (await accountOf(alice))?.id);
  assert.equal(stage.server.sandbox?.inbox.messages(alice).length, 1);
});

test('where nobody can sign in, an address that is registered is told so', async () => {
  await stage.configure({signInMode: 'Register'});
  const visitor = await stage.newVisitor();
  await visitor.signIn({first_screen: 'register'});
  await visitor.screen('register');
  await visitor.fill('identifier', alice);
  await visitor.page.click('auth-sign-in input[name=agreement]');
  await visitor.press('Create account');
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.sees('This email address is taken');
  await visitor.press('Use another email address');
  await visitor.screen('register');
});
