/** The first screen is there with the HTML, and what somebody does before its script is there is not lost. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import type Axe from 'axe-core';
import {useStage, type Visitor} from '../support/flow.ts';
import {holdBack} from '../support/hold-back.ts';
import {shiftsIn, watchShifts} from '../support/layout-shifts.ts';

const stage = useStage();
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The script of every page hangs until it is let go, and then this one is half a second behind the others. */
const arrive = async (parameters?: Readonly<Record<string, string>>, slow?: RegExp) => {
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  const letGo = await holdBack(page, (request) => request.resourceType() === 'script');
  await watchShifts(page);
  // A page loads until its script has.
  const coming = visitor.signIn(parameters);
  await page.waitForSelector('auth-sign-in input[name=identifier]', {visible: true});
  const release = async (screen: string) => {
    letGo((request) => !slow?.test(request.url()));
    setTimeout(letGo, 500);
    await coming;
    await visitor.screen(screen);
  };
  return {visitor, page, release};
};

const audit = async ({page}: Visitor) => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: typeof Axe}).axe.run();
    return violations.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
  });
};

const passwordsOnly = {
  signIn: {
    methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}],
  },
};

test('nothing is waited for before the page is shown', async () => {
  const {page, release} = await arrive();
  assert.deepEqual(await page.$$eval('link[rel=stylesheet], script:not([type])', (all) => all.map(String)), []);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await background(), 'rgb(245, 245, 247)');
  await release('sign-in');
  assert.equal(await background(), 'rgb(245, 245, 247)');
});

const tenants = {
  'with codes': {},
  'with passwords only': passwordsOnly,
  'with a checkbox': {agreeToTermsPolicy: 'Manual'},
};
for (const [tenant, settings] of Object.entries(tenants)) {
  test(`${tenant}, the field stays while the script takes over: nothing moves, nothing is lost`, async () => {
    await stage.configure(settings);
    const {visitor, page, release} = await arrive();
    assert.deepEqual(await audit(visitor), []);
    await visitor.type('identifier', 'al');
    const session = await page.createCDPSession();
    await session.send('Input.imeSetComposition', {text: 'に', selectionStart: 1, selectionEnd: 1});
    const input = await page.$('auth-sign-in input[name=identifier]');
    await release('sign-in');
    await session.send('Input.imeSetComposition', {text: 'にほ', selectionStart: 2, selectionEnd: 2});
    await session.send('Input.insertText', {text: '日本'});
    assert.equal(await input?.evaluate(({value}) => value), 'al日本');
    assert.ok(await input?.evaluate((field) => field.matches(':focus') && field.isConnected));
    await page.waitForNetworkIdle();
    assert.deepEqual(await shiftsIn(page), []);
    assert.deepEqual(await audit(visitor), []);
  });
}

test('what a password manager has put there without a word stays, and is sent', async () => {
  await stage.configure(passwordsOnly);
  const {visitor, page, release} = await arrive();
  const put = (name: string, value: string) =>
    page.$eval(`auth-sign-in input[name=${name}]`, (field, text) => void (field.value = text), value);
  await put('identifier', 'alice@example.com');
  await put('password', 'correct horse 7');
  await release('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'alice@example.com');
  assert.equal(await visitor.valueOf('password'), 'correct horse 7');
  const sent = page.waitForRequest((request) => request.url().endsWith('/verification/password'));
  await visitor.submit();
  assert.deepEqual(JSON.parse((await sent).postData() ?? ''), {
    identifier: {type: 'email', value: 'alice@example.com'},
    password: 'correct horse 7',
  });
});

test('the next screen comes before the sheets that say how far it travels, and does not', async () => {
  const {visitor, page, release} = await arrive(undefined, /later\.styles/);
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await visitor.type('identifier', 'alice@example.com');
  await visitor.submit();
  await release('code');
  await page.waitForNetworkIdle();
  assert.deepEqual(said, []);
});

test('who has agreed already has agreed', async () => {
  await stage.configure({agreeToTermsPolicy: 'Manual'});
  const {visitor, page, release} = await arrive();
  await visitor.type('identifier', 'alice@example.com');
  await page.click('auth-sign-in input[name=agreement]');
  await release('sign-in');
  await visitor.submit();
  await visitor.screen('code');
});

test('who has pressed Enter already is sent the code, once, and nothing of it is in an address', async () => {
  const {visitor, page, release} = await arrive();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  const addresses: string[] = [];
  page.on('framenavigated', (frame) => addresses.push(frame.url()));
  await visitor.type('identifier', 'alice@example.com');
  await visitor.submit();
  await visitor.submit();
  assert.equal(await visitor.valueOf('identifier'), 'alice@example.com');
  await release('code');
  await visitor.codeFor('alice@example.com');
  assert.equal(asked.filter((each) => each.endsWith('/verification-code')).length, 1);
  assert.ok(!addresses.some((url) => url.includes('alice')), addresses.join());
});

/** As in engines without declarative shadow roots, Firefox 115 for example: a page that a script asks for has none either. */
const readWithoutShadowRoots = ({page}: Visitor) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = new XMLHttpRequest();
        request.open('GET', location.href);
        request.responseType = 'document';
        request.onload = () => {
          const [here, there] = [document, request.responseXML].map((each) => each?.querySelector('auth-sign-in'));
          here?.replaceWith(there ?? '');
          resolve();
        };
        request.send();
      }),
  );

