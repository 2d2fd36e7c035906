import assert from 'node:assert/strict';
import {test} from 'node:test';
import {totpAt} from '../../src/server/mfa/totp.ts';
import {deviceOf, signOut} from '../support/device.ts';
import {useStage} from '../support/flow.ts';

const stage = useStage();
const alice = 'alice@example.com';
const bothFactors = ['Totp', 'BackupCode'];

test('an app and backup codes are added at the sign-in, and at the next one they prove who it is', async () => {
  await stage.configure({mfa: {factors: bothFactors, policy: 'Mandatory'}});
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  await visitor.askForCode(alice);
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.screen('mfa-totp');
  const keyOf = () => page.$eval('.as-key', ({textContent}) => textContent);
  const first = await keyOf();
  await page.waitForSelector('.as-qr path');
  const painted = await page.$eval('.as-qr path', (path) => {
    const {fill, stroke} = getComputedStyle(path);
    return {fill, stroke};
  });
  assert.deepEqual(painted, {fill: 'rgb(0, 0, 0)', stroke: 'none'});
  const uri = new URL(await page.$eval('.as-open-app', (link) => (link as HTMLAnchorElement).href));
  assert.equal(uri.searchParams.get('secret'), first);

  // A reload finds the way back here, with another secret; the first one was kept nowhere.
  await page.reload();
  await visitor.screen('mfa-totp');
  const secret = await keyOf();
  assert.notEqual(secret, first);
  const kept = await page.evaluate(() => JSON.stringify([history.state, {...sessionStorage}, {...localStorage}]));
  assert.ok(!kept.includes(secret) && !kept.includes(first), 'a secret is kept in the browser');

  await page.focus('[name=code]');
  await visitor.type('code', '000000');
  await visitor.sees('That code isn’t right.');
  await visitor.type('code', await totpAt(secret, Date.now()));
  await visitor.screen('mfa-backup-codes');
  const codes = await page.$$eval('.as-codes code', (all) => all.map(({textContent}) => textContent));
  assert.equal(codes.length, 10);
  await visitor.press('I’ve saved them');
  await visitor.claims();

  const later = await stage.newVisitor();
  await later.askForCode(alice);
  await later.type('code', await later.codeFor(alice));
  await later.screen('mfa-code');
  await later.press('Try another way');
  await later.screen('mfa-choice');
  await later.press('Backup code');
  await later.screen('mfa-backup-code');
  await later.fill('code', ` ${codes[0]?.toUpperCase()}`);
  await later.submit();
  const claims = await later.claims();
  assert.equal(claims['email'], alice);
});

test('a passkey is added as the second step, and proves who it is at the next sign-in', async () => {
  await stage.configure({mfa: {factors: ['WebAuthn'], policy: 'Mandatory'}});
  const visitor = await stage.newVisitor();
  const device = await deviceOf(visitor);
  const enterCode = async () => {
    await visitor.askForCode(alice);
    await visitor.type('code', await visitor.codeFor(alice));
  };
  await enterCode();
  await visitor.screen('mfa-new-passkey');
  await visitor.page.reload();
  await visitor.screen('mfa-new-passkey');
  await visitor.press('Create a passkey');
  await visitor.claims();
  assert.equal((await device.credentials()).length, 1);

  await signOut(visitor);
  stage.wait(60_000);
  await enterCode();
  await visitor.screen('mfa-passkey');
  assert.equal(visitor.path, '/mfa-verification');
  // Who lets the dialog pass is where they were.
  await device.recognises(false);
  await visitor.press('Continue with a passkey');
  await device.isThrough();
  await visitor.screen('mfa-passkey');
  await device.recognises(true);
  await visitor.press('Continue with a passkey');
  assert.equal((await visitor.claims())['email'], alice);
});

test('who is asked whether to have a second step says no, once', async () => {
  await stage.configure({mfa: {factors: bothFactors, policy: 'UserControlled'}});
  const visitor = await stage.newVisitor();
  await visitor.askForCode(alice);
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.screen('mfa-onboarding');
  await visitor.press('Not now');
  await visitor.claims();
});
