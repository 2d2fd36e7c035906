import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';
import type {ElementHandle} from 'puppeteer-core';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();

const comeFromAlipay = async (visitor: Visitor) => {
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.press('Continue with Alipay');
  await visitor.continueAs('Chen Yutong');
  await visitor.sees('Before you continue');
  await visitor.press('Agree and continue');
};

test('username and password, one after the other', async () => {
  await stage.configure({signUp: {identifiers: ['username'], password: true, verify: false}});
  await stage.server.accounts.create({username: 'taken'});
  const visitor = await stage.newVisitor();
  await visitor.signIn({first_screen: 'register'});
  await visitor.screen('register');
  await visitor.page.click('auth-sign-in input[name=agreement]');
  await visitor.fill('identifier', 'taken');
  await visitor.submit();
  await visitor.sees('This username is taken.');
  await visitor.fill('identifier', 'new_person');
  await visitor.submit();
  await visitor.screen('set-password');
  assert.equal(visitor.path, '/register/password');
  await visitor.fill('password', 'short');
  await visitor.submit();
  assert.match((await visitor.errorOf('password')) ?? '', /8/);
  await visitor.fill('password', 'a-long-password-7');
  await visitor.submit();
  const {sub} = await visitor.claims();
  assert.equal((await stage.server.accounts.get(sub))?.username, 'new_person');
});

test('a provider’s new person chooses a username', async () => {
  await stage.configure({signUp: {identifiers: ['username'], password: false, verify: false}});
  const visitor = await stage.newVisitor();
  await comeFromAlipay(visitor);
  await visitor.screen('missing-profile');
  assert.equal(visitor.path, '/continue/username');
  await visitor.fill('username', '1st');
  await visitor.submit();
  assert.ok(await visitor.errorOf('username'));
  await visitor.fill('username', 'chen_yutong');
  await visitor.submit();
  const {sub} = await visitor.claims();
  assert.equal((await stage.server.accounts.get(sub))?.username, 'chen_yutong');
});

test('an account without a password that needs one sets it', async () => {
  await stage.configure({signUp: {identifiers: ['email'], password: true, verify: true}});
  const visitor = await stage.newVisitor();
  await visitor.askForCode('alice@example.com');
  await visitor.type('code', await visitor.codeFor('alice@example.com'));
  await visitor.screen('set-password');
  await visitor.fill('password', 'a-long-password-7');
  await visitor.submit();
  const {sub} = await visitor.claims();
  assert.ok((await stage.server.accounts.get(sub))?.passwordHash);
});

test('an address that is given is confirmed, and a wrong code is said', async () => {
  const visitor = await stage.newVisitor();
  await comeFromAlipay(visitor);
  await visitor.screen('missing-profile');
  await visitor.fill('identifier', 'chen@example.com');
  await visitor.submit();
  await visitor.screen('code');
  assert.equal(visitor.path, '/continue/verification-code');
  const code = await visitor.codeFor('chen@example.com');
  await visitor.type('code', code === '000000' ? '111111' : '000000');
  await visitor.sees('That code isn’t right.');
  await visitor.fill('code', code);
  assert.equal((await visitor.claims())['email'], 'chen@example.com');
});

test('the tenant’s own fields, with a picture, come at the end and survive a reload', async () => {
  await stage.configure({
    signUp: {identifiers: [], password: false, verify: false},
    customProfileFieldCatalog: [
      {name: 'avatar', type: 'Url', required: true},
      {name: 'company', type: 'Text', required: true, label: 'Company'},
      {name: 'birthdate', type: 'Date', config: {format: 'yyyy-MM-dd'}},
    ],
  });
  const visitor = await stage.newVisitor();
  await comeFromAlipay(visitor);
  await visitor.screen('extra-profile');
  assert.equal(visitor.path, '/continue/extra-profile');
  await visitor.fill('"profile.company"', 'Halden');
  await visitor.page.reload();
  await visitor.screen('extra-profile');
  assert.equal(await visitor.valueOf('"profile.company"'), 'Halden');
  const picture = await visitor.page.waitForSelector('auth-sign-in input[type=file]');
  await (picture as ElementHandle<HTMLInputElement>).uploadFile(join(import.meta.dirname, '../../stories/screens.png'));
  await visitor.page.waitForSelector('auth-sign-in canvas');
  await visitor.press('Continue');
  const {sub} = await visitor.claims();
  const account = await stage.server.accounts.get(sub);
  assert.deepEqual(account?.customData, {company: 'Halden'});
  const kept = await fetch(account?.avatar ?? '');
  assert.equal(kept.headers.get('content-type'), 'image/jpeg');
});
