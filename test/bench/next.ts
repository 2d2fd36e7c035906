/**
 * The step after the first screen, with a sixth of the processor: from the moment the last answer had been read, or
 * Enter pressed where nothing had to be asked, until the next field had the focus. The network has no part in it; what
 * was typed took its time, as a person does.
 */
import type {Browser} from 'puppeteer-core';
import type {Config} from '../../src/server/node/config-schema.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startIdentityServer} from '../../src/server/node/index.ts';
import {startApplication} from '../support/application.ts';
import {answered, sendAddress, typable, typeAddress} from '../support/next-step.ts';
import {median} from './report.ts';
import {slow} from './visit.ts';

/** What a tenant may prefer. */
const ways = ['code', 'password'] as const;
type Way = (typeof ways)[number];

const preferring = (config: Config, way: Way): Config => {
  const methods = [
    {identifier: 'email' as const, password: true, verificationCode: true, isPasswordPrimary: way === 'password'},
  ];
  return {...config, signInExperience: {...config.signInExperience, signIn: {methods}}};
};

const open = async (directory: string, way: Way) => {
  let issuer = '';
  const application = await startApplication(() => issuer, 'demo-app');
  const server = await startIdentityServer({
    config: (origin) => preferring(defaultConfig({origin, appOrigin: application.origin}), way),
    pages: {directory},
  });
  issuer = `${server.origin}/oidc`;
  return {application, server, times: [] as number[]};
};

const visit = async (browser: Browser, url: string) => {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.emulateCPUThrottling(slow.cpu);
    await typeAddress(page, url, 'bob@example.com');
    await sendAddress(page);
    return await page.evaluate((from, to) => performance.measure('step', from, to).duration, answered, typable);
  } finally {
    await context.close();
  }
};

/** A row for each hosted build. */
export const measureNextSteps = async (
  browser: Browser,
  directories: readonly string[],
  rounds: number,
): Promise<string[][]> => {
  const sites = await Promise.all(directories.map((directory) => Promise.all(ways.map((way) => open(directory, way)))));
  for (let round = 0; round < rounds; round++) {
    for (const {application, server, times} of sites.flat()) {
      // Codes may be sent so often only.
      await server.reset();
      times.push(await visit(browser, (await application.begin()).authorizationUrl));
    }
  }
  for (const {application, server} of sites.flat()) {
    await server.close();
    await application.close();
  }
  return sites.map((site, index) => [
    index === 0 ? 'auth-sign-in' : (directories[index] ?? ''),
    ...site.map(({times}) => median(times).toFixed(0)),
  ]);
};
