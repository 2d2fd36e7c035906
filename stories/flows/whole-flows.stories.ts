import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {mfaFactors, mfaPolicies} from '../../src/protocol/experience/mfa.ts';
import {totpAt} from '../../src/server/mfa/totp.ts';
import './flow-story.css';
import './flow-story.ts';
import {connectorNames, danasSecret, methods, signUps, usualSetup, type Setup} from './identity.ts';
import {
  continueAs,
  enterCode,
  enterEmail,
  enterPassword,
  expire,
  fillIn,
  press,
  readText,
  reload,
  signedIn,
  waitForScreen,
} from './steps.ts';

type Args = Setup & {path: string};

const meta: Meta<Args> = {
  title: 'Whole flows',
  component: 'auth-sign-in',
  args: {...usualSetup, path: '/sign-in'},
  argTypes: {
    methods: {control: 'select', options: Object.keys(methods)},
    signUp: {control: 'select', options: Object.keys(signUps)},
    signInMode: {control: 'select', options: ['SignInAndRegister', 'SignIn', 'Register']},
    terms: {control: 'select', options: ['Automatic', 'ManualRegistrationOnly', 'Manual']},
    connectors: {control: 'check', options: Object.keys(connectorNames)},
    secondFactors: {control: 'check', options: mfaFactors},
    secondFactorPolicy: {control: 'select', options: mfaPolicies},
    trailmix: {control: 'select', options: ['none', 'asks', 'for others alone']},
    path: {control: 'select', options: ['/sign-in', '/register', '/single-sign-on']},
  },
  // The controls are the server's settings, not the element's attributes.
  parameters: {
    controls: {
      disable: false,
      include: [
        'methods',
        'signUp',
        'signInMode',
        'terms',
        'connectors',
        'singleSignOn',
        'automaticLinking',
        'recovery',
        'secondFactors',
        'secondFactorPolicy',
        'passkeys',
        'moreAboutPeople',
        'trailmix',
        'forDevice',
        'path',
      ],
    },
  },
  render: ({path, ...setup}, {globals}) =>
    html`<flow-story .setup=${setup} .toolbars=${globals} path=${path}></flow-story>`,
};
export default meta;

type Story = StoryObj<Args>;

export const SignInByCode: Story = {
  name: 'Sign in by e-mail code',
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement);
    await signedIn(canvasElement);
  },
};

export const WrongCode: Story = {
  name: 'Wrong code, then the right one',
  // It goes by no word of ours.
  tags: ['also-in-arabic'],
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement, '000000');
    await waitForScreen(canvasElement, 'code', '[part~="error"]');
    await enterCode(canvasElement);
    await signedIn(canvasElement);
  },
};

export const UnknownAddress: Story = {
  name: 'Unknown address becomes an account',
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'new.person@example.com');
    await enterCode(canvasElement);
    await press(canvasElement, 'Create account', 'dialog');
    await signedIn(canvasElement);
  },
};

export const Register: Story = {
  args: {path: '/register', terms: 'ManualRegistrationOnly'},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'new.person@example.com', {agree: true});
    await enterCode(canvasElement);
    await signedIn(canvasElement);
  },
};

export const RegisterWithPassword: Story = {
  name: 'Register with a password',
  args: {path: '/register', signUp: 'username and password', methods: 'username and password'},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'new_person');
    await waitForScreen(canvasElement, 'set-password');
  },
};

export const Social: Story = {
  name: 'Social, a new person',
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Continue with Alipay');
    await continueAs(canvasElement, 'Mei Lin');
    await signedIn(canvasElement);
  },
};

export const SocialRelated: Story = {
  name: 'Social, the e-mail is known',
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Continue with WeChat');
    await continueAs(canvasElement, 'Bob Pine');
    await waitForScreen(canvasElement, 'link-account');
  },
};

export const SocialMissingEmail: Story = {
  name: 'Social, without an e-mail',
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Continue with Acme ID');
    await continueAs(canvasElement, 'Somebody without an e-mail');
    await waitForScreen(canvasElement, 'missing-profile');
  },
};

export const SocialRefused: Story = {
  name: 'Social, cancelled at the provider',
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Continue with Alipay');
    await press(canvasElement, 'Cancel', '.elsewhere');
    await waitForScreen(canvasElement, 'sign-in');
  },
};

