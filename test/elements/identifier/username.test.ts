/**
 * A username is made by the tenant's rules: they are said beforehand, checked before anything is sent, and said again
 * where a name breaks them, whoever found it.
 */
import {expect} from '@open-wc/testing';
import type {Problem, State} from '../../../src/machine/state.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, isChromium, textOf, until} from '../support.ts';

const any = 'Letters, digits and underscores. It can’t start with a digit.';

/** The policy, the rule in words; a name that is refused, and what is said of it. */
const policies: readonly (readonly [policy: unknown, rule: string, name: string, what: string])[] = [
  [undefined, any, '1st', 'Enter a username.'],
  [{}, any, '', 'Enter a username.'],
  [{minLength: 3}, `${any} Length: 3 to 128.`, 'al', 'This username is too short.'],
  [{minLength: 2, maxLength: 4}, `${any} Length: 2 to 4.`, 'alice', 'This username is too long.'],
  [
    {allowedChars: {uppercase: false}},
    'Allowed: small letters, digits, and underscores. It can’t start with a digit.',
    'Alice',
    'Usernames have no capital letters here.',
  ],
  [
    {allowedChars: {lowercase: false, numbers: false}},
    'Allowed: capital letters and underscores.',
    'ALIcE',
    'Usernames have no small letters here.',
  ],
  [{allowedChars: {numbers: false}}, 'Allowed: letters and underscores.', 'a1', 'Usernames have no digits here.'],
  [
    {maxLength: 20, allowedChars: {numbers: false, underscore: false}},
    'Allowed: letters. Length: 1 to 20.',
    'al_ice',
    'Usernames have no underscores here.',
  ],
];

const places: readonly (readonly [what: string, state: State, field: 'identifier' | 'username'])[] = [
  ['an account is made', fixtures.registerUsername, 'identifier'],
  ['an account lacks one', fixtures.missingUsername, 'username'],
];

const describedBy = (input: HTMLElement) => textOf(document.getElementById(input.getAttribute('aria-describedby')!));

for (const [what, state, field] of isChromium ? places : []) {
  describe(`a username where ${what}`, () => {
    for (const [policy, rule, name, wrong] of policies) {
      const settings = {...state.settings!, usernamePolicy: policy};

      it(`${JSON.stringify(policy)}: ${rule}`, async () => {
        const {screen, machine} = await draw({...state, settings});
        const input = get<HTMLInputElement>(screen, `[name="${field}"]`);
        expect(describedBy(input)).to.equal(rule);
        input.value = name;
        get<HTMLFormElement>(screen, 'form').requestSubmit();
        await until(() => input.getAttribute('aria-invalid') === 'true', 'it is refused');
        expect(describedBy(input)).to.equal(`${wrong} ${rule}`);
        expect(machine.sent).to.deep.equal([]);
      });
    }

    it('the server’s finding is told with the rule', async () => {
      const policy = {minLength: 3, maxLength: 12};
      const problem: Problem = {code: 'user.username_too_long', field, recoverable: false, command: 'register'};
      const {screen} = await draw({...state, settings: {...state.settings!, usernamePolicy: policy}, problem});
      const input = get<HTMLInputElement>(screen, `[name="${field}"]`);
      expect(describedBy(input)).to.equal(`This username is too long. ${any} Length: 3 to 12.`);
      expect(textOf(screen.querySelector('[part~="error-code"]'))).to.equal('Error code: user.username_too_long');
    });

    it('a name that is taken breaks no rule', async () => {
      const problem: Problem = {code: 'user.username_already_in_use', field, recoverable: false, command: 'register'};
      const {screen} = await draw({...state, problem});
      const input = get<HTMLInputElement>(screen, `[name="${field}"]`);
      expect(describedBy(input)).to.equal('This username is taken. Choose another.');
    });
  });
}
