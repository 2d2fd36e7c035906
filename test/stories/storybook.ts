/**
 * The static Storybook, served and shown: one story at a time, in as many tabs as wanted.
 */
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumArguments, findChromium} from '../support/browsers.ts';

const folder = join(import.meta.dirname, '../../storybook-static');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** As `index.json` has it. */
export interface Story {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
  readonly tags: readonly string[];
}

/** What Storybook says when a story, its play function and the checks after it are through. */
export interface Outcome {
  readonly status: 'success' | 'error';
  readonly problems: readonly string[];
}

export type Toolbars = Readonly<Record<string, string>>;

export interface Tab {
  readonly page: Page;
  /** Shows a story from the beginning, plays it and checks it. */
  play(story: Story, toolbars: Toolbars): Promise<Outcome>;
  /** Draws the story that is shown again. */
  turn(toolbars: Toolbars): Promise<void>;
}

export interface Storybook {
  readonly stories: readonly Story[];
  readonly origin: string;
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** The clock of every page: a countdown looks the same each time. */
const now = Date.UTC(2024, 1, 29, 12);

interface Channel {
  on(event: string, listener: (data: never) => void): void;
  once(event: string, listener: (data: never) => void): void;
  emit(event: string, data: unknown): void;
}
declare global {
  interface Window {
    __STORYBOOK_ADDONS_CHANNEL__: Channel;
    /** Of the story with this id, once it is through; chance begins anew. */
    __outcomeOf(id: string): Promise<Outcome>;
  }
}

/** Runs in the page before anything else: clock and chance are the same each time, and what Storybook says is heard. */
const prepare = (fixedNow: number) => {
  Date.now = () => fixedNow;
  let drawn = 0;
  crypto.getRandomValues = (array) => {
    if (ArrayBuffer.isView(array)) {
      const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
      for (let i = 0; i < bytes.length; i++) bytes[i] = drawn = (drawn * 167 + 13) % 251;
    }
    return array;
  };
  const waiting = new Map<string, PromiseWithResolvers<Outcome>>();
  const outcomeOf = (id: string) => {
    const found = waiting.get(id) ?? Promise.withResolvers<Outcome>();
    waiting.set(id, found);
    return found;
  };
  window.__outcomeOf = (id) => {
    drawn = 0;
    return outcomeOf(id).promise;
  };
  let problems: string[] = [];
  interface Violation {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly {readonly html: string; readonly failureSummary?: string}[];
  }
  const listen = (channel: Channel) => {
    const said = (error: {message?: string; description?: string}) =>
      problems.push((error.message ?? error.description ?? 'failed').slice(0, 400));
    for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
      channel.on(event, said);
    }
    channel.on(
      'storyFinished',
      ({
        storyId,
        status,
        reporters,
      }: {
        storyId: string;
        status: Outcome['status'];
        reporters: {type: string; status: string; result?: {violations?: Violation[]; error?: Error}}[];
      }) => {
        const a11y = reporters.filter(({type}) => type === 'a11y');
        if (a11y.length === 0 && problems.length === 0) problems.push('axe did not run');
        for (const {result} of a11y) {
          if (result?.error) problems.push(`axe: ${result.error.message}`);
          for (const {id, help, nodes} of result?.violations ?? []) {
            problems.push(`axe ${id}: ${help}\n      ${nodes.map(({html}) => html.slice(0, 200)).join('\n      ')}`);
          }
        }
        outcomeOf(storyId).resolve({status, problems});
        problems = [];
      },
    );
  };
  let channel: Channel;
  Object.defineProperty(window, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (made: Channel) => {
      channel = made;
      listen(made);
    },
  });
};

const globalsOf = (toolbars: Toolbars) =>
  Object.entries(toolbars)
    .map(([name, value]) => `${name}:${value.replaceAll(' ', '+')}`)
    .join(';');

const tooLate = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('not through after 30 s')), 30_000).unref());

export const openStorybook = async (): Promise<Storybook> => {
  const chromium = findChromium();
  if ('missing' in chromium) throw new Error(chromium.missing);
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    readFile(path)
      .then((body) =>
        response
          .writeHead(200, {
            'content-type': types[extname(path)] ?? 'application/octet-stream',
            'cache-control': 'max-age=600',
          })
          .end(body),
      )
      .catch(() => response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // A browser for each tab: one in the background draws nothing.
  const browsers: Browser[] = [];
  const launch = async () => {
    const browser = await puppeteer.launch({
      executablePath: chromium.path,
      // The same strokes on every machine.
      args: [
        ...chromiumArguments,
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
        '--lang=en-US',
      ],
    });
    browsers.push(browser);
    return browser;
  };
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {entries: Record<string, Story>};

  return {
    origin,
    stories: Object.values(index.entries).filter(({type}) => type === 'story'),
    async openTab() {
      const browser = await launch();
      const [page = await browser.newPage()] = await browser.pages();
      await page.evaluateOnNewDocument(prepare, now);
      // Loading Storybook takes longer than most stories, so it is done once.
      let isOpen = false;
      const open = async (id: string, toolbars: Toolbars) => {
        const query = new URLSearchParams({id, viewMode: 'story', globals: globalsOf(toolbars)});
        await page.goto(`${origin}/iframe.html?${query}`, {waitUntil: 'domcontentloaded'});
        return page.evaluate((storyId) => window.__outcomeOf(storyId), id);
      };
      return {
        page,
        async play({id}, toolbars) {
          const outcome = isOpen
            ? page.evaluate((storyId) => {
                const through = window.__outcomeOf(storyId);
                window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {storyId, viewMode: 'story'});
                return through;
              }, id)
            : open(id, toolbars);
          isOpen = true;
          return Promise.race([outcome, tooLate()]).catch((error: unknown) => {
            isOpen = false;
            return {status: 'error' as const, problems: [String(error)]};
          });
        },
        async turn(toolbars) {
          await page.evaluate(
            (globals) =>
              new Promise<void>((resolve) => {
                const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
                channel.once('storyRendered', () => resolve());
                channel.emit('updateGlobals', {globals});
              }),
            toolbars,
          );
        },
      };
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      server.closeAllConnections();
      server.close();
    },
  };
};
