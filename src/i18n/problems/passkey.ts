/**
 * Passkeys.
 */
import type {Fault} from '../../machine/state.ts';
import {unsupported, type Texts} from './shared.ts';

export const passkeyTexts = {
  'user.passkey_preferred': unsupported,
} satisfies Partial<Texts<Fault['code']>>;
