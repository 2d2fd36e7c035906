/**
 * The fields that a tenant makes up itself: what is sent of what was typed, what is refused before that, and what
 * outlives a reload.
 */
import {expect} from '@open-wc/testing';
import type {Command} from '../../../src/machine/commands.ts';
import type {State} from '../../../src/machine/state.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {settings} from '../../../stories/states.ts';
import {draw} from '../support.ts';

type Saved = Extract<Command, {type: 'save-extra-profile'}>;

const state = (fields: readonly object[], more: Partial<State> = {}): State => ({
  ...fixtures.extraProfile,
  settings: {...settings, customProfileFields: fields},
  ...more,
});

const open = async (fields: readonly object[], more: Partial<State> = {}) => {
  const {screen, machine} = await draw(state(fields, more));
  const find = <E extends HTMLElement>(selector: string) => screen.querySelector<E>(selector) as E;
  const type = (name: string, value: string) => {
    const input = find<HTMLInputElement>(`[name="profile.${name}"]`);
    if (input.type === 'checkbox') input.checked = value === 'yes';
    else input.value = value;
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  };
  const submit = async (): Promise<Saved | undefined> => {
    find<HTMLFormElement>('form').requestSubmit();
    await find<HTMLElement & {updateComplete: Promise<unknown>}>('auth-extra-profile-screen').updateComplete;
    return machine.sent.findLast((each) => each.type === 'save-extra-profile');
  };
  const error = () => screen.querySelector('[part~="error"]')?.textContent.trim();
  return {screen, machine, find, type, submit, error};
};

const field = (type: string, config: object = {}, more: object = {}) => ({
  name: 'it',
  type,
  required: true,
  config,
  ...more,
});
const options = {options: [{value: 'red'}, {value: 'blue', label: 'Blue'}]};

/** What is typed, and what is sent; `undefined` where it is refused. */
const typed: readonly (readonly [what: string, field: object, typed: string, sent: string | undefined])[] = [
  ['a text', field('Text'), ' Mei ', 'Mei'],
  ['nothing', field('Text'), '  ', undefined],
  ['a text that is too short', field('Text', {minLength: 3}), 'ab', undefined],
  ['a text that is just long enough', field('Text', {minLength: 3, maxLength: 3}), 'abc', 'abc'],
  ['a text that is too long', field('Text', {maxLength: 3}), 'abcd', undefined],
  ['a number', field('Number', {minValue: 1, maxValue: 9}), '7', '7'],
  ['a number in wide digits', field('Number'), '７', '7'],
  ['a number with a comma', field('Number'), '1,5', '1.5'],
  ['no number', field('Number'), 'seven', undefined],
  ['a number that is too small', field('Number', {minValue: 1}), '0', undefined],
  ['a number that is too large', field('Number', {maxValue: 9}), '10', undefined],
  ['a date', field('Date'), '2026-03-31', '2026-03-31'],
  ['a date of the United States', field('Date', {format: 'MM/dd/yyyy'}), '2026-03-31', '03/31/2026'],
  ['a date of Great Britain', field('Date', {format: 'dd/MM/yyyy'}), '2026-03-31', '31/03/2026'],
  [
    'a date in a pattern of its own',
    field('Date', {format: 'custom', customFormat: 'd.M.yyyy'}),
    '2026-03-01',
    '1.3.2026',
  ],
  [
    'a moment',
    field('Date', {format: 'custom', customFormat: 'yyyy-MM-dd HH:mm'}),
    '2026-03-31 10:00',
    '2026-03-31 10:00',
  ],
  ['no date', field('Date'), '', undefined],
  ['a checked box', field('Checkbox', {}, {required: false}), 'yes', 'true'],
  ['an unchecked box', field('Checkbox', {defaultValue: 'true'}, {required: false}), 'no', 'false'],
  ['an option', field('Select', options), 'blue', 'blue'],
  ['no option', field('Select', options), '', undefined],
  ['a web address', field('Url'), 'https://fernway.example/a?b', 'https://fernway.example/a?b'],
  ['a web address without its beginning', field('Url'), 'fernway.example', 'https://fernway.example'],
  ['an address that is none of the web', field('Url'), 'javascript:alert(1)', undefined],
  ['what has the wanted form', field('Regex', {format: '^[A-Z]{3}-\\d{2}$'}), 'ABC-12', 'ABC-12'],
  ['what has not', field('Regex', {format: '^[A-Z]{3}-\\d{2}$'}), 'abc', undefined],
  ['anything, where the form is none', field('Regex', {format: '('}), 'abc', 'abc'],
];

