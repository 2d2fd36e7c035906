/** Links: the token that one carries is proven once, by the script of the page. Opening the page proves nothing. */
import type * as z from 'zod/mini';
import {verifyOneTimeToken} from '../../protocol/experience.ts';
import type {Step} from '../api/context.ts';
import {stepRoute} from '../api/step-route.ts';
import {randomId} from '../common/random.ts';

async function verifyStep({server, interaction, body}: Step<z.infer<typeof verifyOneTimeToken>>) {
  const {identifier, token} = body;
  const {oneTimeTokens, sentinel, settings} = server;
  await sentinel.guard(identifier.value, settings.current.sentinelPolicy, async () =>
    oneTimeTokens.consume(token, identifier.value, interaction.state.interactionEvent),
  );
  const verificationId = randomId(21);
  interaction.addRecord({id: verificationId, type: 'OneTimeToken', identifier, verified: true});
  interaction.state.captcha.skipped = true;
  await interaction.save();
  return {verificationId};
}

export const oneTimeTokenRoutes = [
  stepRoute('POST', '/verification/one-time-token/verify', verifyOneTimeToken, verifyStep),
];
