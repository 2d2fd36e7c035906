/** What a device answers, with nothing in it that a test looks into. */
import type {Assertion, Attestation} from '../../src/protocol/experience/passkey.ts';

export const proof: Assertion = {
  type: 'WebAuthn',
  id: 'k',
  rawId: 'k',
  response: {clientDataJSON: 'c', authenticatorData: 'a', signature: 's'},
  clientExtensionResults: {},
};

export const made: Attestation = {...proof, response: {clientDataJSON: 'c', attestationObject: 'o'}};