export const Password: Story = {
  name: 'Sign in with a password',
  args: {methods: 'e-mail and password'},
  play: async ({canvasElement}) => {
    await fillIn(canvasElement, 'identifier', 'bob@example.com');
    await enterPassword(canvasElement, 'correct-horse-42');
    await signedIn(canvasElement);
  },
};

export const ForgottenPassword: Story = {
  args: {methods: 'e-mail and password', recovery: true},
  play: async ({canvasElement}) => {
    await fillIn(canvasElement, 'identifier', 'bob@example.com');
    await press(canvasElement, 'Forgot password?');
    await waitForScreen(canvasElement, 'forgot-password');
    await press(canvasElement, 'Send code');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'reset-password');
    await enterPassword(canvasElement, 'river-stones-7');
    await waitForScreen(canvasElement, 'sign-in');
    await enterPassword(canvasElement, 'river-stones-7');
    await signedIn(canvasElement);
  },
};

export const SecondFactor: Story = {
  name: 'A second factor',
  args: {secondFactors: ['Totp', 'BackupCode']},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'dana@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'mfa-code');
    await enterCode(canvasElement, await totpAt(danasSecret, Date.now()));
    await signedIn(canvasElement);
  },
};

export const SecondFactorReloaded: Story = {
  name: 'A second factor, and the page is loaded again',
  args: {secondFactors: ['Totp', 'BackupCode']},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'dana@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'mfa-code');
    await reload(canvasElement);
    await waitForScreen(canvasElement, 'mfa-code');
    await enterCode(canvasElement, await totpAt(danasSecret, Date.now()));
    await signedIn(canvasElement);
  },
};

export const Passkey: Story = {
  name: 'A passkey, made and used',
  args: {passkeys: true},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'create-passkey');
    await press(canvasElement, 'Create a passkey');
    await signedIn(canvasElement);
    await press(canvasElement, 'Sign in again');
    await waitForScreen(canvasElement, 'sign-in');
    await press(canvasElement, 'Continue with a passkey');
    await signedIn(canvasElement);
  },
};

export const SingleSignOn: Story = {
  name: 'Single sign-on by domain',
  play: async ({canvasElement}) => {
    await fillIn(canvasElement, 'identifier', 'ada@acme.example');
    await press(canvasElement, 'single sign-on', 'form');
    await continueAs(canvasElement, 'Ada Kite');
    await signedIn(canvasElement);
  },
};

export const SingleSignOnSeveral: Story = {
  name: 'Single sign-on, several connectors',
  play: async ({canvasElement}) => {
    await fillIn(canvasElement, 'identifier', 'ada@multi.example');
    await press(canvasElement, 'single sign-on', 'form');
    await waitForScreen(canvasElement, 'sso-connectors');
    await press(canvasElement, 'Harbor Identity');
    await continueAs(canvasElement, 'Ada Kite');
    await signedIn(canvasElement);
  },
};

export const SingleSignOnByAddress: Story = {
  name: 'Single sign-on, for companies alone',
  args: {path: '/single-sign-on'},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'ada@acme.example');
    await continueAs(canvasElement, 'Ada Kite');
    await signedIn(canvasElement);
  },
};

export const AnotherWay: Story = {
  name: 'A passkey or another way',
  args: {passkeys: true, methods: 'e-mail code or password'},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'bob@example.com');
    await enterCode(canvasElement);
    await press(canvasElement, 'Create a passkey');
    await signedIn(canvasElement);
    await press(canvasElement, 'Sign in again');
    await enterEmail(canvasElement, 'bob@example.com');
    await waitForScreen(canvasElement, 'passkey');
    await press(canvasElement, 'Try another way');
    await waitForScreen(canvasElement, 'ways');
    await press(canvasElement, 'Password');
    await waitForScreen(canvasElement, 'password');
    await enterPassword(canvasElement, 'correct-horse-42');
    await signedIn(canvasElement);
  },
};

