/**
 * No refusal without a visible text: every code of the server, and every problem of our own, on every screen, is seen,
 * said once, and there is a way on. What is told is the same in every engine, so one of them is enough.
 */
import {expect} from '@open-wc/testing';
import {problemText} from '../../src/i18n/messages.ts';
import {joinProblemText} from '../../src/i18n/problem-text.ts';
import {codeOf} from '../../src/i18n/problems/error-code.ts';
import type {Command} from '../../src/machine/commands.ts';
import type {MfaChallenge, MfaOffer} from '../../src/machine/mfa/state.ts';
import {nextStep} from '../../src/machine/next-screen.ts';
import type {Problem, State} from '../../src/machine/state.ts';
import type {Step} from '../../src/machine/step.ts';
import {errorCodes} from '../../src/protocol/errors.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {flatTree} from './accessibility/tree.ts';
import {isReachable} from './accessibility/names.ts';
import {listen} from './accessibility/speech.ts';
import {localProblemCodes} from '../support/problem-codes.ts';
import {draw, drawn, isChromium, soon, textOf} from './support.ts';

const address = {type: 'email', value: 'mei.lin@fernway.example'} as const;
const number = {type: 'phone', value: '447700900123'} as const;
const challenge: MfaChallenge = {factors: ['Totp', 'BackupCode'], masked: {}};
const offered: MfaOffer = {factors: ['Totp']};
const code: Command = {type: 'verify-code', code: '123456'};

/** Each screen in its variants, and what can be refused there. */
const places: readonly (readonly [state: State, ...commands: Command[]])[] = [
  [fixtures.signIn, {type: 'submit-identifier', identifier: address}, {type: 'start-social', connectorId: 'alipay-id'}],
  [fixtures.signInPasswordsOnly, {type: 'verify-password', identifier: address, password: 'x'}],
  [fixtures.signInProvidersOnly, {type: 'start-social', connectorId: 'alipay-id'}],
  [fixtures.signInTermsCheckbox, {type: 'submit-identifier', identifier: address}],
  [fixtures.register, {type: 'register', identifier: address}],
  [fixtures.registerProvidersOnly, {type: 'start-social', connectorId: 'alipay-id'}],
  [fixtures.code, code, {type: 'resend-code'}, {type: 'find-sso', email: address.value}, {type: 'create-account'}],
  [
    fixtures.password,
    {type: 'verify-password', identifier: address, password: 'x'},
    {type: 'use-code', identifier: address},
  ],
  [fixtures.signInPasskey, {type: 'use-passkey'}],
  [fixtures.passkey, {type: 'verify-passkey'}],
  [fixtures.createPasskey, {type: 'create-passkey'}, {type: 'skip-passkey'}],
  [fixtures.ways, {type: 'use-code', identifier: address}],
  [fixtures.forgotPassword, {type: 'send-reset-code', identifier: address}],
  [fixtures.resetLink, {type: 'follow-reset-link', email: address.value}],
  [fixtures.resetPassword, {type: 'reset-password', password: 'x'}],
  [fixtures.setPassword, {type: 'set-password', password: 'x'}],
  [fixtures.missingUsername, {type: 'save-username', username: 'x'}],
  [fixtures.missingEmail, {type: 'save-contact', identifier: address}],
  [fixtures.missingPhone, {type: 'save-contact', identifier: number}],
  [fixtures.missingEmailOrPhone, {type: 'save-contact', identifier: address}],
  [fixtures.extraProfile, {type: 'save-extra-profile', values: {}}],
  [
    {...fixtures.extraProfilePicture, problem: undefined},
    {type: 'save-extra-profile', values: {}},
  ],
  [fixtures.singleSignOn, {type: 'find-sso', email: address.value}],
  [fixtures.ssoConnectors, {type: 'start-sso', connectorId: 'okra-id'}],
  [fixtures.linkAccount, {type: 'link-account'}],
  [
    {...fixtures.callback, pending: undefined},
    {type: 'finish-callback', connectorId: 'wechat-id', params: {}},
  ],
  [fixtures.device, {type: 'enter-device-code', code: 'ABCD-EFGH'}],
  [fixtures.deviceByLink, {type: 'enter-device-code', code: 'ABCD-EFGH'}, {type: 'cancel-device', code: 'ABCD-EFGH'}],
  [fixtures.consent, {type: 'give-consent'}, {type: 'ask-consent'}, {type: 'sign-out'}],
  [{...fixtures.consentLoading, pending: undefined}, {type: 'ask-consent'}],
  [fixtures.accessDenied, {type: 'sign-out'}],
  [fixtures.mfaOnboarding, {type: 'enable-mfa'}, {type: 'skip-mfa'}],
  [fixtures.mfaChoice, {type: 'prove-by', factor: 'Totp', challenge}],
  [fixtures.mfaCode, {type: 'verify-totp', code: '123456'}],
  [fixtures.mfaOffer, {type: 'add-factor', factor: 'Totp', offer: offered}],
  [fixtures.mfaTotp, {type: 'bind-totp', code: '123456'}],
  [fixtures.mfaBackupCodes, {type: 'bind-backup-codes'}],
  [fixtures.mfaCodeEmail, {type: 'verify-mfa-code', code: '123456'}, {type: 'resend-mfa-code'}],
  [fixtures.mfaBackupCode, {type: 'verify-backup-code', code: 'fe12000001'}],
  [fixtures.sessionExpired, {type: 'restart'}],
];

const fields = ['identifier', 'password', 'code', 'username', 'avatar', 'terms'] as const;

