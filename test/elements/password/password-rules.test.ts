/**
 * What is wrong with a new password, found here or by the server: one text for one reason. What is told is the same in
 * every engine.
 */
import {aTimeout, expect} from '@open-wc/testing';
import {issueTexts, passwordRules} from '../../../src/elements/password/password-rules.ts';
import {passwordRejections} from '../../../src/protocol/errors.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, press, textOf} from '../support.ts';

const textOfIssue = (name: string) =>
  issueTexts([{code: `password_rejected.${name}`, params: {min: 8, max: 256}}]).join(' ');

describe('why a password is refused', () => {
  it('every reason of the server has words of its own', () => {
    const unknown = textOfIssue('of-a-newer-server');
    const texts = passwordRejections.map(textOfIssue);
    expect(new Set([...texts, unknown]).size).to.equal(passwordRejections.length + 1);
    for (const text of texts) expect(text).to.match(/^[A-Z].{10,}\.$/);
  });

  it('a name that every object has is no reason', () => {
    expect(issueTexts([{code: 'constructor', params: {}}])).to.deep.equal([textOfIssue('of-a-newer-server')]);
  });

  it('what is found out here is said in the words of the server', () => {
    const codes = passwordRejections.map((name) => `password_rejected.${name}`);
    const rules = passwordRules({length: {min: 10, max: 20}, characterTypes: {min: 3}});
    for (const {issue} of rules) expect(codes).to.include(issue.code);
    const broken = (password: string) => rules.filter(({isMet}) => !isMet(password)).map(({issue}) => issue.code);
    expect(broken('River-stones')).to.deep.equal([]);
    expect(broken('river')).to.deep.equal(['password_rejected.too_short', 'password_rejected.character_types']);
    expect(broken('River-stones-and-more')).to.deep.equal(['password_rejected.too_long']);
    expect(broken('Rïver-stones')).to.deep.equal(['password_rejected.unsupported_characters']);
  });

  it('only what somebody could fail is told beforehand', () => {
    const told = (min: number, types: number) =>
      passwordRules({length: {min, max: 256}, characterTypes: {min: types}}).filter(({label}) => label).length;
    expect([told(8, 2), told(8, 1), told(1, 1)]).to.deep.equal([2, 1, 0]);
  });
});

describe('a password that nobody could replace', () => {
  it('is asked for twice, and has to be the same', async () => {
    const {screen, machine} = await draw(fixtures.setPasswordTwice);
    const [input, repeated] = [...screen.querySelectorAll<HTMLInputElement>('input[autocomplete="new-password"]')];
    if (!input || !repeated) throw new Error('there are not two fields');
    input.value = 'river-stones';
    repeated.value = 'river-stone';
    press(screen, 'Save and continue');
    await aTimeout(20);
    expect(textOf(screen.querySelector('[part~="error"]'))).to.equal('This isn’t the same password. Type it again.');
    expect(document.activeElement).to.equal(repeated);
    expect(machine.sent).to.deep.equal([]);
    repeated.value = 'river-stones';
    press(screen, 'Save and continue');
    expect(machine.sent).to.deep.equal([{type: 'set-password', password: 'river-stones'}]);
  });

  it('is asked for once where a forgotten one can be replaced', async () => {
    const {screen} = await draw(fixtures.setPassword);
    expect(screen.querySelectorAll('input[autocomplete="new-password"]').length).to.equal(1);
  });
});
