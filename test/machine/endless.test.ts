/** No step without end: what goes well and has no effect is told, and what leads to itself stops. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import type {Problem, Screen} from '../../src/machine/state.ts';
import {errorCodes} from '../../src/protocol/errors.ts';
import {
  begin,
  email,
  fakeBrowser,
  ok,
  refused,
  settle,
  username,
  type Answer,
  type Running,
  type Setup,
} from './fakes.ts';

/** More than any command needs. */
const enough = 8;

/** Back from a provider whose answer is right. */
const fromProvider = (setup: Setup = {}) => {
  const browser = fakeBrowser({route: {kind: 'callback', connectorId: 'ali'}, params: {state: 's', code: 'c'}});
  browser.redirects.setState('ali', 's');
  browser.redirects.setVerificationId('Social', 'v1');
  return begin({
    browser,
    ...setup,
    script: {'POST /verification/social/ali/verify': ok({verificationId: 'v1'}), ...setup.script},
  });
};

/** Refuses until it is clear that nobody gives up, so that the test ends. */
const always = (answer: Answer) => {
  let asked = 0;
  return () => ((asked += 1) > 50 ? ok() : answer);
};

const related = {relatedUser: {type: 'email', value: 'alice@example.com'}};

for (const automaticAccountLinking of [false, true]) {
  for (const data of [{}, related]) {
    const what = `${'relatedUser' in data ? 'related' : 'new'}, linking ${automaticAccountLinking ? 'by itself' : 'asked'}`;
    test(`every refusal, again and again, after a provider: ${what}`, async () => {
      for (const code of errorCodes) {
        const {machine, asked, act} = await fromProvider({
          settings: {socialSignIn: {automaticAccountLinking}},
          script: {'POST /identification': always(refused(422, code, data))},
        });
        assert.ok(asked().length <= enough, `${code}: it goes on and on`);
        // One says that nothing is left to do, and the browser is on its way.
        if (machine.state.screen.name === 'leaving') continue;
        assert.equal(machine.state.pending, undefined, code);
        if (!machine.state.problem?.recoverable) continue;
        await act({type: 'retry'});
        assert.ok(asked().length <= enough, `${code}: it goes on and on when tried again`);
      }
    });
  }
}

test('a switch without effect is told, where it is, and can be tried again', async () => {
  const {machine, asked, act} = await fromProvider({
    script: {'POST /identification': always(refused(404, 'user.identity_not_exist', {}))},
  });
  assert.deepEqual(machine.state.problem, {code: 'unknown', recoverable: true, command: 'finish-callback'});
  assert.equal(machine.state.screen.name, 'callback');
  asked();
  await act({type: 'retry'});
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification']);
  assert.equal(machine.state.problem?.code, 'unknown');
});

const withCode =
  (script: Setup['script'], register = false) =>
  async () => {
    const running = await begin({...(script && {script})});
    const first: Command[] = register
      ? [
          {type: 'show', screen: 'register'},
          {type: 'register', identifier: email()},
        ]
      : [{type: 'submit-identifier', identifier: email()}];
    await running.act(...first, {type: 'verify-code', code: '123456'});
    return running;
  };
const missing = (field: string) => always(refused(422, 'user.missing_profile', {missingProfile: [field]}));
const lacking = (field: string) => async () => {
  const running = await begin({script: {'POST /submit': missing(field)}});
  await running.act({type: 'verify-password', identifier: username(), password: 'secret'});
  return running;
};

type Case = readonly [
  title: string,
  begun: () => Promise<Running>,
  commands: readonly Command[],
  screen: Screen['name'],
];

const withoutEffect: readonly Case[] = [
  [
    'an account that is not made',
    withCode({'POST /identification': always(refused(404, 'user.user_not_exist'))}),
    [{type: 'confirm'}],
    'code',
  ],
  [
    'a sign-in instead that still registers',
    withCode({'POST /identification': always(refused(422, 'user.email_already_in_use'))}, true),
    [{type: 'confirm'}],
    'code',
  ],
  [
    'a link that is not made',
    () => fromProvider({script: {'POST /identification': always(refused(404, 'user.identity_not_exist', related))}}),
    [{type: 'link-account'}],
    'link-account',
  ],
  [
    'an account of its own that is not made',
    () => fromProvider({script: {'POST /identification': always(refused(404, 'user.identity_not_exist', related))}}),
    [{type: 'create-account'}],
    'link-account',
  ],
  [
    'a password that is not kept',
    lacking('password'),
    [{type: 'set-password', password: 'a long one'}],
    'set-password',
  ],
  ['a username that is not kept', lacking('username'), [{type: 'save-username', username: 'al'}], 'missing-profile'],
  ...['email', 'emailOrPhone'].map((field): Case => [
    `an address that is not kept (${field})`,
    lacking(field),
    [
      {type: 'save-contact', identifier: email()},
      {type: 'verify-code', code: '123456'},
    ],
    'code',
  ]),
];

for (const [title, begun, commands, screen] of withoutEffect) {
  test(`${title} is told`, async () => {
    const {machine, act, asked} = await begun();
    assert.ok(!machine.state.problem);
    await act(...commands);
    const told = machine.state.problem as Problem | undefined;
    assert.deepEqual([told?.code, told?.recoverable, told?.field], ['unknown', true, undefined]);
    assert.equal(machine.state.screen.name, screen);
    assert.equal(machine.state.dialog, undefined);
    asked();
    machine.send({type: 'retry'});
    await settle(machine);
    assert.ok(asked().length > 1, 'what had no effect is done again');
    assert.deepEqual(machine.state.problem, told);
  });
}

/** Says that there is no such account, where none was asked for. */
const nobody = () => always(refused(404, 'user.identity_not_exist', {}));

const onTheWay: Readonly<Record<string, Setup>> = {
  'second factors': {browser: fakeBrowser({screen: {name: 'mfa'}}), script: {'POST /submit': nobody()}},
  consent: {
    browser: fakeBrowser({route: {kind: 'consent'}}),
    script: {'GET /api/interaction/consent': nobody()},
  },
};
for (const [what, setup] of Object.entries(onTheWay)) {
  test(`what leads nowhere is told where there is nothing to do but wait: ${what}`, async () => {
    const {machine, act, asked} = await begin(setup);
    const told = machine.state.problem;
    assert.deepEqual([told?.code, told?.recoverable], ['unknown', true]);
    asked();
    await act({type: 'retry'});
    assert.ok(asked().length > 0, 'it is asked once more');
  });
}