/** The state that a step leads to; `undefined` where there is nothing to tell. */
const after = (state: State, step: Step, command: Command): State | undefined => {
  const problem = 'problem' in step && step.problem ? {...step.problem, command: command.type} : undefined;
  if (step.type === 'ask') return {...state, dialog: step.dialog};
  if (step.type === 'refuse') return {...state, problem};
  if (step.type !== 'go') return undefined;
  return problem || step.screen.name === 'stopped' ? {...state, screen: step.screen, problem} : undefined;
};

/** What the server can say to this command here, what we say ourselves, and a problem of any field. */
const statesOf = ([state, ...commands]: (typeof places)[number]): State[] => {
  const {settings, screen} = state;
  if (!settings) return [];
  const [first] = commands;
  const command = first?.type ?? 'start';
  const refusals = commands.flatMap((each) =>
    errorCodes.map((code) => {
      const event = screen.name === 'register' ? 'Register' : 'SignIn';
      const at = {settings, screen, command: each, event, identifier: address} as const;
      return after(state, nextStep({kind: 'server', code, status: 422, data: undefined}, at), each);
    }),
  );
  const problems: Problem[] = [
    ...localProblemCodes.map((code): Problem => ({code, recoverable: true, command})),
    ...fields.map((field): Problem => ({code: 'guard.invalid_input', field, recoverable: false, command})),
  ];
  const told = [...refusals, ...problems.map((problem): State => ({...state, problem}))];
  const apart = new Map(told.flatMap((each) => (each ? [[keyOf(each), each] as const] : [])));
  return [...apart.values()];
};

/** What a person can tell apart: codes that have the same words look the same. That each has words is a test of texts. */
const keyOf = ({screen, problem, dialog}: State) =>
  JSON.stringify([
    screen,
    problem && [joinProblemText(problemText(problem)), problem.field, problem.recoverable],
    dialog,
  ]);

/** Words that are to be seen: of the problem, or else of the dialog or the screen that tells of it. */
const isSeen = (node: Element | undefined) =>
  node instanceof HTMLElement && node.getClientRects().length > 0 && node.textContent.trim() !== '';

const find = (root: Element, selector: string) => flatTree(root).filter((each) => each.matches(selector));

/** There are some two thousand of them: no longer than what is said takes. */
const restMs = 8;

const ways = 'button:not([aria-disabled="true"]), a[href]';

describe('every problem on every screen is seen, said once, and there is a way on', function () {
  this.timeout(120_000);

  for (const place of isChromium ? places : []) {
    it(JSON.stringify(place[0].screen), async () => {
      const [base] = place;
      const {element, machine} = await draw(base);
      // Somebody is here: the code that follows them loads with the first touch.
      element.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      const speech = listen(element);
      for (const state of statesOf(place)) {
        const what = keyOf(state);
        machine.show(base);
        await soon(() => find(element, '[role="alert"], [part~="error"], dialog').length === 0, `${what}: calm`);
        await drawn(element, base.screen.name);
        await speech.since(0);
        machine.show(state);
        await drawn(element, state.screen.name);
        const {problem, dialog} = state;
        const telling = problem ? '[role="alert"], [part~="error"]' : dialog ? 'dialog' : '[part~="title"]';
        await soon(() => isSeen(find(element, telling)[0]), `${what} is seen`);
        expect(find(element, telling).length, `${what}: told in one place`).to.equal(1);

        const said = await speech.since(restMs);
        if (problem) {
          const words = element.problemText(problem);
          // A field may say more exactly what to do.
          const [atField] = find(element, '[part~="error"] [id]');
          const text = atField ? textOf(atField) : joinProblemText(words);
          if (!problem.rules) expect(text, what).to.contain(words.what);
          expect(said.filter((each) => each.includes(text)).length, `${what}: ${said.join(' | ')}`).to.equal(1);
          const code = codeOf(problem);
          // At a field it is nothing to listen to at each visit.
          if (code && find(element, '[part~="error"]').length > 0)
            expect(said.filter((each) => each.includes(code))).to.deep.equal([], what);
          // What was typed is spoken of where it belongs to a field, or may do so.
          const isTyped = problem.field ?? find(element, 'input')[0] ?? /^(email|phone)-/.test(problem.code);
          if (!isTyped) expect(text, what).not.to.match(/typed|entered/);
        }

        // What support will ask for, wherever the server has a name for it.
        const {screen} = state;
        const names = [
          problem && codeOf(problem),
          dialog && 'code' in dialog && dialog.code,
          (screen.name === 'stopped' || screen.name === 'access-denied') && screen.code,
        ].filter(Boolean);
        const small = find(element, '[part~="error-code"]').map((each) => each.querySelector('bdi')?.textContent);
        expect(small, `${what}: its name`).to.deep.equal(names);

        const usable = find(element, ways).some((each) => isReachable(each));
        // At the end of the road only the application may know how to go on: the words say so.
        const isTold = state.screen.name === 'stopped' && isSeen(find(element, '[part~="subtitle"]')[0]);
        expect(usable || isTold, `${what}: a way on`).to.equal(true);
        if (problem?.recoverable && !problem.field) {
          const before = machine.sent.length;
          find(element, '[role="alert"] button')[0]?.dispatchEvent(new MouseEvent('click', {bubbles: true}));
          expect(machine.sent.slice(before), `${what}: tried again`).to.deep.equal([{type: 'retry'}]);
        }
      }
      speech.stop();
    });
  }
});
