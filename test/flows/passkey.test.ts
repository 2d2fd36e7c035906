import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {deviceOf, signOut} from '../support/device.ts';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();
const bob = 'bob@example.com';

beforeEach(() => stage.configure({passkeySignIn: {enabled: true, showPasskeyButton: true, allowAutofill: false}}));

const byPassword = async (visitor: Visitor) => {
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', bob);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.press('Use password instead');
  await visitor.screen('password');
  await visitor.fill('password', 'fernway-demo-2');
  await visitor.submit();
};

test('a passkey is made at the end of a sign-in, and is all that the next one takes', async () => {
  const visitor = await stage.newVisitor();
  const device = await deviceOf(visitor);
  await byPassword(visitor);
  await visitor.screen('create-passkey');
  assert.equal(visitor.path, '/create-passkey');
  await visitor.page.reload();
  await visitor.screen('create-passkey');
  await visitor.press('Create a passkey');
  assert.equal((await visitor.claims())['email'], bob);
  assert.equal((await device.credentials()).length, 1);

  await signOut(visitor);
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.press('Continue with a passkey');
  assert.equal((await visitor.claims())['email'], bob);

  await signOut(visitor);
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', bob);
  await visitor.submit();
  await visitor.screen('passkey');
  assert.equal(visitor.path, '/sign-in/passkey');
  await visitor.press('Continue with a passkey');
  assert.equal((await visitor.claims())['email'], bob);

  // This device chooses what is suggested as soon as it is: nobody presses anything.
  await stage.configure({passkeySignIn: {allowAutofill: true}});
  await signOut(visitor);
  await visitor.signIn();
  assert.equal((await visitor.claims())['email'], bob);
});

test('a device that does not recognise its owner says nothing, and there is another way', async () => {
  const visitor = await stage.newVisitor();
  const device = await deviceOf(visitor);
  await byPassword(visitor);
  await visitor.screen('create-passkey');
  await device.recognises(false);
  await visitor.press('Create a passkey');
  await visitor.page.waitForSelector('auth-sign-in [aria-busy=true]', {hidden: true});
  assert.equal(await visitor.page.$('::-p-aria([role="alert"])'), null);
  await visitor.press('Not now');
  assert.equal((await visitor.claims())['email'], bob);
});

test('a browser without passkeys says so, and the other ways are there', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.evaluateOnNewDocument(() => Reflect.deleteProperty(globalThis, 'PublicKeyCredential'));
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.press('Continue with a passkey');
  await visitor.sees('Passkeys can’t be used in this browser or app.');
  await byPassword(visitor);
  await visitor.screen('create-passkey');
  await visitor.press('Create a passkey');
  await visitor.press('Continue without a passkey');
  assert.equal((await visitor.claims())['email'], bob);
});
