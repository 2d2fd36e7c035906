/**
 * Whom to turn to, as far as the tenant says: at every end of the road, and nowhere else than where it leads.
 */
import {expect} from '@open-wc/testing';
import type {State, StopReason} from '../../src/machine/state.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {settings, stopped} from '../../stories/states.ts';
import {draw, isChromium, textOf} from './support.ts';

const reasons: Readonly<Record<StopReason, true>> = {
  'session-expired': true,
  'unknown-session': true,
  'cookies-blocked': true,
  'account-suspended': true,
  unsupported: true,
  'unsafe-url': true,
  misconfigured: true,
  framed: true,
  'window-done': true,
  'window-lost': true,
};
const ends: readonly (readonly [what: string, state: State])[] = [
  ...(Object.keys(reasons) as StopReason[]).map((why) => [why, stopped({why})] as const),
  ['access denied', fixtures.accessDenied],
];

const mail = ['mailto:help@fernway.example', 'help@fernway.example'];
const page = ['https://fernway.example/help'];
const contacts: readonly (readonly [what: string, contact: object, says: string, links: readonly string[]])[] = [
  ['an address', {supportEmail: mail[1]}, 'Need help? Write to help@fernway.example.', [mail[0] as string]],
  ['a page', {supportWebsiteUrl: page[0]}, 'Need help? Visit our help pages.', page],
  [
    'both',
    {supportEmail: mail[1], supportWebsiteUrl: page[0]},
    'Need help? Write to help@fernway.example or visit our help pages.',
    [mail[0] as string, ...page],
  ],
  ['nobody', {}, '', []],
  ['no address and no page', {supportEmail: 'a@b.example?bcc=x', supportWebsiteUrl: 'javascript:alert(1)'}, '', []],
];

describe('support', () => {
  for (const [what, state] of isChromium ? ends : []) {
    it(`is named where somebody is stopped: ${what}`, async () => {
      for (const [whom, contact, says, links] of contacts) {
        const none = {supportEmail: undefined, supportWebsiteUrl: undefined};
        const {element, screen} = await draw({...state, settings: {...settings, ...none, ...contact}});
        const line = [...screen.querySelectorAll('p')].find((each) => textOf(each).startsWith('Need help?'));
        expect(textOf(line), whom).to.equal(says);
        expect([...(line?.querySelectorAll('a') ?? [])].map((each) => each.getAttribute('href'))).to.deep.equal(links);
        element.remove();
      }
    });
  }
});