describe('fields that a tenant makes up itself', () => {
  for (const [what, each, text, sent] of typed) {
    it(`${what}: ${sent === undefined ? 'refused' : 'sent'}`, async () => {
      const {find, type, submit, error} = await open([each]);
      type('it', text);
      const saved = await submit();
      expect(saved?.values).to.deep.equal(sent === undefined ? undefined : {it: sent});
      expect(Boolean(error())).to.equal(sent === undefined);
      if (sent === undefined) expect(document.activeElement).to.equal(find('[name="profile.it"]'));
    });
  }

  it('what is left empty is left out, and an option may stay open', async () => {
    const {submit} = await open([
      field('Text', {}, {required: false}),
      {...field('Select', options), name: 'colour', required: false},
    ]);
    expect((await submit())?.values).to.deep.equal({});
  });

  const names = {
    name: 'fullname',
    type: 'Fullname',
    config: {
      parts: [
        {enabled: true, name: 'givenName', type: 'Text', required: true},
        {enabled: false, name: 'middleName', type: 'Text', required: true},
        {enabled: true, name: 'familyName', type: 'Text', required: true},
      ],
    },
  };
  const address = {
    name: 'address',
    type: 'Address',
    config: {
      parts: ['streetAddress', 'locality'].map((name) => ({enabled: true, name, type: 'Text', required: false})),
    },
  };

  it('a name is sent by its parts, an address as one, in words too', async () => {
    const {type, submit, find} = await open([names, address]);
    expect(find('[name="profile.fullname.middleName"]')).to.equal(null);
    type('fullname.givenName', 'Mei');
    type('fullname.familyName', 'Lin');
    type('address.streetAddress', 'Elm Street 7');
    type('address.locality', 'Springfield');
    expect((await submit())?.values).to.deep.equal({
      givenName: 'Mei',
      familyName: 'Lin',
      address: {formatted: 'Elm Street 7, Springfield', streetAddress: 'Elm Street 7', locality: 'Springfield'},
    });
  });

  it('a name that may be left out is given whole or not at all', async () => {
    const {type, submit, error} = await open([names]);
    expect((await submit())?.values).to.deep.equal({});
    type('fullname.givenName', 'Mei');
    await submit();
    expect(error()).to.be.a('string');
  });

  it('an address that has to be given is given by any of its parts', async () => {
    const {type, submit, error} = await open([{...address, required: true}]);
    await submit();
    expect(error()).to.be.a('string');
    type('address.locality', 'Springfield');
    expect((await submit())?.values).to.deep.equal({address: {formatted: 'Springfield', locality: 'Springfield'}});
  });

  it('what was typed is kept as it is typed, and stands there after a reload', async () => {
    const box = {...field('Checkbox', {defaultValue: 'true'}, {required: false}), name: 'box'};
    const fields = [field('Text'), {...field('Select', options), name: 'colour'}, box];
    const {type, machine} = await open(fields);
    type('it', 'Mei');
    type('colour', 'blue');
    type('box', 'no');
    const draft = machine.sent.findLast((each) => each.type === 'remember-draft');
    const again = await open(fields, {drafts: {'extra-profile': draft?.value ?? ''}});
    expect((await again.submit())?.values).to.deep.equal({it: 'Mei', colour: 'blue', box: 'false'});
  });

  it('settings that are none of ours ask for nothing', async () => {
    for (const broken of [undefined, null, 'x', [{name: 7}, null, {name: 'a', type: 'Unheard'}]]) {
      const {screen, submit} = await open(broken as never);
      expect(screen.querySelectorAll('[name^=profile]').length).to.equal(0);
      expect((await submit())?.values).to.deep.equal({});
    }
  });
});
