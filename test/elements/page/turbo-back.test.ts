/**
 * Away and back, by Turbo: what it shows then is a copy of the page that it kept.
 */
import {expect} from '@open-wc/testing';
import type {AuthSignIn} from '../../../src/index.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {drawn, until} from '../support.ts';
import {isKept} from './kept.ts';
import {expectAlive, look, type, watchErrors} from './living.ts';

type Page = Window & {Turbo: {visit(url: string): void}};

const openPage = async () => {
  const frame = document.createElement('iframe');
  frame.src = new URL('./turbo.html', import.meta.url).href;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  return frame;
};

describe('one living form after Turbo’s Back', function () {
  this.timeout(30_000);
  const expectNoErrors = watchErrors();

  it('from its page cache, as often as somebody goes', async () => {
    const frame = await openPage();
    const page = frame.contentWindow as Page;
    const formIn = () => page.document.querySelector('auth-sign-in') as AuthSignIn;
    const {stillMachine} = page;
    await drawn(formIn(), 'code');
    await isKept(formIn());
    const before = look(formIn());
    const broken: unknown[] = [];
    page.addEventListener('error', ({message}) => broken.push(message));
    page.addEventListener('unhandledrejection', ({reason}) => broken.push(reason));

    page.Turbo.visit(new URL('./turbo-away.html', import.meta.url).href);
    for (let time = 1; time <= 3; time++) {
      await until(() => page.document.querySelector('#away'), 'the other page');
      page.history.back();
      await until(() => formIn(), 'the page with the form');
      await drawn(formIn(), 'code');
      await isKept(formIn());
      expect(look(formIn()), `back for the time ${time}`).to.deep.equal(before);
      type(formIn(), '12');
      page.history.forward();
    }
    await until(() => page.document.querySelector('#away'), 'the other page');
    page.history.back();
    await until(() => formIn(), 'the page with the form');
    await drawn(formIn(), 'code');
    await expectAlive(formIn(), stillMachine, {state: fixtures.code, later: fixtures.codeWrong});
    expect(page.stillMachine, 'the page was never loaded anew').to.equal(stillMachine);
    expect(broken).to.deep.equal([]);
    expectNoErrors();
    frame.remove();
  });
});
