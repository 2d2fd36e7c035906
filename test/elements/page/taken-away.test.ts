/**
 * An element that the page has taken away: what still wants to draw it begins nothing; put back, it begins afresh.
 */
import {aTimeout, expect, fixture, html} from '@open-wc/testing';
import type {AuthSignIn} from '../../../src/index.ts';
import {createMemoryServer} from '../../../src/server/memory.ts';
import {drawn} from '../support.ts';

const open = async () => {
  const server = createMemoryServer();
  const asked: string[] = [];
  const element = await fixture<AuthSignIn>(
    html`<auth-sign-in
      locale="en"
      endpoint=${location.origin}
      .fetch=${(request: Request) => {
        asked.push(new URL(request.url).pathname);
        return server.fetch(request);
      }}
    ></auth-sign-in>`,
  );
  await drawn(element, 'sign-in');
  return {element, asked};
};

/** Longer than it takes to see that it was not only moved. */
const takeAway = async (element: Element) => {
  element.remove();
  await aTimeout(20);
};

describe('an element that is taken away', () => {
  it('asks nothing, whoever wants it drawn', async () => {
    const {element, asked} = await open();
    await takeAway(element);
    asked.length = 0;
    element.requestUpdate();
    element.siteName = 'Another';
    await element.updateComplete;
    await aTimeout(50);
    expect(asked).to.deep.equal([]);
  });

  it('begins afresh when it is put back', async () => {
    const {element, asked} = await open();
    const parent = element.parentElement as Element;
    await takeAway(element);
    asked.length = 0;
    parent.append(element);
    await drawn(element, 'sign-in');
    await aTimeout(50);
    expect(asked).to.contain('/api/.well-known/sign-in-exp');
  });
});
