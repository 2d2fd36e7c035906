/**
 * What the server says about the second factors that it wants: those that can be done here are left of it.
 */
import {challengeData, mfaFactors, offerData, type MfaFactor} from '../../protocol/experience/mfa.ts';
import {ways} from './factors.ts';
import type {MfaChallenge, MfaOffer} from './state.ts';

const known = (factors: readonly string[] = []): readonly MfaFactor[] =>
  factors.flatMap((each) => mfaFactors.find((factor) => factor === each) ?? []);

/** Where the browser knows no passkeys, any other way is better. */
const possible = (factors: readonly MfaFactor[], hasPasskeys: boolean): readonly MfaFactor[] => {
  const others = factors.filter((factor) => hasPasskeys || factor !== 'WebAuthn');
  return others.length > 0 ? others : factors;
};

export const readChallenge = (asked: unknown, hasPasskeys: boolean): MfaChallenge => {
  const {availableFactors, maskedIdentifiers = {}} = challengeData.safeParse(asked).data ?? {};
  return {
    factors: possible(
      known(availableFactors).filter((factor) => ways[factor]),
      hasPasskeys,
    ),
    masked: maskedIdentifiers,
  };
};

/** What the account has already is not suggested once more. */
export const readOffer = (asked: unknown, hasPasskeys: boolean): MfaOffer => {
  const data = offerData.safeParse(asked).data ?? {availableFactors: []};
  const {availableFactors, maskedIdentifiers = {}, skippable, suggestion} = data;
  const isOwn = (factor: MfaFactor) =>
    suggestion &&
    (factor === 'WebAuthn' ? data.isWebAuthnUsedAsSignInPasskey : maskedIdentifiers[factor] !== undefined);
  const skip = skippable && ({skip: suggestion ? 'mfa-suggestion-skipped' : 'mfa-skipped'} as const);
  const addable = known(availableFactors).filter((factor) => ways[factor]?.add && !isOwn(factor));
  return {factors: possible(addable, hasPasskeys), ...skip};
};
