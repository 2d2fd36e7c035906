/**
 * Captchas.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import type {Text, Texts} from './shared.ts';

const failed: Text = () => ({
  what: msg('We couldn’t confirm that you’re a person.', {id: 'error.session.captcha_failed', desc: 'What happened'}),
  next: msg('Try again. If that keeps failing, try another browser or network.', {
    id: 'error.session.captcha_failed.next',
    desc: 'What to do',
  }),
});

export const captchaTexts = {
  'session.captcha_failed': failed,
  'captcha-failed': failed,
  'session.captcha_required': () => ({
    what: msg('We need to confirm that you’re a person.', {
      id: 'error.session.captcha_required',
      desc: 'What happened',
    }),
    next: msg('Reload the page, then try again.', {id: 'error.session.captcha_required.next', desc: 'What to do'}),
  }),
  'captcha-blocked': () => ({
    what: msg('The check that you’re a person couldn’t be loaded.', {
      id: 'error.captcha-blocked',
      desc: 'What happened',
    }),
    next: msg('If you use an ad blocker, switch it off for this page, then try again.', {
      id: 'error.captcha-blocked.next',
      desc: 'What to do',
    }),
  }),
  'captcha-timeout': () => ({
    what: msg('The check that you’re a person took too long.', {id: 'error.captcha-timeout', desc: 'What happened'}),
    next: msg('Check your connection and try again.', {id: 'error.captcha-timeout.next', desc: 'What to do'}),
  }),
} satisfies Partial<Texts<Fault['code']>>;
