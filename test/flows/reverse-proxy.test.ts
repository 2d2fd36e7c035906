/** A whole sign-in in a browser, through nginx with the configuration of the recipe, over https. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {hostedDirectory} from '../../src/server/node/build.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {createIdentityServer} from '../../src/server/node/identity-server.ts';
import {makeCertificate} from '../proxy/support/certificate.ts';
import {freePorts} from '../proxy/support/ports.ts';
import {startNginx} from '../proxy/support/proxies.ts';
import {startApplication} from '../support/application.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {Visitor} from '../support/flow.ts';

test('signing in by code, through nginx', async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-flow-'));
  context.after(() => rmSync(folder, {recursive: true}));
  const certificate = makeCertificate(folder);
  const [port, httpPort, consentPort] = (await freePorts(3)) as [number, number, number];
  const origin = `https://localhost:${port}`;

  const application = await startApplication(() => `${origin}/oidc`, 'demo-app');
  context.after(() => application.close());
  const config = defaultConfig({origin, appOrigin: application.origin});
  const identity = await createIdentityServer({origin, config});
  const logto = createServer((req, res) => void identity.handle(req, res)).listen(0, '127.0.0.1');
  await once(logto, 'listening');
  context.after(() => {
    identity.dispose();
    logto.close().closeAllConnections();
  });
  const nginx = await startNginx(folder, {
    origin,
    logto: `http://127.0.0.1:${(logto.address() as AddressInfo).port}`,
    pages: hostedDirectory,
    certificate,
    listen: {https: [`${port} ssl`], http: [String(httpPort)]},
    consentPort,
  });
  context.after(() => nginx.close());

  const found = findHeadlessChromium();
  if ('missing' in found) throw new Error(found.missing);
  const browser = await puppeteer.launch({
    executablePath: found.path,
    args: chromiumArguments,
    acceptInsecureCerts: true,
  });
  context.after(() => browser.close());
  const visitor = await Visitor.arrive(await browser.createBrowserContext(), origin, application);

  await visitor.askForCode('alice@example.com');
  const [message] = identity.sandbox!.inbox.messages('alice@example.com');
  await visitor.type('code', message?.code ?? '');
  const claims = await visitor.claims();
  assert.equal(claims['email'], 'alice@example.com');
  const cookies = await visitor.page.browserContext().cookies();
  assert.ok(cookies.some(({name, secure}) => name === '_session' && secure));
  assert.deepEqual(visitor.complaints, []);
});
