/**
 * A configuration file says what is different. What it does not name is the default's; an empty list says "none".
 * Settings are named one by one. Where nothing is pretended, with `"sandbox": false`, the default has nothing to give:
 * its people and its connectors would be known to everybody.
 */
import type {SignInExperienceInput} from '../settings/sign-in-experience.ts';
import type {ConfigInput} from './config-schema.ts';

type Named = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function completed(named: Named, defaults: ConfigInput): Named {
  if (named['sandbox'] === false) return named;
  const both: Named = {...defaults, ...named};
  const {signInExperience = {}} = named;
  if (!isRecord(signInExperience)) return both;
  const usual = {...defaults.signInExperience, ...(sendsEmail(both['connectors']) ? {} : withoutEmail)};
  return {...both, signInExperience: {...usual, ...signInExperience}};
}

const sendsEmail = (connectors: unknown): boolean =>
  !Array.isArray(connectors) || connectors.some((each) => isRecord(each) && each['factory'] === 'aws-ses-mail');

/** Of the default's settings, what only a code by e-mail makes possible has to be another way. */
const withoutEmail: SignInExperienceInput = {
  signIn: {
    methods: (['username', 'email'] as const).map((identifier) => ({
      identifier,
      password: true,
      verificationCode: false,
      isPasswordPrimary: true,
    })),
  },
  signUp: {identifiers: ['username'], password: true, verify: false},
  forgotPasswordMethods: [],
};
