/**
 * A deployment that is set up wrongly, in a real browser: what people see, and what the console says. What passes by
 * itself is never called a fault; the other flows hold that as well, as whatever is said counts as a complaint there.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, beforeEach, test} from 'node:test';
import puppeteer, {type Browser, type BrowserContext} from 'puppeteer-core';
import type {FaultId} from '../../src/doctor/faults.ts';
import {hostedDirectory} from '../../src/server/node/build.ts';
import {startApplication, type Application} from '../support/application.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {deploy, type Deployment, type Flaw} from '../support/deployment.ts';
import {Visitor} from '../support/flow.ts';

const alice = 'alice@example.com';

let browser: Browser;
let application: Application;
let deployment: Deployment;
let context: BrowserContext;
let visitor: Visitor;

before(async () => {
  const found = findHeadlessChromium();
  if ('missing' in found) throw new Error(found.missing);
  application = await startApplication(() => `${deployment.origin}/oidc`, 'demo-app');
  deployment = await deploy(
    hostedDirectory,
    () => readFile(join(hostedDirectory, 'index.html'), 'utf8'),
    application.origin,
    ['id.test'],
  );
  browser = await puppeteer.launch({
    executablePath: found.path,
    args: [...chromiumArguments, '--host-resolver-rules=MAP *.test localhost'],
  });
  await arrive();
});
beforeEach(async () => {
  // The page of the test before may still ask for something: it is not to say what is wrong from now on.
  await visitor.page.goto('about:blank');
  assert.deepEqual(said(), [], 'the test before said more');
  deployment.flaw = {};
});
after(async () => {
  await browser.close();
  deployment.close();
  await application.close();
});

/** Somebody whose browser knows nothing; the console says each fault once in a page. */
const arrive = async () => {
  context = await browser.createBrowserContext();
  visitor = await Visitor.arrive(context, deployment.origin, application);
};

const said = () => visitor.warnings.splice(0).flatMap((text) => /^\[auth-sign-in\] ([\w-]+): /.exec(text)?.[1] ?? []);

