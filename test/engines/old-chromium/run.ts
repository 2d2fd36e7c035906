/**
 * Signs in by code and by password in a Chromium of long ago, which is fetched: `npm run test:old-chromium -- 111.0.0`.
 * Not part of `npm test`, as it is a download of its own. Pictures are left in .cache/.
 */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {defaultConfig} from '../../../src/server/node/default-config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../../src/server/node/index.ts';
import {startApplication} from '../../support/application.ts';
import {fetchChromium, startChromium} from './browser.ts';
import {connect, type OldPage} from './devtools.ts';

const [version = '111.0.0'] = process.argv.slice(2);
const [alice, bob] = ['alice@example.com', 'bob@example.com'] as const;
const passwordsOnly = {
  signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
};
const field = (name: string) => `document.querySelector('auth-sign-in input[name=${name}]')`;

const path = await fetchChromium(version);
const chromium = await startChromium(path);
const browser = await connect(chromium.address);
console.log(await browser.version());

const application = await startApplication(() => `${server.origin}/oidc`, 'demo-app');
const server: RunningIdentityServer = await startIdentityServer({
  config: (origin) => defaultConfig({origin, appOrigin: application.origin}),
});

const fill = async (page: OldPage, name: string, text: string) => {
  await page.waitFor(`!!${field(name)}`);
  writeFileSync(join(path, `../${name}.png`), await page.picture());
  await page.evaluate(`${field(name)}.focus()`);
  await page.type(text);
};

/** In words that this engine understands. */
const isDressed = (page: OldPage) =>
  page.waitFor(`(() => {
    const card = document.querySelector('auth-sign-in')?.shadowRoot.querySelector('[part=card]');
    return card && getComputedStyle(card).display === 'flex' && /^rgb\\(\\d/.test(getComputedStyle(card).backgroundColor);
  })()`);

const signIn = async (who: string, steps: (page: OldPage) => Promise<void>) => {
  const page = await browser.newPage();
  const attempt = await application.begin();
  await page.goTo(attempt.authorizationUrl);
  await isDressed(page);
  await steps(page);
  await page.waitFor(`location.href.startsWith('${application.origin}/callback')`);
  const {email} = await attempt.claims(String(await page.evaluate('location.href')));
  assert.equal(email, who);
  assert.deepEqual(page.complaints, []);
  console.log(`✔ ${who}`);
};

try {
  await signIn(alice, async (page) => {
    await fill(page, 'identifier', alice);
    await page.pressEnter();
    await page.waitFor(`!!${field('code')}`);
    // The last digit sends it.
    await fill(page, 'code', server.sandbox?.inbox.messages(alice)[0]?.code ?? '');
  });
  server.settings.patch(passwordsOnly);
  await signIn(bob, async (page) => {
    await fill(page, 'identifier', bob);
    await fill(page, 'password', 'fernway-demo-2');
    await page.pressEnter();
  });
} finally {
  chromium.stop();
  await server.close();
  await application.close();
}
