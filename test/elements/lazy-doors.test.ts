/**
 * Nobody waits for what a sign-in can do without: all of that hangs, and the code screen comes all the same. Timers of
 * more than a second never end here, so that whoever waits for a time limit waits for ever.
 */
import {expect, waitUntil} from '@open-wc/testing';
import type {AuthSignIn} from '../../src/index.ts';
import {lazyDoors} from './lazy-doors.ts';
import {get, isChromium, textOf} from './support.ts';

const unawaited = Object.keys(lazyDoors).filter((path) => lazyDoors[path] === 'unawaited');

type Hanging = Window & {hanging?: string[]};

const hang = (path: string) =>
  `data:text/javascript,(globalThis.hanging ??= []).push('${path}'); await new Promise(() => {})`;
const imports = Object.fromEntries(unawaited.map((path) => [`/src/${path}`, hang(path)]));

const impatient = `
  const {setTimeout: later} = window;
  window.setTimeout = (work, ms = 0, ...given) => (ms > 1000 ? 0 : later(work, ms, ...given));
  // As in an engine without relative colours, which gets others.
  const supports = CSS.supports.bind(CSS);
  CSS.supports = (...asked) => !String(asked).includes('oklch(from') && supports(...asked);`;

const start = (attributes: object) => `
  import '/src/index.ts';
  import {createMemoryServer} from '/src/server/memory.ts';
  const server = createMemoryServer();
  server.settings.patch({
    customCss: 'p { color: red }',
    signIn: {methods: [{identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  });
  const element = Object.assign(document.createElement('auth-sign-in'), {
    fetch: (request) => server.fetch(request),
    ...${JSON.stringify(attributes)},
  });
  document.body.append(element);`;

/** A page of its own, as a module that hangs does so to the end of its page. */
const openHanging = async (attributes: object) => {
  const frame = document.createElement('iframe');
  frame.src = '/test/elements/page/empty.html';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const {contentDocument: page, contentWindow: window} = frame as {contentDocument: Document; contentWindow: Hanging};
  const run = (type: string, textContent: string) =>
    page.head.append(Object.assign(page.createElement('script'), {type, textContent}));
  run('importmap', JSON.stringify({imports}));
  run('', impatient);
  run('module', start(attributes));
  await comes(() => page.querySelector('auth-sign-in'), 'the element is there');
  return {frame, window, element: page.querySelector('auth-sign-in') as AuthSignIn};
};

/** All of the source comes through the server of the tests, which takes its time. */
const comes = (condition: () => unknown, what: string) => waitUntil(condition, what, {interval: 20, timeout: 20_000});

(isChromium ? describe : describe.skip)('while all hangs that nobody waits for', function () {
  this.timeout(60_000);
  let frame: HTMLIFrameElement | undefined;
  afterEach(() => {
    frame?.remove();
  });

  it('the code screen comes', async () => {
    const opened = await openHanging({
      routing: 'path',
      endpoint: location.origin,
      locale: 'de',
      languageMenu: true,
      serverCss: true,
    });
    const {element, window} = opened;
    ({frame} = opened);
    await comes(() => element.querySelector('input[name="identifier"]'), 'the first screen is there');
    const input = get<HTMLInputElement>(element, 'input[name="identifier"]');
    input.value = 'alice@example.com';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.form?.requestSubmit();
    await comes(() => element.querySelector('auth-code-screen input'), 'the code screen is there');
    // Advice is for a form that is not set up; this tenant has no passkeys, second factors or phone numbers.
    const asked = unawaited.filter((path) => !/\/(advice|own-nodes|qr-code|auth-country-[a-z]+)\.ts$/.test(path));
    await comes(() => window.hanging?.length === asked.length, `${asked.length} hang`);
    expect([...(window.hanging ?? [])].sort()).to.deep.equal(asked);
  });

  it('a form that is not set up says so', async () => {
    const opened = await openHanging({endpoint: 'http://['});
    const {element, window} = opened;
    ({frame} = opened);
    const alert = () => element.shadowRoot?.querySelector('[role="alert"]');
    await comes(alert, 'it is told');
    expect(textOf(alert())).to.match(/isn’t set up/);
    expect(window.hanging).to.include('machine/advice.ts');
  });
});
