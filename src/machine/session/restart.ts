/**
 * Beginning again. With an authorization URL it is visited again. Without one only the application can begin a
 * sign-in, so what is left is to ask the server whether this one is still alive: then it starts afresh, and
 * otherwise the tenant's page for that case, or our own screen, says to go back to the application. The browser's
 * history is no help: what lies before our first entry may as well be a provider's page.
 */
import {createExperienceClient} from '../../client/experience-client.ts';
import {success} from '../../client/result.ts';
import {isErrorCode} from '../../protocol/errors.ts';
import type {Session} from './session.ts';
import type {Screen, State} from '../state.ts';
import {notBegun} from './errors.ts';
import {go, type Step} from '../step.ts';

export const beginAgain = async (session: Session, signal: AbortSignal, state: State, home: Screen): Promise<Step> => {
  const begun = (await session.begin()) ?? success(undefined);
  // Also where it was begun: without its cookie it leads nowhere.
  const result = begun.ok ? await createExperienceClient(session.until(signal)).start('SignIn') : begun;
  if (result.ok) return go(home);
  const {error} = result;
  switch (error.kind) {
    case 'aborted':
    case 'captcha':
      return {type: 'stay'};
    case 'network':
    case 'timeout':
      return {type: 'refuse', problem: {code: error.kind, recoverable: true}};
    case 'protocol':
      return {type: 'refuse', problem: {code: 'protocol', serverCode: `HTTP ${error.status}`, recoverable: true}};
    case 'misconfigured':
      return go({name: 'stopped', why: error.kind, code: error.fault});
    case 'authorization':
      return error.why === 'begin-failed' ? {type: 'refuse', problem: notBegun(error.why)} : over(state);
    case 'server': {
      // It was begun, and there is no sign-in: whoever is signed in already is led straight through by the browser.
      const request = await session.authorization();
      const isThrough = request && error.code === 'session.not_found';
      return isThrough ? {type: 'leave', to: request, reason: 'restart'} : over(state, error.code);
    }
  }
};

const over = ({settings}: State, code = ''): Step => {
  const elsewhere = settings?.unknownSessionRedirectUrl;
  return elsewhere
    ? {type: 'leave', to: elsewhere, reason: 'restart'}
    : go({name: 'stopped', why: 'unknown-session', restarts: false, ...(isErrorCode(code) && {code})});
};
