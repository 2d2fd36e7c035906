/**
 * Element tests, in every engine this machine has. Chromium is a must; a missing Firefox or WebKit is said and skipped.
 * `ENGINES=chromium,firefox` narrows the list while developing.
 */
import {globSync} from 'node:fs';
import {join} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {puppeteerLauncher} from '@web/test-runner-puppeteer';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import puppeteerOfThen from 'puppeteer-of-then';
import {renderFirstScreen} from '../../src/prerender/index.ts';
import {tenantCss} from '../../src/prerender/tenant-css.ts';
import {chromium} from '../engines/old/chromium.ts';
import {chromiumArguments, findHeadlessChromium, findFirefox, findWebKit} from '../support/browsers.ts';
import {startWebKitDriver} from '../support/webkit.ts';

const root = join(import.meta.dirname, '../..');

/** The slowest first. */
const engines = {
  async webkit() {
    const found = findWebKit();
    if ('missing' in found) return found;
    const port = await startWebKitDriver(found);
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': {binary: found.browser, args: ['--automation']},
      },
    });
  },

  async chromium() {
    const found = findHeadlessChromium();
    if ('missing' in found) throw new Error(found.missing);
    const launchOptions = {executablePath: found.path, args: chromiumArguments};
    // Beside another engine, it believes that it has the focus.
    const createPage = async ({context}) => {
      const page = await context.newPage();
      const session = await page.createCDPSession();
      await session.send('Emulation.setFocusEmulationEnabled', {enabled: true});
      return page;
    };
    return chromeLauncher({launchOptions, createPage, concurrency: 1});
  },

  async firefox() {
    const found = findFirefox();
    if ('missing' in found) return found;
    const launchOptions = {browser: 'firefox', product: 'firefox', executablePath: found.path};
    // It tells of each of hundreds of modules, to nobody, and takes a third of its time for that.
    const createPage = async ({context}) => {
      const page = await context.newPage();
      await page.browser().connection.send('session.unsubscribe', {events: ['network']});
      return page;
    };
    return puppeteerLauncher({launchOptions, createPage, concurrency: 1});
  },
};

/** As they were; only where they are named. */
const oldEngines = {
  'chromium-111': async () =>
    chromeLauncher({puppeteer: puppeteerOfThen, launchOptions: await chromium(), concurrency: 1}),
};
/** By an import map that comes after a module, which these did not read. */
const notOfThen = /\/(lazy-doors|menu-lost)\.test\.ts$/;

/** Whoever is last is alone, and leaves half of a small machine idle: it comes in parts, each with every fourth file. */
const partsOf = {firefox: 4, 'chromium-111': 4};

/** `--files` narrows them. */
const all = globSync(join(root, 'test/elements/**/*.test.ts')).sort();
const isNarrowed = process.argv.includes('--files');
const groups = [];
for (const name of process.env.ENGINES?.split(',') ?? Object.keys(engines)) {
  const files = name in oldEngines ? all.filter((file) => !notOfThen.test(file)) : all;
  const parts = isNarrowed ? 1 : (partsOf[name] ?? 1);
  for (let part = 0; part < parts; part++) {
    const launcher = await {...engines, ...oldEngines}[name]();
    if ('missing' in launcher) console.log(`Skipping ${name}: ${launcher.missing}`);
    else
      groups.push({name: `${name} ${part}`, files: files.filter((_, at) => at % parts === part), browsers: [launcher]});
  }
}

/** What a server would have made ahead: the languages of this process do not get in the page's way. */
const onServer = {
  prerender: ({settings, options, phrases}) =>
    renderFirstScreen(settings, {...options, ...(phrases && {phrases: () => phrases})}),
  'tenant-css': ({texts, ownsPage}) => texts.map((css) => tenantCss(css, ownsPage)),
};
const prerender = {
  name: 'prerender',
  executeCommand: async ({command, payload}) => await onServer[command]?.(payload),
};

/** Fifty pages ask for the same modules, which nobody changes meanwhile. */
const keep = async (context, next) => {
  await next();
  const isModule = /^\/(src|stories|test|node_modules)\//.test(context.path) && !context.querystring;
  if (isModule && context.status === 200) context.set('cache-control', 'max-age=3600');
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  nodeResolve: true,
  middleware: isNarrowed ? [] : [keep],
  plugins: [prerender, esbuildPlugin({ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json')})],
  ...(isNarrowed ? {browsers: groups.flatMap(({browsers}) => browsers)} : {groups}),
  // Two pages at once, each in an engine of its own: three on a small machine miss their deadlines.
  concurrentBrowsers: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: {config: {ui: 'bdd', timeout: 10_000}},
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
};
