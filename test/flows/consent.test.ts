/** An application of somebody else's, in a browser: asked, answered, declined, refused. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage((config) => ({
  ...config,
  applications: config.applications.map((application) =>
    application.id === 'demo-app'
      ? {
          ...application,
          isThirdParty: true,
          displayName: 'Trailmix',
          privacyPolicyUrl: 'https://trailmix.example/privacy',
          organizations: ['north', 'south'],
        }
      : application,
  ),
  organizations: {north: {name: 'Fernway North'}, south: {name: 'Fernway South'}},
  users: config.users.map((user) =>
    user.email === 'alice@example.com' ? {...user, organizations: ['north', 'south']} : user,
  ),
}));

async function proveToBe(visitor: Visitor, email: string) {
  await visitor.screen('sign-in');
  await visitor.fill('identifier', email);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(email));
}

async function signIn(email: string) {
  const visitor = await stage.newVisitor();
  await visitor.signIn({scope: 'openid email urn:logto:scope:organizations'});
  await proveToBe(visitor, email);
  return visitor;
}

test('the person is asked, also after a reload, chooses the organisation, and says yes', async () => {
  const visitor = await signIn('alice@example.com');
  await visitor.screen('consent');
  await visitor.page.reload();
  await visitor.screen('consent');
  await visitor.sees('Trailmix wants to use your account');
  await visitor.sees('alice@example.com');
  await visitor.sees('See your email address');
  await visitor.page.click('input[value=south]');
  await visitor.press('Allow');
  const {email, organizations} = await visitor.claims();
  assert.deepEqual([email, organizations], ['alice@example.com', ['south']]);
});

test('no leads back to the application, which learns nothing', async () => {
  const visitor = await signIn('alice@example.com');
  await visitor.screen('consent');
  await visitor.press('Cancel');
  await visitor.page.waitForFunction((origin) => location.href === `${origin}/callback`, {}, stage.application.origin);
});

test('whoever may not use it is told so, signs out, and somebody else can come', async () => {
  const visitor = await signIn('bob@example.com');
  await visitor.screen('access-denied');
  await visitor.press('Sign out');
  await visitor.page.waitForFunction(() => location.pathname.startsWith('/oidc/session/end'));
  await visitor.signIn();
  await visitor.screen('sign-in');
});

test('another account signs in to the same request', async () => {
  const visitor = await signIn('alice@example.com');
  await visitor.screen('consent');
  await visitor.press('Use another account');
  await proveToBe(visitor, 'bob@example.com');
  await visitor.screen('access-denied');
});
