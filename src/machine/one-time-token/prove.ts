import type {ExperienceClient} from '../../client/experience-client.ts';
import {success, type Result} from '../../client/result.ts';
import type {InteractionEvent} from '../../protocol/experience.ts';

/** Begins, and uses the token up. Where the answer to that was lost, the server still knows what it proved. */
export const proveByLink = async (
  client: ExperienceClient,
  event: InteractionEvent,
  email: string,
  token: string,
): Promise<Result<{verificationId: string}>> => {
  const started = await client.start(event);
  const verified = started.ok ? await client.verifyOneTimeToken(email, token) : started;
  if (!verified.ok || verified.value.verificationId) return verified;
  const known = await client.interaction();
  return known.ok ? success({verificationId: known.value.linkProof?.id ?? ''}) : known;
};
