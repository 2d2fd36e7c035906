/**
 * Where the server, or the captcha itself, does not take somebody for a person.
 */
import type {CaptchaFailure} from './captcha.ts';
import {say, type Rows} from '../error-row.ts';
import {go, refuse, type Step} from '../step.ts';

export const captchaErrors: Rows = {
  'session.captcha_failed': (situation, code) => say(situation, {code, recoverable: true}),
  // It was switched on after the settings were read: then only newer ones help.
  'session.captcha_required': (situation, code) =>
    say(situation, {code, recoverable: 'type' in situation.settings.captchaConfig}),
};

export const captchaStep = (why: CaptchaFailure): Step => {
  switch (why) {
    case 'unsupported':
      return go({name: 'stopped', why, code: 'session.captcha_required'});
    case 'network':
      return refuse({code: why, recoverable: true});
    default:
      return refuse({code: `captcha-${why}`, recoverable: true});
  }
};
