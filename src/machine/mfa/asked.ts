/**
 * What the server says about the second factors that it wants: those that can be done here are left of it.
 */
import {challengeData, mfaFactors, offerData, type MfaFactor} from '../../protocol/experience/mfa.ts';
import {ways} from './factors.ts';
import type {MfaChallenge, MfaOffer} from './state.ts';

const known = (factors: readonly string[] = []): readonly MfaFactor[] =>
  factors.flatMap((each) => mfaFactors.find((factor) => factor === each) ?? []);

export const readChallenge = (asked: unknown): MfaChallenge => {
  const {availableFactors, maskedIdentifiers = {}} = challengeData.safeParse(asked).data ?? {};
  return {factors: known(availableFactors).filter((factor) => ways[factor]), masked: maskedIdentifiers};
};

/** What the account has already is not suggested once more. */
export const readOffer = (asked: unknown): MfaOffer => {
  const {availableFactors, maskedIdentifiers = {}, skippable, suggestion} = offerData.safeParse(asked).data ?? {};
  const isOwn = (factor: MfaFactor) => suggestion && maskedIdentifiers[factor] !== undefined;
  const skip = skippable && ({skip: suggestion ? 'mfa-suggestion-skipped' : 'mfa-skipped'} as const);
  return {factors: known(availableFactors).filter((factor) => ways[factor]?.add && !isOwn(factor)), ...skip};
};