/** Exactly these, with a recipe and no secret; and this is what people see. */
const expect = async (ids: readonly FaultId[], ...texts: readonly string[]) => {
  for (const text of texts) await visitor.sees(text);
  const end = Date.now() + 5000;
  while (visitor.warnings.length < ids.length && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  for (const text of visitor.warnings) {
    assert.match(text, /docs, “/);
    assert.doesNotMatch(text, /alice|code_challenge|state=|\?/);
  }
  assert.deepEqual(said(), ids);
};

const misconfigured = ['Sign-in isn’t set up correctly here', 'Nothing is wrong with your account'] as const;

/** A page of ours, with these attributes. */
const pageWith = (attributes: Readonly<Record<string, string>>, policy?: string): NonNullable<Flaw['page']> => {
  const text = Object.entries(attributes).map(([name, value]) => `${name}="${value.replaceAll('&', '&amp;')}"`);
  return (html, headers) => {
    if (policy) headers['content-security-policy'] = policy;
    return html.replace('<auth-sign-in', `<auth-sign-in ${text.join(' ')}`);
  };
};
const open = (path = '/sign-in') => visitor.page.goto(deployment.origin + path);
const goOn = async () => {
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  await visitor.submit();
};
/** From the application, as a person comes: by a link. */
const comeFromApplication = async (to: (url: string) => string = (url) => url) => {
  const {authorizationUrl} = await application.begin();
  await visitor.page.goto(application.origin);
  await visitor.page.evaluate((url) => void (location.href = url), to(authorizationUrl));
};

const onlyPages = /^\/(api|oidc)\//;

test('other-origin: without a way on but to begin again', async () => {
  deployment.flaw = {page: pageWith({endpoint: deployment.origin.replace('localhost', '127.0.0.1')})};
  await open();
  await expect(['other-origin'], ...misconfigured, 'other-origin', 'Start again');
});

test('other-origin: with an authorization URL, the server’s own pages', async () => {
  const endpoint = deployment.origin.replace('localhost', '127.0.0.1');
  const {authorizationUrl} = await application.begin();
  const there = authorizationUrl.replace(deployment.origin, endpoint);
  deployment.flaw = {page: pageWith({endpoint, 'authorization-url': there})};
  await open();
  await expect(['other-origin'], ...misconfigured, `Open ${new URL(endpoint).host}`);
});

test('mixed-content', async () => {
  deployment.flaw = {page: pageWith({endpoint: 'http://logto.example.com'})};
  const {page} = visitor;
  await page.setRequestInterception(true);
  // The same pages, as if by https.
  const answer = async (request: Parameters<Parameters<typeof page.on<'request'>>[1]>[0]) => {
    const url = new URL(request.url());
    if (url.protocol !== 'https:') return request.continue();
    const response = await fetch(deployment.origin + url.pathname);
    const body = Buffer.from(await response.arrayBuffer());
    return request.respond({status: response.status, contentType: response.headers.get('content-type') ?? '', body});
  };
  const intercept = (request: Parameters<typeof answer>[0]) => void answer(request);
  page.on('request', intercept);
  visitor.expectComplaint(/Mixed Content/);
  await page.goto('https://id.test/sign-in');
  await expect(['mixed-content'], ...misconfigured);
  page.off('request', intercept);
  await page.setRequestInterception(false);
});

test('no-logto: a page answers everything', async () => {
  deployment.flaw = {instead: ({url = ''}, _res, page) => onlyPages.test(url) && page()};
  await open();
  await expect(['no-logto'], ...misconfigured, 'no-logto');
});

test('api-not-forwarded; and once it is, beginning again goes on', async () => {
  deployment.flaw = {instead: ({url = ''}, _res, page) => url.startsWith('/api/') && page()};
  await open();
  await expect(['api-not-forwarded'], ...misconfigured);
  deployment.flaw = {};
  await visitor.press('Start again');
  await visitor.screen('sign-in');
});

test('api-not-forwarded: in the midst of it', async () => {
  deployment.flaw = {instead: ({url = ''}, _res, page) => url.startsWith('/api/experience') && page()};
  await open();
  await goOn();
  await expect(['api-not-forwarded'], ...misconfigured);
});

test('csp-connect', async () => {
  visitor.expectComplaint(/connect-src/);
  deployment.flaw = {page: pageWith({}, "connect-src 'none'")};
  await open();
  await expect(['csp-connect'], ...misconfigured);
});

test('interaction-cookie-lost: on the server’s own pages', async () => {
  await arrive();
  deployment.flaw = {answers: (headers) => delete headers['set-cookie']};
  await comeFromApplication();
  await goOn();
  await expect(['interaction-cookie-lost'], ...misconfigured);
});

test('interaction-cookie-lost: begun in the page', async () => {
  const {authorizationUrl} = await application.begin();
  deployment.flaw = {
    page: pageWith({'authorization-url': authorizationUrl}),
    answers: (headers) => delete headers['set-cookie'],
  };
  await open();
  await goOn();
  await expect(['interaction-cookie-lost'], ...misconfigured);
});

test('secure-cookies: by http, under a name of its own', async () => {
  deployment.flaw = {
    answers: (headers) => {
      const set = headers['set-cookie'];
      if (Array.isArray(set)) headers['set-cookie'] = set.map((each) => `${each}; secure`);
    },
  };
  await comeFromApplication((url) => url.replace('localhost', 'id.test'));
  await goOn();
  await expect(['secure-cookies'], ...misconfigured);
});

test('wrong-app-id: another one than that of the authorization URL', async () => {
  const {authorizationUrl} = await application.begin();
  deployment.flaw = {page: pageWith({'authorization-url': authorizationUrl, 'app-id': 'another'})};
  await open();
  await goOn();
  await expect(['wrong-app-id'], ...misconfigured);
});

test('wrong-app-id: an authorization URL of nobody', async () => {
  const {authorizationUrl} = await application.begin({client_id: 'nobody'});
  deployment.flaw = {page: pageWith({'authorization-url': authorizationUrl})};
  await open();
  await goOn();
  await expect(['wrong-app-id'], ...misconfigured);
});

test('redirect-uri', async () => {
  const {authorizationUrl} = await application.begin({redirect_uri: 'https://elsewhere.example/'});
  deployment.flaw = {page: pageWith({'authorization-url': authorizationUrl})};
  await open();
  await goOn();
  await expect(['redirect-uri'], ...misconfigured);
});

test('framed: in another site’s page, with a way out of it', async () => {
  const framing = `http://app.test:${deployment.port}/shop`;
  deployment.flaw = {
    instead: ({url, headers}, res) =>
      headers.host?.startsWith('app.test') &&
      res
        .writeHead(200, {'content-type': 'text/html'})
        .end(
          `<!doctype html><title>Shop</title><iframe src="${deployment.origin}/sign-in" title="Sign in"></iframe>${url}`,
        ),
  };
  await visitor.page.goto(framing);
  const frame = await visitor.page.waitForFrame((each) => each.url().startsWith(deployment.origin));
  await frame.waitForSelector('auth-sign-in auth-stopped-screen');
  const shown = await frame.$eval('auth-sign-in', (element) => ({
    title: element.shadowRoot?.querySelector('#title')?.textContent,
    link: element.querySelector('a')?.href,
    target: element.querySelector('a')?.target,
  }));
  assert.match(shown.title ?? '', /Sign-in can’t be used inside another website/);
  assert.equal(new URL(shown.link ?? '').pathname, '/sign-in');
  assert.equal(shown.target, '_blank');
  await expect(['framed']);
});

test('consent-not-forwarded: the sign-in goes on', async () => {
  await arrive();
  deployment.flaw = {instead: ({url = ''}, _res, page) => url.startsWith('/consent') && page()};
  await visitor.signIn();
  await goOn();
  await visitor.screen('code');
  await visitor.type('code', deployment.identity.sandbox?.inbox.messages(alice)[0]?.code ?? '');
  await visitor.screen('consent');
  await expect(['consent-not-forwarded']);
});

test('callback-not-forwarded: what a provider has posted is lost', async () => {
  await arrive();
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.press('Continue with Acme ID');
  await visitor.page.waitForFunction(() => location.pathname.startsWith('/sandbox'));
  const callback = await visitor.page.evaluate(
    () => new URL(new URLSearchParams(location.search).get('redirect_uri') ?? '').pathname,
  );
  deployment.flaw = {instead: ({method}, _res, page) => method === 'POST' && page()};
  await visitor.page.goto(application.origin);
  await visitor.page.evaluate((to) => {
    const form = document.createElement('form');
    Object.assign(form, {method: 'post', action: to, innerHTML: '<input name="state" value="x">'});
    document.body.append(form);
    form.submit();
  }, deployment.origin + callback);
  await visitor.screen('sign-in');
  await expect(['callback-not-forwarded']);
});

// --- what passes by itself -------------------------------------------------------------------------------------------

const unauthorized = /Failed to load resource|net::ERR_/;

test('nothing is said where all is well', async () => {
  await arrive();
  await visitor.signIn();
  await goOn();
  await visitor.screen('code');
  await visitor.type('code', deployment.identity.sandbox?.inbox.messages(alice)[0]?.code ?? '');
  await visitor.claims();
  await expect([]);
});

const passing: Readonly<Record<string, NonNullable<Flaw['instead']>>> = {
  'a 500': (_req, res) => res.writeHead(500).end(),
  'a 429': (_req, res) => res.writeHead(429).end(),
  'a gateway’s page': (_req, res) => res.writeHead(502, {'content-type': 'text/html'}).end('<h1>Bad gateway'),
  'a lost connection': (_req, res) => res.destroy(),
};

for (const [what, instead] of Object.entries(passing)) {
  test(`${what} is none, neither at the beginning nor later`, async () => {
    visitor.expectComplaint(unauthorized);
    const failing: Flaw = {
      instead: (req, res, page) => onlyPages.test(req.url ?? '') && instead(req, res, page),
    };
    deployment.flaw = failing;
    await open();
    await visitor.sees('Try again');
    deployment.flaw = {};
    await visitor.press('Try again');
    await visitor.screen('sign-in');
    deployment.flaw = failing;
    await goOn();
    await visitor.sees('Try again');
    await expect([]);
  });
}

test('a sign-in that has ended is none', async () => {
  await arrive();
  await comeFromApplication();
  await visitor.screen('sign-in');
  deployment.identity.forgetInteractions();
  await goOn();
  await visitor.sees('This page has expired');
  await expect([]);
});

test('nor is a bookmark', async () => {
  await arrive();
  await open('/sign-in?app_id=demo-app');
  await goOn();
  await visitor.sees('This page has expired');
  await expect([]);
});
