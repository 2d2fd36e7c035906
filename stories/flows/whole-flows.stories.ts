import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {mfaFactors} from '../../src/protocol/experience/mfa.ts';
import {totpAt} from '../../src/server/mfa/totp.ts';
import './flow-story.css';
import './flow-story.ts';
import {connectorNames, danasSecret, methods, signUps, type Setup} from './identity.ts';
import {continueAs, enterCode, enterEmail, enterPassword, fillIn, press, signedIn, waitForScreen} from './steps.ts';

type Args = Setup & {path: string};

const meta: Meta<Args> = {
  title: 'Whole flows',
  component: 'auth-sign-in',
  args: {
    methods: 'e-mail code',
    signUp: 'e-mail',
    signInMode: 'SignInAndRegister',
    terms: 'Automatic',
    connectors: ['alipay', 'wechat', 'acme'],
    singleSignOn: true,
    automaticLinking: false,
    recovery: false,
    secondFactors: [],
    passkeys: false,
    path: '/sign-in',
  },
  argTypes: {
    methods: {control: 'select', options: Object.keys(methods)},
    signUp: {control: 'select', options: Object.keys(signUps)},
    signInMode: {control: 'select', options: ['SignInAndRegister', 'SignIn', 'Register']},
    terms: {control: 'select', options: ['Automatic', 'ManualRegistrationOnly', 'Manual']},
    connectors: {control: 'check', options: Object.keys(connectorNames)},
    secondFactors: {control: 'check', options: mfaFactors},
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
        'passkeys',
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
    await press(canvasElement, 'Cancel');
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
    await enterEmail(canvasElement, 'ada@acme.example');
    await continueAs(canvasElement, 'Ada Kite');
    await signedIn(canvasElement);
  },
};

export const SingleSignOnSeveral: Story = {
  name: 'Single sign-on, several connectors',
  play: async ({canvasElement}) => {
    await enterEmail(canvasElement, 'ada@multi.example');
    await waitForScreen(canvasElement, 'sso-connectors');
    await press(canvasElement, 'Harbor Identity');
    await continueAs(canvasElement, 'Ada Kite');
    await signedIn(canvasElement);
  },
};
