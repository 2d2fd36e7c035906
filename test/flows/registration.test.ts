import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();
const stranger = 'new.person@example.com';

test('first_screen=register: agree, confirm the address, done', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({first_screen: 'register'});
  await visitor.screen('register');
  assert.equal(visitor.path, '/register');
  await visitor.fill('identifier', stranger);
  await visitor.press('Create account');
  await visitor.sees('To continue, agree to the terms first.');
  await visitor.page.click('auth-sign-in input[name=agreement]');
  await visitor.press('Create account');
  await visitor.screen('code');
  assert.equal(visitor.path, '/register/verification-code');
  await visitor.type('code', await visitor.codeFor(stranger));
  assert.equal((await visitor.claims())['email'], stranger);
});

test('an address for a few minutes makes no account, and support can be told why', async () => {
  await stage.configure({emailBlocklistPolicy: {blockDisposableAddresses: true}});
  const visitor = await stage.newVisitor();
  await visitor.signIn({first_screen: 'register'});
  await visitor.screen('register');
  await visitor.fill('identifier', 'somebody@mailinator.com');
  await visitor.page.click('auth-sign-in input[name=agreement]');
  await visitor.press('Create account');
  await visitor.sees('This email address can’t be used here.');
  assert.match((await visitor.errorOf('identifier')) ?? '', /^This email .* different address\.$/);
  const code = await visitor.page.$eval('auth-sign-in [part~="error-code"] bdi', (each) => each.textContent);
  assert.equal(code, 'session.email_blocklist.email_not_allowed');
});

test('sign-in and registration lead to each other, and Back leads back', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', stranger);
  await visitor.press('Create account');
  await visitor.screen('register');
  assert.equal(visitor.path, '/register');
  assert.equal(await visitor.valueOf('identifier'), stranger);
  await visitor.press('Sign in');
  await visitor.screen('sign-in');
  await visitor.page.goBack();
  await visitor.screen('register');
});

for (const {mode, parameters, screen, missing} of [
  {mode: 'SignIn', parameters: {}, screen: 'sign-in', missing: 'Create account'},
  {mode: 'SignIn', parameters: {first_screen: 'register'}, screen: 'sign-in', missing: 'Create account'},
  {mode: 'Register', parameters: {}, screen: 'register', missing: 'Sign in'},
]) {
  test(`${mode}: ${JSON.stringify(parameters)} opens ${screen} and offers nothing else`, async () => {
    await stage.configure({signInMode: mode});
    const visitor = await stage.newVisitor();
    await visitor.signIn(parameters);
    await visitor.screen(screen);
    assert.equal(await visitor.page.$(`::-p-aria([name="${missing}"][role="button"])`), null);
  });
}

for (const {first, screen, path} of [
  {first: 'identifier:sign_in', screen: 'sign-in', path: '/identifier-sign-in'},
  {first: 'identifier:register', screen: 'register', path: '/identifier-register'},
  {first: 'single_sign_on', screen: 'single-sign-on', path: '/single-sign-on'},
]) {
  test(`first_screen=${first}`, async () => {
    const visitor = await stage.newVisitor();
    await visitor.signIn({first_screen: first});
    await visitor.screen(screen);
    assert.equal(visitor.path, path);
    assert.equal(await visitor.page.$('::-p-aria([name="Continue with Alipay"][role="button"])'), null);
  });
}

test('direct_sign_in=social goes to the provider at once, and comes back signed in', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({direct_sign_in: 'social:acme-id'});
  await visitor.continueAs('Nora Lindqvist');
  await visitor.sees('Before you continue');
  await visitor.press('Agree and continue');
  assert.equal((await visitor.claims())['email'], 'nora@lindqvist.example');
});

test('direct_sign_in=sso goes to the company at once', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({direct_sign_in: 'sso:okta-acme'});
  await visitor.sees('Continue as Erin Castellanos');
});

test('direct_sign_in to nobody shows the first screen', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({direct_sign_in: 'social:nobody'});
  await visitor.screen('sign-in');
});

test('terms by themselves: a line, and no question', async () => {
  await stage.configure({agreeToTermsPolicy: 'Automatic'});
  const visitor = await stage.newVisitor();
  await visitor.askForCode(stranger);
  await visitor.type('code', await visitor.codeFor(stranger));
  await visitor.sees('Create your account?');
  await visitor.press('Create account');
  assert.equal((await visitor.claims())['email'], stranger);
});

test('terms for everybody: a checkbox before anything is sent, a dialog before a provider', async () => {
  await stage.configure({agreeToTermsPolicy: 'Manual'});
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'alice@example.com');
  await visitor.submit();
  await visitor.sees('To continue, agree to the terms first.');
  assert.deepEqual(stage.server.sandbox?.inbox.messages(), []);

  await visitor.press('Continue with Alipay');
  await visitor.sees('Before you continue');
  await visitor.press('Cancel');
  await visitor.page.waitForSelector('auth-dialog', {hidden: true});
  await visitor.page.click('auth-sign-in input[name=agreement]');
  await visitor.press('Continue');
  await visitor.screen('code');
});

test('the documents open in a tab of their own', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({first_screen: 'register'});
  await visitor.screen('register');
  const links = await visitor.page.$$eval('auth-sign-in a[target=_blank]', (all) => all.map((link) => link.href));
  assert.deepEqual(links.sort(), ['https://fernway.example/privacy', 'https://fernway.example/terms']);
});
