/** Texts in place of ours, in the HTML: whose they are, and that they stay with those they belong to. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {renderFirstScreen, type FirstScreenOptions} from '../../src/prerender/index.ts';

/** What a server answers that has changed this one phrase. */
const saying = (sign_in_to_your_account: string) => async () => ({
  translation: {description: {sign_in_to_your_account}},
});
const own = saying('Welcome to the club');

const draw = async ({attributes, ...options}: FirstScreenOptions = {}) => {
  const first = await renderFirstScreen(
    {},
    {...options, attributes: {locale: 'en', 'server-phrases': true, ...attributes}},
  );
  assert.ok(first);
  return first;
};
const title = async (options?: FirstScreenOptions) => (await draw(options)).title;

test('the tenant’s stand in the place of ours, and the element is told to wait for them', async () => {
  const asked: string[] = [];
  const phrases = (language: string) => {
    asked.push(language);
    return own();
  };
  const {title, html} = await draw({phrases, attributes: {locale: 'pt'}});
  assert.equal(title, 'Welcome to the club');
  assert.match(html, /role="heading"[^>]*>\s*Welcome to the club/);
  assert.match(html, /^<auth-sign-in [^>]*data-own="words"/);
  assert.deepEqual(asked, ['pt-BR']);
});

test('not where the page does not want them, nor where there is no answer', async () => {
  const phrases = () => Promise.reject(new Error('offline'));
  for (const options of [
    {phrases: own, attributes: {'server-phrases': undefined}},
    {phrases},
    {phrases: () => 'text'},
  ]) {
    const {title, html} = await draw(options);
    assert.equal(title, 'Sign in');
    assert.doesNotMatch(html, /data-own/);
  }
});

test('the page’s outweigh them, and need not be waited for', async () => {
  const messages = {'sign-in.title': 'Page’s', fr: {'sign-in.title': 'De la page'}};
  assert.equal(await title({phrases: own, messages}), 'Page’s');
  const {title: french, html} = await draw({messages, attributes: {locale: 'fr'}});
  assert.equal(french, 'De la page');
  assert.doesNotMatch(html, /data-own/);
});

test('they are text', async () => {
  const {html} = await draw({phrases: saying('R&D <3 you'), messages: {'sign-in.subtitle': '<img src=x>'}});
  assert.match(html, />\s*R&amp;D &lt;3 you\s*</);
  assert.match(html, />\s*&lt;img src=x&gt;\s*</);
});

test('the next drawing has its own, or ours, in the same language and in another', async () => {
  assert.equal(await title({phrases: own}), 'Welcome to the club');
  assert.equal(await title({phrases: saying('Somebody else’s')}), 'Somebody else’s');
  assert.equal(await title(), 'Sign in');
  assert.equal(await title({phrases: own}), 'Welcome to the club');
  assert.equal(await title({attributes: {locale: 'de'}}), 'Anmelden');
  assert.equal(await title({phrases: own, attributes: {locale: 'de'}}), 'Welcome to the club');
  assert.equal(await title(), 'Sign in');
  const all = [{phrases: own}, {}, {phrases: saying('Third')}, {attributes: {locale: 'de'}}, {phrases: own}, {}];
  assert.deepEqual(await Promise.all(all.map((each) => title(each))), [
    'Welcome to the club',
    'Sign in',
    'Third',
    'Anmelden',
    'Welcome to the club',
    'Sign in',
  ]);
});
