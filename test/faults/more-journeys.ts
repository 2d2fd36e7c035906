/**
 * Kinds of whole sign-ins that the matrix leaves to the tests of their flow, each at an application of somebody else's,
 * which asks for consent at the end.
 */
import type {Config} from '../../src/server/node/config-schema.ts';
import type {Journey} from './journeys.ts';

const alice = {identifier: 'alice@example.com'};
const passwordsOnly = {
  signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
};

export const moreJourneys = {
  'an app is added as the second step, and consent': {
    settings: {mfa: {factors: ['Totp'], policy: 'Mandatory'}},
    facts: alice,
    makes: 0,
    calls: [],
  },
  'a forgotten password, and consent': {
    settings: passwordsOnly,
    parameters: {first_screen: 'reset_password'},
    facts: {identifier: 'bob@example.com', password: 'another-demo-7'},
    makes: 0,
    calls: [],
  },
  'a device by its link': {
    device: true,
    facts: alice,
    makes: 0,
    calls: [],
  },
} satisfies Readonly<Record<string, Journey>>;

/** The demo application is not the house's own. */
export const ofSomebodyElse = (config: Config): Config => ({
  ...config,
  applications: config.applications.map((each) =>
    each.id === 'demo-app' ? {...each, isThirdParty: true, displayName: 'Trailmix'} : each,
  ),
});
