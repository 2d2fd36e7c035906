/**
 * Under which settings each recording was made, who had an account, and which exchanges are not in the file because
 * another one has them. Nothing here says what the answers are.
 */
import type {UserConfig} from '../../../src/server/node/config-schema.ts';
import type {SignInExperienceInput} from '../../../src/server/settings/sign-in-experience.ts';
import {alipay, oauth2, okta, wechat} from './names.ts';
import type {Person} from './outside.ts';
import type {World} from './world.ts';

type Hidden = (world: World) => Promise<void> | void;

export interface Scenario {
  settings?: SignInExperienceInput;
  /** Beside alice, carol and mallory. */
  users?: (Partial<UserConfig> & {email?: string})[];
  /** Whether alice and mallory enter their passwords. */
  withPasswords?: boolean;
  /** Who signs in at the provider. */
  person?: Person;
  /** Path of the issuer at which the second enterprise connector looks. */
  globexIssuer?: string;
  /** What happened before an exchange, by its number. */
  before?: Record<number, Hidden>;
  /** Exchanges whose `<code>` is a wrong one. */
  wrongCodes?: number[];
}

const alice = 'alice@example.com';
const newPerson = (email?: string): Person => ({id: 'provider-user-1', name: 'Provider User', ...(email && {email})});
const knownPerson = {email: 'known@example.com', identities: {mockoauth: 'provider-user-1'}};

const starts =
  (event: string, state?: string): Hidden =>
  (world) =>
    world.start(event, state);

/** A code was entered; whom it belongs to is asked next. */
const identifies =
  (email: string, recordedId: string, state?: string): Hidden =>
  async (world) => {
    await world.start('SignIn', state);
    await world.code(email, 'SignIn', recordedId);
  };

const twoStepPerson = {
  email: 'two-steps@example.com',
  totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  backupCodes: ['0123456789', 'abcdef0123'],
};

/** Ids and codes of providers that a recording used once, each for one visit. */
const visit =
  (kind: 'social' | 'sso', connectorId: string, recordedId: string, recordedCode?: string): Hidden =>
  async (world) => {
    await world.redirect(kind, connectorId, recordedId);
    if (recordedCode) await world.visitProvider(recordedCode);
  };

const acmePerson: Person = {id: 'okta-user-1', name: 'Sso User', email: 'sso-1d49962c@acme.example'};

/** The account that an earlier enterprise sign-in has left. */
async function createSsoAccount({server, outside}: World): Promise<void> {
  const issuer = `http://${outside.host}/oidc`;
  await server.accounts.create({
    primaryEmail: 'sso-1d49962c@acme.example',
    ssoIdentities: [{issuer, identityId: acmePerson.id}],
  });
}

/** As she was called by then. */
async function nameAlice(world: World): Promise<void> {
  const {accounts} = world.server;
  const account = await accounts.find({type: 'email', value: alice});
  await accounts.update(account!.id, {name: 'Alice Example'});
  world.bind('61exrrzfn50s', account!.id);
}

