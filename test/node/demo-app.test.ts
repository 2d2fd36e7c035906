import assert from 'node:assert/strict';
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {createDemoApp} from '../../src/server/node/demo-app/server.ts';
import {listen, startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {Browser} from './support/browser.ts';

let identity: RunningIdentityServer;
let app: Server;
let appOrigin: string;

before(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'demo-app-'));
  await mkdir(join(directory, 'app-assets'));
  await writeFile(join(directory, 'index.html'), 'the application');
  await writeFile(join(directory, 'embedded.html'), 'the embedded page');
  await writeFile(join(directory, 'trailmix.html'), 'somebody else’s');
  await writeFile(join(directory, 'app-assets/main.js'), 'export {}');
  app = createServer((req, res) => void serve(req, res));
  appOrigin = `http://localhost:${await listen(app, 0)}`;
  identity = await startIdentityServer({proxyOrigins: [appOrigin]});
  const serve = createDemoApp({endpoint: identity.origin, appId: 'demo-app', thirdPartyAppId: 'theirs', directory});
});
after(async () => {
  app.close();
  app.closeAllConnections();
  await identity.close();
});

const text = async (path: string) => (await fetch(new URL(path, appOrigin))).text();

test('its own pages are its own', async () => {
  assert.equal(await text('/'), 'the application');
  assert.equal(await text('/callback?code=x'), 'the application');
  assert.equal(await text('/embedded'), 'the embedded page');
  assert.equal(await text('/app-assets/main.js'), 'export {}');
  assert.equal(await text('/trailmix'), 'somebody else’s');
  assert.equal(await text('/trailmix/callback?code=x'), 'somebody else’s');
  assert.deepEqual(JSON.parse(await text('/app-config.json')), {
    endpoint: identity.origin,
    appId: 'demo-app',
    thirdPartyAppId: 'theirs',
  });
});

test('through the proxy the whole identity server is at this origin', async () => {
  const discovery = JSON.parse(await text('/oidc/.well-known/openid-configuration')) as Record<string, unknown>;
  assert.equal(discovery['issuer'], `${identity.origin}/oidc`);
  assert.equal(discovery['authorization_endpoint'], `${appOrigin}/oidc/auth`);

  const person = new Browser(appOrigin);
  await person.signInWithPassword('bob@example.com', 'fernway-demo-2');
  const {body} = await person.call('POST', '/submit');
  assert.ok(body.redirectTo.startsWith(`${appOrigin}/oidc/auth/`));
  const end = await person.follow(body.redirectTo, (url) => url.includes('/callback?'));
  assert.ok(new URL(end).searchParams.get('code'));
});

test('a provider sends the browser back to this origin', async () => {
  const person = new Browser(appOrigin);
  await person.startSignIn();
  const redirectUri = `${appOrigin}/callback/alipay`;
  const {body} = await person.call('POST', '/verification/social/alipay/authorization-uri', {state: 's', redirectUri});
  const page = await fetch(body.authorizationUri);
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-security-policy') ?? '', new RegExp(`form-action [^;]*${appOrigin}`));
});
