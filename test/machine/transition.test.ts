/** The reducer: what stays and what goes with each event. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../src/machine/state.ts';
import {initialState, transition, type MachineEvent} from '../../src/machine/transition.ts';
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
const changed = (event: MachineEvent): Partial<State> => {
  const after = transition(busy, event);
  return Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== busy[key as keyof State]));
};

const gone = {problem: undefined, dialog: undefined, notice: undefined};
const password = {name: 'password', identifier: email()} as const;
const leaving = {name: 'leaving', to: 'https://x.test/', reason: 'complete'} as const;
const problem = {code: 'timeout', recoverable: true, command: 'verify-code'} as const;

const table: readonly (readonly [says: string, event: MachineEvent, changes: Partial<State>])[] = [
  [
    'a start forgets what was wrong',
    {type: 'started', pending: {command: 'register'}},
    {...gone, pending: {command: 'register'}},
  ],
  ['an end without news only ends', {type: 'settled'}, {pending: undefined}],
  [
    'another screen begins clean, but for what comes with it',
    {type: 'entered', screen: password, canGoBack: true, problem},
    {...gone, pending: undefined, sso: undefined, screen: password, canGoBack: true, problem},
  ],
  ['a refusal stays on the screen', {type: 'refused', problem}, {pending: undefined, problem}],
  [
    'a question waits, and no problem behind it',
    {type: 'asked', dialog: {kind: 'terms'}},
    {pending: undefined, problem: undefined, dialog: {kind: 'terms'}},
  ],
  ['an answer closes it', {type: 'answered'}, {dialog: undefined}],
  ['on the way out the form stays busy', {type: 'left', screen: leaving}, {...gone, screen: leaving}],
  ['typing', {type: 'typed', identifier: 'x'}, {identifier: 'x'}],
  ['typing what an account needs', {type: 'drafted', drafts: {email: 'x'}}, {drafts: {email: 'x'}}],
  ['agreeing', {type: 'agreed', agreed: true}, {agreed: true}],
  ['another address turns the form back', {type: 'sso-detected', sso: undefined}, {sso: undefined}],
];
for (const [says, event, changes] of table) {
  test(says, () => assert.deepEqual(changed(event), changes));
}

test('settings arrive with what was typed before', () => {
  const settings = settingsWith({signInMode: 'SignIn'});
  const loaded = {settings, identifier: 'bob', drafts: {username: 'bobby'}};
  assert.deepEqual(changed({type: 'loaded', ...loaded}), loaded);
});