export const scenarios: Record<string, Scenario> = {
  '01-authorize-and-sign-in-page': {},
  '02-authorize-parameters': {},
  '03-oidc-authorize-errors': {},
  '04-well-known': {},
  '05-register-email-code-happy': {},
  '06-sign-in-email-code-happy': {
    before: {15: (world) => world.code(alice, 'SignIn', '3tlmwywcvfwhsnqmjtkuh')},
  },
  '07-register-directly-happy': {},
  '08-register-existing-email': {},
  '09-code-errors': {before: {1: starts('SignIn')}, wrongCodes: [2, 5, 6, 7]},
  '10-resend-code': {before: {1: starts('SignIn')}},
  '11-code-expired': {before: {1: starts('SignIn'), 2: (world) => world.pass(11)}},
  '13-identifier-lockout': {
    settings: {sentinelPolicy: {maxAttempts: 5, lockoutDuration: 60}},
    before: {1: starts('SignIn')},
    wrongCodes: [2, 3, 4, 5, 6, 7, 8],
  },
  '14-send-rate-limited': {
    before: {
      1: starts('SignIn'),
      2: async (world) => {
        for (let n = 2; n <= 10; n += 1) {
          await world.code('ratelimit-7633b882@example.com', 'SignIn', '(not shown)', {enter: false});
        }
      },
    },
  },
  '20-password-sign-in-happy': {withPasswords: true},
  '21-password-errors': {withPasswords: true, before: {1: starts('SignIn')}},
  '22-password-lockout': {
    settings: {sentinelPolicy: {maxAttempts: 3, lockoutDuration: 10}},
    before: {1: starts('SignIn')},
  },
  '23-user-suspended': {withPasswords: true, before: {1: starts('SignIn')}},
  '24-sign-in-method-not-enabled': {
    settings: {
      signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
    },
    before: {1: starts('SignIn')},
  },
  '25-register-missing-password-and-weak': {settings: {signUp: {password: true}}},
  '27-register-username-password': {
    settings: {signUp: {identifiers: ['username'], password: true, verify: false}},
  },
  '28-register-new-password-identity': {
    settings: {signUp: {identifiers: ['username'], password: true, verify: false}},
    before: {1: starts('Register')},
  },
  '30-sign-up-disabled': {
    settings: {signInMode: 'SignIn'},
    before: {
      3: (world) => world.code('stranger-79b68d03@example.com', 'Register', 'axg32pfnespvr9furznpx', {enter: false}),
    },
    wrongCodes: [7],
  },
  '32-missing-session': {before: {12: ({jar}) => jar.change('_interaction.sig', 'x'.repeat(27))}},
  '33-expired-interaction': {
    before: {
      1: async (world) => {
        await world.start('SignIn');
        world.server.forgetInteractions();
      },
    },
  },
  '35-order-errors': {
    before: {
      1: async (world) => {
        await world.start('SignIn');
        await world.code(alice, 'SignIn', 'xoj9iaj90ol7ghbxnc4c9');
      },
    },
  },
  '36-malformed-requests': {before: {1: starts('SignIn')}},
  '39-forgot-password-not-enabled': {
    settings: {forgotPasswordMethods: []},
    before: {1: starts('ForgotPassword')},
  },
  '40-forgot-password-happy': {users: [{email: 'forgot-7cf651c2@example.com', password: 'Old-Passw0rd-1'}]},
  '41-forgot-password-unknown-user': {before: {1: starts('ForgotPassword')}, wrongCodes: [2]},
  '42-email-blocklist': {
    settings: {emailBlocklistPolicy: {blockSubaddressing: true, customBlocklist: ['@blocked.example']}},
    before: {1: starts('Register')},
  },
  '50-sso-okta-happy-new-user': {
    person: acmePerson,
    before: {9: (world) => world.visitProvider('62ec7593-983d-4b62-b3cf-0f46db904f76')},
  },
  '51-sso-okta-happy-existing-user': {
    person: acmePerson,
    before: {
      1: async (world) => {
        await createSsoAccount(world);
        await world.start('SignIn', 'feluy2Emt_O9ZWEd');
      },
      2: (world) => world.visitProvider('c760f043-79df-4334-877f-db51ec7c0f06'),
    },
  },
  '52-sso-oidc-links-existing-email': {
    users: [{email: 'linked@globex.example'}],
    person: {id: 'globex-user-1', email: 'linked@globex.example'},
    before: {
      1: starts('SignIn'),
      2: (world) => world.visitProvider('55e29a78-1e3f-4b8b-a2d4-fcfe940ddf28'),
    },
  },
  '53-sso-errors': {
    person: acmePerson,
    before: {
      1: starts('SignIn'),
      7: visit('sso', okta, 'l66qmwnf7cz9rkzuxcpb5'),
      8: visit('sso', okta, 'ssuexhhgnjjrl94g4ski4', 'f693829e-8886-4525-b075-0da88f3caa63'),
      9: visit('sso', okta, '96xcm1gz12faial925h5d', 'a09a34a1-663a-45cf-b3e8-8795e42df216'),
      11: async (world) => {
        await world.redirect('sso', okta, 'gochpl37rq8nu6tqb548h');
        await world.visitProvider('d6c7c022-6d1e-4263-8319-ca3744b7e437');
        await world.start('SignIn');
      },
    },
  },
  '54-sso-idp-unavailable': {globexIssuer: '/nothing', before: {1: starts('SignIn')}},
  '56-sso-switched-off': {
    settings: {singleSignOnEnabled: false},
    person: acmePerson,
    before: {
      1: starts('SignIn'),
      3: (world) => world.visitProvider('5f171035-2bde-4046-ac5e-97a6751f1a22'),
    },
  },
  '60-social-authorization-uri': {},
  '61-social-happy-new-user': {
    person: newPerson('social-new@example.com'),
    before: {5: (world) => world.visitProvider('c53693d6-f4b1-4771-b594-069cdd6a8312')},
  },
  '62-social-happy-existing-user': {
    users: [knownPerson],
    person: newPerson(),
    before: {
      1: starts('SignIn'),
      3: (world) => world.visitProvider('00fa26bf-0252-4764-94f1-76fd3f774e76'),
    },
  },
  '63-social-missing-email': {
    person: newPerson(),
    before: {5: (world) => world.visitProvider('308628e3-94e7-4813-a9bc-e0ab7dab2029')},
  },
  '65-social-link-related-account': {
    users: [{email: 'related-8e454786@example.com'}],
    person: newPerson('related-8e454786@example.com'),
    before: {5: (world) => world.visitProvider('c68e072a-204a-4680-a272-c54bc47181db')},
  },
  '67-social-automatic-linking': {
    settings: {socialSignIn: {automaticAccountLinking: true}},
    users: [{email: 'auto-91bfbbf5@example.com'}],
    person: newPerson('auto-91bfbbf5@example.com'),
    before: {
      1: async (world) => {
        await world.start('SignIn');
        await world.social(oauth2, '8gtmdk3s0h2tq6pdf0nsn');
      },
    },
  },
  '68-social-errors': {
    person: newPerson('social-errors@example.com'),
    before: {
      1: starts('SignIn'),
      4: visit('social', oauth2, 'ul4r2cpys56abnmvfm5k3'),
      5: visit('social', oauth2, '5yzuo559kcyaplljk5qf5'),
      6: visit('social', oauth2, 'xmakimvfy6zdexapg87ru'),
      7: visit('social', oauth2, '9stnvvqo52c8pvaevd7iz'),
      8: visit('social', oauth2, 'gidqv2p9tw9w37080ried', '3f800db8-3f2e-4216-9ba2-0632c53701b2'),
      9: visit('social', oauth2, 'dt8mkte2qdrr9fclw4mlm', '6ed01472-0226-42d2-91ff-c9f5d1b4d257'),
      11: visit('social', wechat, 'iqmy3q6cxt96lt6eplf8a'),
      12: visit('social', alipay, 'mh069uvxsekthi30j276n'),
      13: visit('social', alipay, 'ylj9xazrx2nsuin12nx9o'),
    },
  },
  '69-social-target-disabled': {
    settings: {socialSignInConnectorTargets: ['alipay', 'wechat']},
    users: [knownPerson],
    person: newPerson(),
    before: {
      1: async (world) => {
        await world.start('SignIn');
        await world.social(oauth2, '1gl2yyet21f39cn158woh');
      },
    },
  },
  '70-mfa-mandatory-bind-totp': {
    settings: {mfa: {factors: ['Totp', 'BackupCode'], policy: 'Mandatory'}},
    before: {1: identifies('carol@example.com', 'u1p19d5osya76psivt5i9', '4yDAiKHL_PaxjiOu')},
  },
  '71-mfa-totp-verification': {
    settings: {mfa: {factors: ['Totp', 'BackupCode'], policy: 'Mandatory'}},
    users: [twoStepPerson],
    before: {1: identifies(twoStepPerson.email, 'h981khwl9qk29cv36j6oh', 'zcrJxi_ZKbUxQcwM')},
  },
  '72-mfa-backup-code': {
    settings: {mfa: {factors: ['Totp', 'BackupCode'], policy: 'Mandatory'}},
    users: [twoStepPerson],
    before: {1: (world) => world.identify(twoStepPerson.email)},
  },
  '73-mfa-optional-skip': {
    settings: {mfa: {factors: ['Totp', 'BackupCode'], policy: 'PromptAtSignInAndSignUp'}},
    before: {1: identifies('carol@example.com', 'eoyb9qp1g6q2169a1v2gs')},
  },
  '75-captcha-required': {settings: {captchaPolicy: {enabled: true}}, withPasswords: true},
  '76-one-time-token': {
    before: {1: (world) => world.link('ott-0ab04071@example.com')},
  },
  '77-custom-profile-fields': {
    settings: {
      customProfileFieldCatalog: [
        {name: 'company', type: 'Text', label: 'Company', required: true, config: {minLength: 1, maxLength: 50}},
        {
          name: 'fullname',
          type: 'Fullname',
          label: 'Full name',
          config: {
            parts: [
              {enabled: true, name: 'givenName', type: 'Text', label: 'Given', required: true},
              {enabled: true, name: 'familyName', type: 'Text', label: 'Family', required: true},
            ],
          },
        },
      ],
    },
    before: {
      1: async (world) => {
        await world.start('Register');
        await world.code('extra-profile@example.com', 'Register', 'w9rezc0b2s5ohk2po0f2m');
      },
    },
  },
  '80-traditional-web-app': {before: {3: (world) => world.code(alice, 'SignIn', 'xobjpkm94ezic8ku5pbeb')}},
  '82-third-party-consent': {
    before: {1: nameAlice, 3: (world) => world.code(alice, 'SignIn', 'bzs8a0qdd1al8hubc94ez')},
  },
  '83-first-party-consent-by-ui': {
    before: {
      1: async (world) => {
        await nameAlice(world);
        await world.identify(alice, 'RxYbWuqu10MRe52P');
      },
    },
  },
  '90-cors': {before: {7: (world) => world.authorize()}},
};
