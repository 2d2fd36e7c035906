/**
 * The static Storybook, served and shown: one story at a time, in as many tabs as wanted.
 */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumArguments, findChromium} from '../support/browsers.ts';
import {openEar, type Ear} from './heard/ear.ts';
import {now, prepare} from './prepare.ts';
import {folder, serve} from './serve.ts';

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

export type Toolbars = Readonly<Record<'locale' | 'direction' | 'scheme' | 'theme' | 'isolated', string>>;

export interface Tab {
  readonly page: Page;
  readonly ear: Ear;
  /** What the browser logged as an error, and what could not be loaded. */
  readonly complaints: readonly string[];
  /** Shows a story from the beginning, plays it and checks it. */
  play(story: Story, toolbars: Toolbars): Promise<Outcome>;
  /** Draws the story again, and checks it. */
  turn(story: Story, toolbars: Toolbars): Promise<Outcome>;
}

export interface Storybook {
  readonly stories: readonly Story[];
  readonly address: string;
  /** In a browser of its own: one in the background draws nothing. */
  openTab(findBrowser?: typeof findChromium): Promise<Tab>;
  close(): Promise<void>;
}

const globalsOf = (toolbars: Toolbars) =>
  Object.entries(toolbars)
    .map(([name, value]) => `${name}:${value.replaceAll(' ', '+')}`)
    .join(';');

const tooLate = () =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error('not through after 30 s')), 30_000).unref());

const listenTo = (page: Page) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`the console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`the page: ${String(error)}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  return complaints;
};

/** Nothing is looked at before all that moves has arrived: it goes there twenty times as fast. */
const hurryIn = async (page: Page) => {
  const session = await page.createCDPSession();
  await session.send('Animation.enable');
  // A new document, and some of what is emulated, put it back.
  return () => session.send('Animation.setPlaybackRate', {playbackRate: 20});
};

const tabOf = (page: Page, ear: Ear, hurry: () => Promise<unknown>, address: string): Tab => {
  // Loading Storybook takes longer than a story, so it is done once.
  let shown: {readonly story: Story; readonly globals: string} | undefined;
  const open = async (id: string, globals: string) => {
    const query = new URLSearchParams({id, viewMode: 'story', globals});
    await page.goto(`${address}/iframe.html?${query}`, {waitUntil: 'domcontentloaded'});
    await hurry();
    return page.evaluate((storyId) => window.__outcomeOf(storyId), id);
  };
  const change = async (id: string, event: string, data: object) => {
    await hurry();
    return page.evaluate(
      (storyId, name, told) => {
        const through = window.__outcomeOf(storyId);
        window.__STORYBOOK_ADDONS_CHANNEL__.emit(name, told);
        return through;
      },
      id,
      event,
      data,
    );
  };
  const inTime = (outcome: Promise<Outcome>): Promise<Outcome> =>
    Promise.race([outcome, tooLate()]).catch((error: unknown) => {
      shown = undefined;
      return {status: 'error', problems: [String(error)]};
    });
  /** What one story keeps in the browser is none of the next one's. */
  const forget = () => page.evaluate(() => localStorage.clear());

  return {
    page,
    ear,
    complaints: listenTo(page),
    async play(story, toolbars) {
      const {id} = story;
      const globals = globalsOf(toolbars);
      if (shown && shown.globals !== globals) await this.turn(shown.story, toolbars);
      if (shown) await forget();
      const before = shown?.story.id;
      shown = {story, globals};
      if (!before) return inTime(open(id, globals));
      if (before === id) return inTime(change(id, 'forceRemount', {storyId: id}));
      return inTime(change(id, 'setCurrentStory', {storyId: id, viewMode: 'story'}));
    },
    async turn(story, toolbars) {
      await forget();
      shown = {story, globals: globalsOf(toolbars)};
      return inTime(change(story.id, 'updateGlobals', {globals: toolbars}));
    },
  };
};

export const openStorybook = async (): Promise<Storybook> => {
  const served = await serve();
  // The same strokes on every machine.
  const strokes = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--lang=en-US'];
  const browsers: Browser[] = [];
  const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {entries: Record<string, Story>};

  return {
    address: served.address,
    stories: Object.values(index.entries).filter(({type}) => type === 'story'),
    async openTab(findBrowser = findChromium) {
      const chromium = findBrowser();
      if ('missing' in chromium) throw new Error(chromium.missing);
      const browser = await puppeteer.launch({executablePath: chromium.path, args: [...chromiumArguments, ...strokes]});
      browsers.push(browser);
      const [page = await browser.newPage()] = await browser.pages();
      await page.evaluateOnNewDocument(prepare, now);
      return tabOf(page, await openEar(page), await hurryIn(page), served.address);
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      served.close();
    },
  };
};