test('where the card stays in its template the form can be used, and who has pressed Enter already signs in', async () => {
  const {visitor, page, release} = await arrive();
  await readWithoutShadowRoots(visitor);
  assert.ok(await page.$('auth-sign-in > template'));
  await visitor.sees('Sign in to Fernway');
  assert.deepEqual(await audit(visitor), []);
  await visitor.fill('identifier', 'alice@example.com');
  await visitor.submit();
  await release('code');
  assert.deepEqual(await page.$$eval('template, [data-auth-prerender]', (left) => left.map(String)), []);
  await visitor.type('code', await visitor.codeFor('alice@example.com'));
  assert.equal((await visitor.claims())['email'], 'alice@example.com');
});

test('who has pressed a provider already is sent there', async () => {
  const {visitor, release} = await arrive();
  await visitor.press('Continue with Alipay');
  const there = visitor.page.waitForNavigation({waitUntil: 'domcontentloaded'});
  void release('leaving').catch(() => {});
  await there;
  await visitor.sees('Continue as');
});

test('registration and single sign-on come with the HTML too', async () => {
  for (const [first_screen, screen, title] of [
    ['register', 'register', 'Create your account'],
    ['single_sign_on', 'single-sign-on', 'Single sign-on'],
  ] as const) {
    const {visitor, page, release} = await arrive({first_screen});
    await visitor.sees(title);
    await visitor.type('identifier', 'mei@');
    const input = await page.$('auth-sign-in input[name=identifier]');
    await release(screen);
    assert.ok(await input?.evaluate((field) => field.isConnected && field.value === 'mei@'));
  }
});

test('a tenant’s own words are there from the beginning, and ours are never seen', async () => {
  for (const ui_locales of ['en', 'fr']) {
    stage.server.settings.phrases.patch({
      [ui_locales]: {description: {sign_in_to_your_account: 'Welcome to the club'}},
    });
    const {page, release} = await arrive({ui_locales});
    const titles = await page.evaluateHandle(() => {
      const root = document.querySelector('auth-sign-in')?.shadowRoot as ShadowRoot;
      const seen = new Set<string | undefined>();
      const look = () => seen.add(root.querySelector('#title')?.textContent?.trim());
      look();
      new MutationObserver(look).observe(root, {subtree: true, childList: true, characterData: true});
      return seen;
    });
    await release('sign-in');
    await page.waitForNetworkIdle();
    assert.deepEqual(await titles.evaluate((seen) => [...seen]), ['Welcome to the club']);
  }
});

const customCss = `
  body { background: rgb(1, 2, 3) }
  .logto_page-container { background: rgb(200, 220, 240); padding-block-start: 40px }
  .logto_main-content { border: 3px solid rgb(10, 20, 30); --auth-color-primary: rgb(90, 0, 90) }
  :root { --auth-radius: 1px }
  .logto_branding-header { background: rgb(40, 50, 60) }
  .logto_page-container .logto_main-content button { color: rgb(70, 80, 90); border-radius: 2px }
  .logto_custom-content::before { content: "Welcome"; display: block }
  input { background: rgb(250, 240, 230) } @keyframes glow { to { outline-color: red } } label { animation: glow 9s paused }
`;