export const SecondFactorAdded: Story = {
  name: 'A second factor is added, and lost',
  args: {secondFactors: ['Totp', 'WebAuthn', 'BackupCode'], secondFactorPolicy: 'UserControlled'},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement);
    await press(canvasElement, 'Set up now');
    await waitForScreen(canvasElement, 'mfa-offer');
    await press(canvasElement, 'Authenticator app');
    await waitForScreen(canvasElement, 'mfa-totp');
    await enterCode(canvasElement, await totpAt(await readText(canvasElement, '.as-key'), Date.now()));
    await waitForScreen(canvasElement, 'mfa-backup-codes');
    const code = await readText(canvasElement, '.as-codes code');
    await press(canvasElement, 'I’ve saved them');
    await signedIn(canvasElement);
    await press(canvasElement, 'Sign in again');
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'mfa-code');
    await press(canvasElement, 'Try another way');
    await waitForScreen(canvasElement, 'mfa-choice');
    await press(canvasElement, 'Backup code');
    await waitForScreen(canvasElement, 'mfa-backup-code');
    await fillIn(canvasElement, 'code', code);
    await press(canvasElement, 'Verify');
    await signedIn(canvasElement);
  },
};

export const SecondFactorPasskey: Story = {
  name: 'A passkey as second factor',
  args: {secondFactors: ['WebAuthn'], secondFactorPolicy: 'Mandatory'},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'mfa-new-passkey');
    await press(canvasElement, 'Create a passkey');
    await signedIn(canvasElement);
    await press(canvasElement, 'Sign in again');
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'mfa-passkey');
    await press(canvasElement, 'Continue with a passkey');
    await signedIn(canvasElement);
  },
};

export const MoreAboutPeople: Story = {
  name: 'Register, and say more',
  args: {path: '/register', moreAboutPeople: true},
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'new.person@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'extra-profile');
    await press(canvasElement, 'Continue', 'auth-extra-profile-screen');
    await fillIn(canvasElement, 'profile.fullname.givenName', 'Nora');
    await fillIn(canvasElement, 'profile.fullname.familyName', 'Birch');
    await fillIn(canvasElement, 'profile.company', 'Fernway');
    await press(canvasElement, 'Continue', 'auth-extra-profile-screen');
    await signedIn(canvasElement);
  },
};

export const Link: Story = {
  name: 'A link from a message',
  args: {path: '/one-time-token?one_time_token={token}&login_hint=alice%40example.com'},
  play: async ({canvasElement}) => void (await signedIn(canvasElement)),
};

export const Consent: Story = {
  name: 'A link to another account, and consent',
  args: {trailmix: 'asks', path: '/switch-account?one_time_token={token}&login_hint=dana%40example.com'},
  play: async ({canvasElement}) => {
    await waitForScreen(canvasElement, 'switch-account');
    await press(canvasElement, 'Stay signed in');
    await waitForScreen(canvasElement, 'consent');
    await press(canvasElement, 'Allow');
    await signedIn(canvasElement);
  },
};

export const NoAccess: Story = {
  name: 'Signed in, but without access',
  args: {trailmix: 'for others alone', path: '/consent'},
  play: async ({canvasElement}) => waitForScreen(canvasElement, 'access-denied'),
};

export const Device: Story = {
  name: 'A device is signed in, by the code that it shows',
  args: {forDevice: true, path: '/device'},
  play: async ({canvasElement}) => {
    await fillIn(canvasElement, 'code', 'BCDF-GHJL');
    await press(canvasElement, 'Continue', 'form');
    await waitForScreen(canvasElement, 'device', '[part~="error"]');
    await fillIn(canvasElement, 'code', 'bcdf-ghjk');
    await press(canvasElement, 'Continue', 'form');
    await enterEmail(canvasElement, 'alice@example.com');
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'device-end');
  },
};

export const DeviceRefused: Story = {
  name: 'A link from a device, which is refused',
  args: {forDevice: true, path: '/device?user_code=BCDF-GHJK'},
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Cancel', 'form');
    await waitForScreen(canvasElement, 'device-end');
  },
};

export const Expired: Story = {
  name: 'The sign-in was open too long',
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'alice@example.com');
    await waitForScreen(canvasElement, 'code');
    expire(canvasElement);
    await enterCode(canvasElement);
    await waitForScreen(canvasElement, 'stopped');
  },
};
