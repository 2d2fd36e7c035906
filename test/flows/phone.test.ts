/** Signing in by phone number: the country before it, a number in any spelling, a code by text message. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();
const carol = '13102318504';

const method = {password: false, verificationCode: true, isPasswordPrimary: false};
const phoneAlone = {
  signIn: {methods: [{...method, identifier: 'phone'}]},
  signUp: {identifiers: ['phone'], password: false, verify: true},
};
const emailAndPhone = {
  signIn: {methods: ['email', 'phone'].map((identifier) => ({...method, identifier}))},
  signUp: {identifiers: ['email'], password: false, verify: true},
};

test('a national number signs in whom the international one belongs to', async () => {
  await stage.configure(phoneAlone);
  const visitor = await stage.newVisitor();
  const loaded: string[] = [];
  visitor.page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.page.waitForSelector('auth-sign-in [part~=country]');
  assert.ok(!loaded.some((path) => /metadata|numbers|picker/.test(path)), 'numbers load with the first touch');
  await visitor.press('Country code: US +1');
  await visitor.page.waitForSelector('[role=listbox]');
  await visitor.page.keyboard.type('verein');
  await visitor.sees('Nothing found');
  await visitor.page.keyboard.press('Escape');
  await visitor.fill('identifier', '310');
  await visitor.submit();
  await visitor.sees('This phone number is too short.');
  await visitor.fill('identifier', '3102318504');
  await visitor.submit();
  await visitor.screen('code');
  await visitor.sees('+1 310 231 8504');
  const {identifier} = (
    await visitor.page.evaluate(() => history.state as {authSignIn: {screen: {identifier: object}}})
  ).authSignIn.screen;
  assert.deepEqual(identifier, {type: 'phone', value: carol});
  await visitor.page.reload();
  await visitor.screen('code');
  await visitor.sees('+1 310 231 8504');
  await visitor.page.goBack();
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), '(310) 231-8504');
  await visitor.submit();
  await visitor.screen('code');
  await visitor.page.locator('auth-sign-in input[name=code]').fill(await visitor.codeFor(carol));
  assert.equal((await visitor.claims())['name'], 'Carol Example');
});

test('a number that is pasted with its code finds its country, and an e-mail address has none', async () => {
  await stage.configure(emailAndPhone);
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'alice@example.com');
  assert.equal(await visitor.page.$('auth-sign-in [part~=country]'), null);
  await visitor.fill('identifier', ' ');
  await visitor.paste('+44 (0)7700 900123');
  await visitor.page.waitForSelector('::-p-aria([name="Country code: GB +44"])');
  await visitor.submit();
  await visitor.screen('code');
  assert.match(await visitor.codeFor('447700900123'), /^\d{6}$/);
});