test('a tenant’s own CSS is there from the beginning, and nothing of it goes and comes again', async () => {
  await stage.configure({customCss});
  const {page, release} = await arrive({}, /custom-css/);
  /** What is seen in each frame, each look once; and what begins to move. */
  const looks = await page.evaluateHandle(() => {
    const host = document.querySelector('auth-sign-in') as HTMLElement;
    const root = host.shadowRoot as ShadowRoot;
    const seen = new Set<string>();
    const look = () => {
      const found = [
        ...['main', 'input[name=identifier]', 'button[type=submit]', 'label'].map((each) =>
          document.querySelector(each),
        ),
        ...['[part~=card]', '[part~=header]'].map((each) => root.querySelector(each)),
        host,
      ];
      const styles = found.map((each) => {
        const style = getComputedStyle(each as Element);
        const {color, backgroundColor, borderTop, borderRadius, paddingTop, animationName} = style;
        const token = style.getPropertyValue('--auth-color-primary');
        return [
          each?.localName,
          color,
          backgroundColor,
          borderTop,
          borderRadius,
          paddingTop,
          animationName,
          token,
        ].join(' ');
      });
      seen.add(
        [
          ...styles,
          getComputedStyle(document.querySelector('.logto_custom-content') as Element, '::before').content,
        ].join('\n'),
      );
    };
    for (const target of [document, root])
      target.addEventListener('transitionrun', ({target: moved}) => seen.add(`${(moved as Element).localName} moves`));
    const lookOn = () => {
      look();
      requestAnimationFrame(lookOn);
    };
    lookOn();
    return seen;
  });
  await release('sign-in');
  await page.waitForNetworkIdle();
  const [first = '', ...others] = await looks.evaluate((seen) => [...seen]);
  assert.deepEqual(others, []);
  for (const part of [
    'rgb(200, 220, 240)',
    '3px solid rgb(10, 20, 30)',
    'rgb(40, 50, 60)',
    'rgb(70, 80, 90)',
    '2px',
    '"Welcome"',
    'auth-tenant-glow',
  ])
    assert.ok(first.includes(part), part);
  assert.doesNotMatch(first, /rgb\(1, 2, 3\)/, 'the page is not the tenant’s');
  assert.deepEqual(await shiftsIn(page), []);
  assert.equal(await page.$$eval('.logto_custom-content, .logto_signature', (all) => all.length), 2);
});

test('without scripts it says so, in the language of the browser', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.setJavaScriptEnabled(false);
  await visitor.page.setExtraHTTPHeaders({'accept-language': 'fr'});
  await visitor.signIn();
  const look = await visitor.page.$eval('html', ({lang}) => lang);
  assert.equal(look, 'fr');
  await visitor.sees('La connexion nécessite JavaScript.');
});

test('where the script does not come it says so, and loads the page again', async () => {
  const {visitor, page, release} = await arrive({ui_locales: 'de'});
  const words = 'Der Server ist nicht erreichbar.';
  const isSeen = () =>
    page.$eval(
      'auth-sign-in .as-lost',
      (lost) => lost.checkVisibility({visibilityProperty: true}) && lost.clientHeight > 0,
    );
  assert.equal(await isSeen(), false);
  // Time passes.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each.effect?.getComputedTiming().delay === 20_000) each.finish();
  });
  assert.equal(await isSeen(), true);
  await visitor.sees(words);
  assert.deepEqual(await audit(visitor), []);
  const again = page.waitForRequest((request) => request.isNavigationRequest());
  await page.click('.as-lost a');
  assert.equal((await again).url(), page.url());
  await release('sign-in');
  assert.equal(await page.$('.as-lost'), null);
});

test('in whatever pieces its HTML comes, nothing moves', async () => {
  const {visitor, page: hosted, release} = await arrive();
  const html = Buffer.from(await hosted.evaluate(async () => (await fetch(location.href)).text()));
  await release('sign-in');
  const [from, to] = [html.indexOf('<auth-sign-in'), html.indexOf('</auth-sign-in>')];
  const tags = Array.from(html.keys()).filter((at) => html[at] === 0x3c && from < at && at < to);
  let end = 0;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.write(html.subarray(0, end));
    // Long enough for what is there to be drawn.
    setTimeout(() => response.end(html.subarray(end)), 150);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  try {
    const page = await visitor.page.browserContext().newPage();
    await watchShifts(page);
    for (let piece = 0; piece < 12; piece++) {
      end = tags[Math.floor(((piece + 0.5) * tags.length) / 12)]!;
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`, {waitUntil: 'domcontentloaded'});
      await page.waitForSelector('input[name=identifier]', {visible: true});
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
      assert.deepEqual(await shiftsIn(page), [], `after ${html.subarray(end - 80, end).toString()}`);
    }
  } finally {
    server.close();
  }
});
