/** A complete sign-in over HTTP: a code, a wrong one first, an account, tokens. */
import type {RunningIdentityServer} from '../../../src/server/node/index.ts';
import {Browser} from './browser.ts';

type Event = 'Register' | 'SignIn';

async function signInByCode(server: RunningIdentityServer, email: string, interactionEvent: Event, person: Browser) {
  await person.startSignIn();
  const identifier = {type: 'email', value: email};
  const path = '/verification/verification-code';
  await person.call('PUT', '', {interactionEvent});
  const {body} = await person.call('POST', path, {identifier, interactionEvent});
  const [message] = server.sandbox!.inbox.messages(email);
  const {verificationId} = body;
  await person.call('POST', `${path}/verify`, {identifier, verificationId, code: 'wrong'});
  await person.call('POST', `${path}/verify`, {identifier, verificationId, code: message?.code});
  await person.call('POST', '/identification', {verificationId});
  const callback = await person.finish();
  const tokens = await person.exchangeCode(callback.searchParams.get('code'));
  if (!tokens['id_token']) throw new Error(`No tokens for ${email}: ${JSON.stringify(tokens)}`);
}

/** A newcomer. */
export const join = (server: RunningIdentityServer, email: string) =>
  signInByCode(server, email, 'Register', new Browser(server.origin));

/** Somebody with an account, in a browser that nobody has seen. */
export const comeBack = (server: RunningIdentityServer, email: string, browser = new Browser(server.origin)) =>
  signInByCode(server, email, 'SignIn', browser);
