/** What may still be asked for at the end of a sign-in: the rules about adding second factors. */
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount} from '../api/context.ts';
import {withPasskeys} from '../passkey/stage.ts';
import {factorsOf, maskedIdentifiers} from './account-mfa.ts';
import {stagedFactors, withPendingMfa} from './pending.ts';
import {isSkippable, mayPrompt, offered} from './policy.ts';

/** How the account will be. */
async function becoming(context: Context) {
  const {mfa, profile} = context.interaction.state;
  const before = await identifiedAccount(context);
  const account = {...before, ...withPasskeys(before, context), ...withPendingMfa(before, mfa)};
  return {account, factors: factorsOf(account, profile)};
}

type Becoming = Awaited<ReturnType<typeof becoming>>;

async function assertStagedEnabled({server, interaction}: Context): Promise<void> {
  const {factors} = server.settings.current.mfa;
  if (!stagedFactors(interaction.state.mfa).every(({type}) => factors.includes(type))) {
    throw new ApiError('session.mfa.mfa_factor_not_enabled');
  }
}

/** Whether the owner has said not to be asked, where that is theirs to say. */
const isSkipped = ({server}: Context, {account}: Becoming) =>
  isSkippable(server.settings.current) && account.mfa.skipped === true;

const has = (context: Context, {factors}: Becoming): boolean =>
  offered(context.server.settings.current).some((factor) => factors.has(factor));

/** A new account is asked once; one from before anybody was asked only if it has none. */
async function assertAsked(context: Context): Promise<void> {
  const state = await becoming(context);
  if (!mayPrompt(context) || !isSkippable(context.server.settings.current) || isSkipped(context, state)) return;
  const {enabled} = state.account.mfa;
  if (enabled === true || (enabled === undefined && has(context, state))) return;
  throw new ApiError('user.suggest_mfa');
}

async function assertBound(context: Context): Promise<void> {
  const state = await becoming(context);
  if (!mayPrompt(context) || isSkipped(context, state) || has(context, state)) return;
  const settings = context.server.settings.current;
  const skippable = isSkippable(settings) && {skippable: true};
  throw new ApiError('user.missing_mfa', {data: {availableFactors: offered(settings), ...skippable}});
}

/** Whoever registers with an address that is a factor by itself is told once that another one is safer. */
async function assertSuggested(context: Context): Promise<void> {
  const {settings} = context.server;
  const state = await becoming(context);
  const {account, factors} = state;
  const {interactionEvent} = context.interaction.state;
  if (interactionEvent !== 'Register' || !mayPrompt(context) || isSkipped(context, state)) return;
  if (account.mfa.suggestionSkipped) return;
  const all = offered(settings.current);
  const own = all.filter((factor) => factors.has(factor));
  const {identifiers} = settings.current.signUp;
  const isOwnAddress =
    (own[0] === 'EmailVerificationCode' && identifiers.includes('email')) ||
    (own[0] === 'PhoneVerificationCode' && identifiers.includes('phone'));
  if (own.length !== 1 || !isOwnAddress || all.length < 2) return;
  throw new ApiError('session.mfa.suggest_additional_mfa', {
    data: {
      availableFactors: all,
      maskedIdentifiers: maskedIdentifiers(account),
      isWebAuthnUsedAsSignInPasskey: false,
      skippable: true,
      suggestion: true,
    },
  });
}

async function assertBackupCodes(context: Context): Promise<void> {
  const state = await becoming(context);
  const wanted: MfaFactor = 'BackupCode';
  if (!mayPrompt(context) || isSkipped(context, state)) return;
  if (!context.server.settings.current.mfa.factors.includes(wanted) || state.factors.has(wanted)) return;
  throw new ApiError('session.mfa.backup_code_required');
}

/** In this order. */
export const mfaChecks = [assertStagedEnabled, assertAsked, assertBound, assertSuggested, assertBackupCodes] as const;
