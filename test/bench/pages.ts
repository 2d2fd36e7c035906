/**
 * The pages that are compared: the floor, the floor with Lit, a peer, and ours. All are served alike.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, extname, join} from 'node:path';
import type {Browser} from 'puppeteer-core';
import {build} from 'vite';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startIdentityServer} from '../../src/server/node/index.ts';
import type {PageSource} from '../../src/server/node/pages/hosted-pages.ts';
import {startApplication} from '../support/application.ts';
import {hankoApi} from './hanko-api.ts';
import {forever, serve, type Files, type Served, type Site} from './serve.ts';
import type {Target} from './visit.ts';

export type Page = Target & Site;

const page = (head: string, body: string): Served => ({
  type: 'text/html; charset=utf-8',
  body:
    '<!doctype html><html lang="en"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Sign in</title>' +
    `<link rel="icon" href="data:,"><style>body{margin:0;font-family:system-ui,sans-serif}` +
    `main{max-width:400px;margin:40px auto}</style>${head}</head><body><main>${body}</main></body></html>`,
});

const script = '<script type="module" src="/assets/page.js"></script>';
const names = ['Google', 'GitHub', 'Apple'];

const plain = page(
  '<style>form{display:grid;gap:12px}input,button{font:inherit;min-height:44px;width:100%;box-sizing:border-box}</style>',
  `<h1>Sign in</h1><form action="/go" method="post"><label for="email">Email</label>
<input id="email" type="email" name="email" autocomplete="username" required><button>Continue</button>
${names.map((name) => `<button name="provider" value="${name}">Continue with ${name}</button>`).join('')}</form>`,
);

/** The copies of React that a package brings along, where ours are too new for it. */
const reactOf = (owner: string) => {
  const {resolve} = createRequire(createRequire(import.meta.url).resolve(owner));
  return Object.fromEntries(['react', 'react-dom'].map((name) => [name, dirname(resolve(`${name}/package.json`))]));
};

/** One of `pages/`, as Vite builds it by default. */
const bundle = async (name: string, alias: Readonly<Record<string, string>> = {}): Promise<Served> => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: {alias},
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(import.meta.dirname, `pages/${name}.ts`),
        output: {codeSplitting: false},
      },
    },
  });
  if (!('output' in built)) throw new Error('one build was asked for');
  return {type: 'text/javascript', body: built.output[0].code, headers: forever};
};

const types: Readonly<Record<string, string>> = {'.js': 'text/javascript', '.css': 'text/css'};

/** The hosted page as the identity server writes it, settings inside, and the files beside it. */
const hosted = async (browser: Browser, pages: PageSource): Promise<{path: string; files: Files}> => {
  const {directory} = pages;
  let issuer = '';
  const application = await startApplication(() => issuer, 'demo-app');
  const server = await startIdentityServer({
    config: (origin) => defaultConfig({origin, appOrigin: application.origin}),
    pages,
  });
  issuer = `${server.origin}/oidc`;
  // Cookies do not tell ports apart: another server's visit would take ours.
  const context = await browser.createBrowserContext();
  try {
    const {authorizationUrl} = await application.begin();
    const visitor = await context.newPage();
    const answer = await visitor.goto(authorizationUrl);
    const body = (await answer?.text()) ?? '';
    // The page's own script may have changed its address since.
    const {pathname, search} = new URL(answer?.url() ?? '');
    const assets = join(directory, 'assets');
    const files = readdirSync(assets, {encoding: 'utf8', recursive: true}).filter((name) => types[extname(name)]);
    return {
      path: pathname + search,
      files: {
        [pathname]: {
          type: 'text/html; charset=utf-8',
          body,
          headers: {'content-security-policy': answer?.headers()['content-security-policy'] ?? ''},
        },
        ...Object.fromEntries(
          files.map((name): [string, Served] => [
            `/assets/${name}`,
            {type: types[extname(name)] ?? '', body: readFileSync(join(assets, name)), headers: forever},
          ]),
        ),
      },
    };
  } finally {
    await context.close();
    await server.close();
    await application.close();
  }
};

const target = async (
  name: string,
  field: string,
  files: Files,
  {path = '/', answers, later}: Partial<Page> = {},
): Promise<Page> => ({
  name,
  field,
  path,
  answers,
  later,
  ...(await serve(files)),
});

/** A form of ours: not the one of the HTML, until a script says that it listens. */
const answers = 'auth-sign-in [slot=screen]:not([data-prerendered=""])';

/** With the first screen in the HTML, and without it, as a server does that knows no more of it than its settings. */
export const ours = async (browser: Browser, directory: string, name = 'auth-sign-in'): Promise<Page[]> => {
  const rows = [
    [name, true],
    [`${name}, drawn by its script`, false],
  ] as const;
  return Promise.all(
    rows.map(async ([row, firstScreen]) => {
      const {path, files} = await hosted(browser, {directory, firstScreen});
      const later = firstScreen ? '/index.js' : undefined;
      return target(row, 'auth-sign-in input[name=identifier]', files, {path, answers, later});
    }),
  );
};

export const others = async (): Promise<Page[]> => {
  const settings = JSON.stringify(names);
  const element = '<least-element></least-element>';
  const lit = {'/assets/page.js': await bundle('lit')};
  return [
    await target('plain HTML', '#email', {'/': plain}),
    await target('smallest Lit element', 'least-element >>> #email', {
      '/': page(script, `<script type="application/json" id="settings">${settings}</script>${element}`),
      ...lit,
    }),
    await target('the same, asking for its settings', 'least-element >>> #email', {
      '/': page(script, element),
      '/settings': {type: 'application/json', body: settings},
      ...lit,
    }),
    await target('Hanko', 'hanko-auth >>> input[type=email]', {
      '/': page(script, '<hanko-auth lang="en"></hanko-auth>'),
      '/assets/page.js': await bundle('hanko'),
      ...hankoApi,
    }),
    await target('Supabase', '#app input[type=email]', {
      '/': page(script, '<div id="app"></div>'),
      '/assets/page.js': await bundle('supabase', reactOf('@supabase/auth-ui-react')),
    }),
  ];
};
