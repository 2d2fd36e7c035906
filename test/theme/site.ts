/**
 * Pages of somebody else's site with our element in them: the built library, a settings document to change, style
 * sheets from packages, and one Chromium to look at them.
 */
import {readFile, rm} from 'node:fs/promises';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join} from 'node:path';
import puppeteer, {type Page} from 'puppeteer-core';
import {build} from 'vite';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';

const root = join(import.meta.dirname, '../..');
/** Test files run beside each other; each has its own build. */
const library = join(root, `.cache/theme-test-${process.pid}`);
const types: Record<string, string> = {'.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html'};

const icon = (color: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="${color}" d="M0 0h8v8H0z"/></svg>`)}`;

/** As the server sends it: something of everything the first screen can show. */
export const settings = {
  branding: {logoUrl: icon('#06c'), darkLogoUrl: icon('#9cf'), favicon: icon('#0a0'), darkFavicon: icon('#af0')},
  color: {},
  languageInfo: {autoDetect: false, fallbackLanguage: 'en'},
  termsOfUseUrl: 'https://example.com/terms',
  privacyPolicyUrl: 'https://example.com/privacy',
  agreeToTermsPolicy: 'Manual',
  signIn: {methods: [{identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false}]},
  signUp: {identifiers: ['email'], password: false, verify: true},
  signInMode: 'SignInAndRegister',
  socialConnectors: ['alipay', 'wechat'].map((target) => ({
    id: target,
    target,
    name: {en: target},
    logo: icon('#f80'),
    logoDark: null,
    platform: 'Web',
  })),
  singleSignOnEnabled: true,
  ssoConnectors: [{id: 'okta', connectorName: 'Okta', logo: icon('#555')}],
};
export type SettingsDocument = Partial<typeof settings> & Record<string, unknown>;

export interface SitePage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly settings?: SettingsDocument;
  /** Answered as `/page.css`. */
  readonly styles?: string;
}

declare global {
  interface Window {
    /** What the page's policy forbade. */
    violations: string[];
  }
}

export interface Site {
  /** Shows the page once every form in it can be used. */
  open(page: SitePage): Promise<Page>;
  /** What the page said to its developer: errors, and warnings of ours. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const withFixtures = {'auth-sign-in': join(import.meta.dirname, 'entry.ts')};

export const openSite = async (input: Readonly<Record<string, string>> = withFixtures): Promise<Site> => {
  const chromium = findHeadlessChromium();
  if ('missing' in chromium) throw new Error(chromium.missing);
  await build({root, mode: 'cdn', logLevel: 'error', build: {outDir: library, rolldownOptions: {input}}});
  const browser = await puppeteer.launch({executablePath: chromium.path, args: chromiumArguments});

  let current: SitePage = {html: ''};
  let complaints: string[] = [];
  const send = (response: ServerResponse, type: string, body: string | Buffer, headers = {}) =>
    response.writeHead(200, {'content-type': `${type}; charset=utf-8`, ...headers}).end(body);
  const answer = async (path: string, response: ServerResponse) => {
    if (path === '/') return send(response, 'text/html', current.html, current.headers);
    if (path === '/api/.well-known/sign-in-exp') {
      return send(response, 'application/json', JSON.stringify({...settings, ...current.settings}));
    }
    if (path === '/page.css') return send(response, 'text/css', current.styles ?? '');
    if (path.startsWith('/api/')) return response.writeHead(204).end();
    if (path === '/oidc/auth') return response.writeHead(303, {location: '/sign-in'}).end();
    const [, folder, ...rest] = path.split('/');
    const base = {lib: library, assets: library, packages: join(root, 'node_modules'), fixtures: import.meta.dirname}[
      folder ?? ''
    ];
    if (!base) return response.writeHead(404).end();
    return send(response, types[extname(path)] ?? 'application/octet-stream', await readFile(join(base, ...rest)));
  };
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname, response).catch(() => response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    get complaints() {
      return complaints;
    },
    async open(page) {
      current = page;
      complaints = [];
      const tab = await browser.newPage();
      tab.on('pageerror', (error) => complaints.push(String(error)));
      tab.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
      });
      await tab.setViewport({width: 900, height: 900});
      await tab.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
      await tab.evaluateOnNewDocument(() => {
        window.violations = [];
        document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sourceFile}) =>
          window.violations.push(`${violatedDirective}: ${blockedURI} (${sourceFile})`),
        );
      });
      await tab.goto(origin, {waitUntil: 'networkidle0'});
      await tab.waitForFunction(() =>
        [...document.querySelectorAll('auth-sign-in')].every((element) =>
          [element, element.shadowRoot].some((root) =>
            root?.querySelector('[part~="screen"]:not(auth-loading-screen)')?.checkVisibility(),
          ),
        ),
      );
      await tab.evaluate(async () => {
        await document.fonts.ready;
        await Promise.all([...document.querySelectorAll('auth-sign-in')].map((element) => element.updateComplete));
      });
      return tab;
    },
    async close() {
      await browser.close();
      await rm(library, {recursive: true});
      server.closeAllConnections();
      server.close();
    },
  };
};

/** A document with our element in it; `head` is the site's own. */
export const pageWith = (form: string, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Site</title>${head}` +
  `<script type="module" src="/lib/auth-sign-in.js"></script><body>${form}</body></html>`;
