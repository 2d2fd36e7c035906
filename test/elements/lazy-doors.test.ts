/**
 * Nobody waits for what a sign-in can do without: all of that hangs, and the code screen comes all the same. Timers of
 * more than a second never end here, so that whoever waits for a time limit waits for ever.
 */
import {expect} from '@open-wc/testing';
import {comes, openFrame} from './frame.ts';
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

/** A page of its own, as a module that hangs does so to the end of its page. */
const openHanging = (attributes: object) => openFrame<Hanging>({imports, attributes, script: impatient});

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
      messages: {'sign-in.title': 'Herein'},
      serverCss: true,
      serverPhrases: true,
    });
    const {element, window} = opened;
    ({frame} = opened);
    await comes(() => element.querySelector('input[name="identifier"]'), 'the first screen is there');
    const input = get<HTMLInputElement>(element, 'input[name="identifier"]');
    input.value = 'alice@example.com';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    input.form?.requestSubmit();
    await comes(() => element.querySelector('auth-code-screen input'), 'the code screen is there');
    // Advice and explanations are for a form that is not set up; this tenant has no passkeys, second factors or phone
    // numbers, this browser is no app's, and this page no application's. What follows the first picture asks for the
    // keeper of our nodes and for the tenant's texts: it hangs itself.
    const asked = unawaited.filter(
      (path) =>
        !/\/(advice|explain|host|native-app|own-nodes|phrases|qr-code|auth-country-[a-z]+|finish|popups)\.ts$/.test(
          path,
        ),
    );
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
