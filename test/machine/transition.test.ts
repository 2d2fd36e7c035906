/** What stays and what goes with each thing that happens. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../src/machine/state.ts';
import {answered, asked, left, settled} from '../../src/machine/later-changes.ts';
import {createStore} from '../../src/machine/store.ts';
import {entered, initialState, refused, started, type Change} from '../../src/machine/transition.ts';
import {email, settingsWith} from './fakes.ts';

const busy: State = {
  ...initialState('sign-in'),
  settings: settingsWith(),
  screen: {name: 'sign-in'},
  pending: {command: 'submit-identifier'},
  problem: {code: 'network', recoverable: true, command: 'start'},
  dialog: {kind: 'terms'},
  notice: {code: 'code-sent', at: 1},
  sso: {email: 'a@acme.example', domain: 'acme.example', connectorIds: ['okta']},
  identifier: 'alice@example.com',
};
const changed = (change: Change): Partial<State> => {
  const store = createStore(busy);
  store.change(change);
  const after = store.state;
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== busy[key as keyof State]));
};

const gone = {problem: undefined, dialog: undefined, notice: undefined};
const password = {name: 'password', identifier: email()} as const;
const leaving = {name: 'leaving', to: 'https://x.test/', reason: 'complete'} as const;
const problem = {code: 'timeout', recoverable: true, command: 'verify-code'} as const;

const code = {name: 'code', flow: 'sign-in', identifier: email(), verificationId: '1', sentAt: 1} as const;
const newAccount = {kind: 'create-account', identifier: email()} as const;

const table: readonly (readonly [says: string, change: Change, changes: Partial<State>])[] = [
  ['a start forgets what was wrong', started({command: 'register'}), {...gone, pending: {command: 'register'}}],
  ['an end without news only ends', settled, {pending: undefined}],
  [
    'another screen begins clean, but for what comes with it',
    entered(password, true, {problem}),
    {...gone, pending: undefined, sso: undefined, screen: password, canGoBack: true, problem},
  ],
  ['a refusal stays on the screen', refused(problem), {pending: undefined, problem}],
  [
    'a question waits, and no problem behind it',
    asked(password, newAccount),
    {pending: undefined, problem: undefined, screen: password, dialog: newAccount},
  ],
  [
    'what a right code led to is kept with its screen',
    asked(code, newAccount),
    {pending: undefined, problem: undefined, screen: {...code, asked: 'create-account'}, dialog: newAccount},
  ],
  ['an answer closes it', answered, {dialog: undefined}],
  ['on the way out the form stays busy', left(leaving), {...gone, screen: leaving}],
];
for (const [says, change, changes] of table) {
  test(says, () => assert.deepEqual(changed(change), changes));
}
