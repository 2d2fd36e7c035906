/** Whose words the hosted page speaks, and how long its requests are remembered. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage((config) => ({
  ...config,
  phrases: {
    en: {description: {sign_in_to_your_account: 'Welcome to the club'}, action: {sign_in_with: 'Use {{name}}'}},
    fr: {description: {sign_in_to_your_account: 'Bienvenue au club'}},
  },
}));

const titleIs = ({page}: Visitor, title: string) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('auth-sign-in')?.shadowRoot?.querySelector('#title')?.textContent.trim() === wanted,
    {timeout: 5000},
    title,
  );

const social = ({page}: Visitor) =>
  page.$$eval('auth-sign-in [part~="social-button"] > span:last-child', (buttons) =>
    buttons.map((each) => each.textContent.trim()),
  );

test('the tenant’s, and ours for everything else', async () => {
  const visitor = await stage.newVisitor();
  const asked: string[] = [];
  visitor.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await visitor.signIn();
  await titleIs(visitor, 'Welcome to the club');
  assert.deepEqual(await social(visitor), ['Use Alipay', 'Use WeChat', 'Use Acme ID']);
  const subtitle = await visitor.page.$eval('auth-sign-in', (host) =>
    host.shadowRoot?.querySelector('[part~="subtitle"]')?.textContent.trim(),
  );
  assert.equal(subtitle, 'Choose how you’d like to continue.');
  assert.ok(!asked.includes('/api/.well-known/phrases'), 'the server put them into the page');
});

test('in the language of the request, also after a reload', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({ui_locales: 'fr'});
  await titleIs(visitor, 'Bienvenue au club');
  await visitor.page.reload();
  await titleIs(visitor, 'Bienvenue au club');
  assert.equal(await visitor.page.evaluate(() => document.documentElement.lang), 'fr');
});

test('ours where the tenant has no words in a language', async () => {
  const visitor = await stage.newVisitor();
  await visitor.signIn({ui_locales: 'de'});
  await titleIs(visitor, 'Bei Fernway anmelden');
});
