import type {ExperienceClient} from '../../client/experience-client.ts';
import type {CodeIdentifier} from '../../protocol/experience.ts';
import type {Situation} from '../error-row.ts';
import {nextStep} from '../next-screen.ts';
import {go, type Step} from '../step.ts';

/** Whose address was proven may choose another password; that there is an account is found out here, not sooner. */
export const proven = async (
  client: ExperienceClient,
  verificationId: string,
  identifier: CodeIdentifier,
  here: Situation,
): Promise<Step> => {
  const identified = await client.identify({verificationId});
  return identified.ok ? go({name: 'reset-password', identifier}) : nextStep(identified.error, here);
};
