/** A complete sign-in over HTTP: a newcomer's code, a wrong one first, an account, tokens. */
import type {RunningIdentityServer} from '../../../src/server/node/index.ts';
import {Browser} from './browser.ts';

export async function join(server: RunningIdentityServer, email: string): Promise<void> {
  const person = new Browser(server.origin);
  await person.startSignIn();
  const identifier = {type: 'email', value: email};
  const path = '/verification/verification-code';
  await person.call('PUT', '', {interactionEvent: 'Register'});
  const {body} = await person.call('POST', path, {identifier, interactionEvent: 'Register'});
  const [message] = server.sandbox!.inbox.messages(email);
  const {verificationId} = body;
  await person.call('POST', `${path}/verify`, {identifier, verificationId, code: 'wrong'});
  await person.call('POST', `${path}/verify`, {identifier, verificationId, code: message?.code});
  await person.call('POST', '/identification', {verificationId});
  const callback = await person.finish();
  const tokens = await person.exchangeCode(callback.searchParams.get('code'));
  if (!tokens['id_token']) throw new Error(`No tokens for ${email}: ${JSON.stringify(tokens)}`);
}
