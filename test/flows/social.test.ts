import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();
const alice = 'alice@example.com';

const start = async (visitor: Visitor, provider: string) => {
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.press(`Continue with ${provider}`);
};

/** Gives the e-mail address that an account here has to have, and confirms it. */
const giveEmail = async (visitor: Visitor, address: string) => {
  await visitor.screen('missing-profile');
  assert.equal(visitor.path, '/continue/email');
  await visitor.fill('identifier', address);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(address));
};

for (const {provider, person} of [
  {provider: 'Alipay', person: 'Chen Yutong'},
  {provider: 'WeChat', person: 'Wang Xiaoyu'},
  {provider: 'Acme ID', person: 'Kofi Mensah'},
]) {
  test(`${provider}: a new person gives an address, and is known the next time`, async () => {
    const newcomer = await stage.newVisitor();
    await start(newcomer, provider);
    await newcomer.continueAs(person);
    await newcomer.sees('Before you continue');
    await newcomer.press('Agree and continue');
    await giveEmail(newcomer, 'person@example.com');
    const {sub, email} = await newcomer.claims();
    assert.equal(email, 'person@example.com');

    const returning = await stage.newVisitor();
    await start(returning, provider);
    await returning.continueAs(person);
    assert.equal((await returning.claims()).sub, sub);
  });
}

test('a provider’s verified address needs no further question', async () => {
  const visitor = await stage.newVisitor();
  await start(visitor, 'Acme ID');
  await visitor.continueAs('Nora Lindqvist');
  await visitor.sees('Before you continue');
  await visitor.press('Agree and continue');
  assert.equal((await visitor.claims())['email'], 'nora@lindqvist.example');
});

test('an account with the same address is linked when its owner wants it', async () => {
  const visitor = await stage.newVisitor();
  await start(visitor, 'Acme ID');
  await visitor.continueAs('Alice Example');
  await visitor.screen('link-account');
  await visitor.press('Link and continue');
  const {sub} = await visitor.claims();
  const account = await stage.server.accounts.find({type: 'email', value: alice});
  assert.equal(sub, account?.id);
  assert.equal(account?.identities['acme-id']?.userId, '1001');
});

test('or another account is made', async () => {
  const visitor = await stage.newVisitor();
  await start(visitor, 'Acme ID');
  await visitor.continueAs('Alice Example');
  await visitor.screen('link-account');
  await visitor.press('Create a separate account');
  await visitor.sees('Before you continue');
  await visitor.press('Agree and continue');
  await giveEmail(visitor, 'alice.again@example.com');
  const {sub, email} = await visitor.claims();
  assert.equal(email, 'alice.again@example.com');
  assert.notEqual(sub, (await stage.server.accounts.find({type: 'email', value: alice}))?.id);
});

test('or it is linked without a question, where the settings say so', async () => {
  await stage.configure({socialSignIn: {automaticAccountLinking: true}});
  const visitor = await stage.newVisitor();
  await start(visitor, 'Acme ID');
  await visitor.continueAs('Alice Example');
  assert.equal((await visitor.claims()).sub, (await stage.server.accounts.find({type: 'email', value: alice}))?.id);
});

test('an address that the person gives and that has an account links to it', async () => {
  const visitor = await stage.newVisitor();
  await start(visitor, 'Alipay');
  await visitor.continueAs('Li Haoran');
  await visitor.sees('Before you continue');
  await visitor.press('Agree and continue');
  await giveEmail(visitor, alice);
  await visitor.sees('is already registered');
  await visitor.press('Link and continue');
  const {sub} = await visitor.claims();
  const account = await stage.server.accounts.find({type: 'email', value: alice});
  assert.equal(sub, account?.id);
  assert.ok(account?.identities['alipay']);
});

for (const provider of ['Alipay', 'WeChat', 'Acme ID']) {
  test(`${provider}: a cancel is said, and everything else is still there`, async () => {
    const visitor = await stage.newVisitor();
    await start(visitor, provider);
    await visitor.cancelAtProvider();
    await visitor.screen('sign-in');
    await visitor.sees('The sign-in was cancelled or refused.');
    await visitor.fill('identifier', alice);
    await visitor.submit();
    await visitor.screen('code');
  });
}

/** Somebody who comes back from Alipay while our server cannot reach it. */
const comesBackInVain = async () => {
  stage.server.sandbox?.switches.patch({alipay: {down: true}});
  const visitor = await stage.newVisitor();
  visitor.expectComplaint(/status of 500/);
  await start(visitor, 'Alipay');
  await visitor.continueAs('Zhou Mei');
  await visitor.screen('callback');
  return visitor;
};

test('a provider that cannot be reached is said, and trying again goes on once it can', async () => {
  const visitor = await comesBackInVain();
  await visitor.sees('Something went wrong on our side.');
  stage.server.sandbox?.switches.patch({alipay: {down: false}});
  await visitor.press('Try again');
  await visitor.sees('Before you continue');
});

test('or another way is taken', async () => {
  const visitor = await comesBackInVain();
  await visitor.press('Back to sign in');
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
});

test('an answer that nobody asked for is not taken', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  for (const query of ['?auth_code=x&state=made-up', '?auth_code=x']) {
    await visitor.page.goto(`${stage.server.origin}/callback/alipay${query}`);
    await visitor.screen('sign-in');
    await visitor.sees('That sign-in didn’t start in this browser, or it was already used.');
  }
});

test('a callback that is loaded again goes on where it was; one that is not ours is refused', async () => {
  const visitor = await stage.newVisitor();
  let callback = '';
  visitor.page.on('request', (request) => {
    const {pathname, search} = new URL(request.url());
    if (pathname === '/callback/acme-id' && search) callback = request.url();
  });
  await start(visitor, 'Acme ID');
  await visitor.continueAs('Alice Example');
  await visitor.screen('link-account');
  assert.match(callback, /state=/);
  await visitor.page.goto(callback);
  await visitor.screen('link-account');
  await visitor.page.goto(callback.replace(/state=[^&]+/, 'state=another'));
  await visitor.screen('sign-in');
  await visitor.sees('That sign-in didn’t start in this browser, or it was already used.');
});

test('a provider that is not offered has no callback', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.page.goto(`${stage.server.origin}/callback/nobody?code=x&state=y`);
  await visitor.screen('sign-in');
  await visitor.sees('This way of signing in isn’t available right now.');
});
