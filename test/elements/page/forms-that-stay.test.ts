import {aTimeout, expect} from '@open-wc/testing';
import type {State} from '../../../src/machine/state.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {press} from '../accessibility/keys.ts';
import {draw, until} from '../support.ts';

const secret = 'typed-by-a-person';

/** A page without any script of ours, which can be navigated away. */
const openPage = async () => {
  const frame = document.createElement('iframe');
  frame.src = new URL('./empty.html', import.meta.url).href;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  return frame;
};

type Way = (form: HTMLFormElement) => unknown;

/** By a script that asks nobody. Firefox throws where it has nothing to send. */
const submit: Way = (form) => {
  try {
    HTMLFormElement.prototype.submit.call(form);
  } catch (error) {
    if ((error as Error).name !== 'NS_ERROR_FAILURE') throw error;
  }
};

/** Everything by which a form is sent. */
const ways: Record<string, Way> = {
  'form.submit()': submit,
  'form.requestSubmit()': (form) => form.requestSubmit(),
  'its button': (form) => form.querySelector<HTMLElement>('[type="submit"]')?.click(),
  'its button by name': (form) => form.requestSubmit(form.querySelector<HTMLElement>('[type="submit"]')),
  'Enter in its field': async (form) => {
    form.querySelector('input')?.focus();
    await press('Enter');
  },
};

/** A page with this form, filled in, after all these tries to send it; whether it is still the same is told later. */
const afterTries = async (html: string, tries: readonly Way[]) => {
  const frame = await openPage();
  const {contentDocument: page} = frame;
  const {href} = (frame.contentWindow as Window).location;
  if (!page) throw new Error('no page');
  page.body.innerHTML = html;
  // A file is nothing that a page can put there.
  for (const input of page.querySelectorAll<HTMLInputElement>('input:not([type="file"])')) input.value = secret;
  for (const tryIt of tries) await tryIt(page.querySelector('form') as HTMLFormElement);
  return {
    stays: () => frame.contentDocument === page && frame.contentWindow?.location.href === href,
    close: () => frame.remove(),
  };
};

/** Longer than a navigation takes that nobody stops. */
const patienceMs = 1500;

describe('a form of ours is never sent by itself', function () {
  this.timeout(60_000);

  for (const [name, way] of Object.entries(ways)) {
    it(`and this test would notice (${name})`, async () => {
      const form = `<form novalidate><input name="identifier"><button type="submit"></button></form>`;
      const page = await afterTries(form, [way]);
      await until(() => !page.stays(), 'the form is sent');
      page.close();
    });
  }

  it('copied into a page without its script', async () => {
    const forms = new Map<string, string>();
    for (const [name, state] of Object.entries<State>(fixtures)) {
      const {element, screen} = await draw(state);
      if (screen.querySelector('form')) forms.set(element.outerHTML.replace(/\bauth-\d+/g, ''), name);
      element.remove();
    }
    const pages: {name: string; stays: () => boolean; close: () => void}[] = [];
    // One after the other: there is one keyboard.
    for (const [html, name] of forms) pages.push({name, ...(await afterTries(html, Object.values(ways)))});
    await aTimeout(patienceMs);
    expect(pages.filter(({stays}) => !stays()).map(({name}) => name)).to.deep.equal([]);
    expect(pages.length).to.be.greaterThan(20);
    for (const {close} of pages) close();
  });

  it('also where it lives, whoever sends it, and whatever a listener does', async () => {
    const {screen, machine} = await draw({...fixtures.signIn, identifier: 'alice@example.com'});
    const form = screen.querySelector('form') as HTMLFormElement;
    const {href} = location;
    submit(form);
    form.addEventListener('submit', (event) => event.stopImmediatePropagation(), {once: true});
    form.requestSubmit();
    expect(machine.sent).to.deep.equal([]);
    form.requestSubmit();
    await until(() => machine.sent.length > 0, 'it is heard the next time');
    expect(location.href).to.equal(href);
  });
});
