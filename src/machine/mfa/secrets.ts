/**
 * What a person is shown once and nobody else may see: the secret of an authenticator app, new backup codes. It hangs on
 * the very screen object, out of sight of everything that lists, copies, logs or stores a state, and is gone with the
 * screen. A screen that comes back after a reload is another object: then new ones are made.
 *
 * Not in a map of this module, as each file of code that loads later has a copy of the module.
 */
import type {Screen} from '../state.ts';

export interface MfaSecrets {
  /** Base32. */
  readonly totp?: string;
  readonly backupCodes?: readonly string[];
}

const shown = Symbol.for('auth-sign-in.shown');

/** Not enumerable, so that neither JSON, nor a spread, nor a structured clone takes it along. */
export const withSecrets = <S extends Screen>(screen: S, secrets: MfaSecrets): S =>
  Object.defineProperty(screen, shown, {value: secrets});

/** For whoever draws this very screen. */
export const secretsOf = (screen: Screen): MfaSecrets => (screen as {[shown]?: MfaSecrets})[shown] ?? {};
