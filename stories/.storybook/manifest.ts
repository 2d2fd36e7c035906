/**
 * The docs page of an element, from `custom-elements.json`. Storybook's own table has one row for each name, where a slot
 * and a part may share theirs, and offers to set what no story reads.
 */
import type {ArgTypes} from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}
interface Member extends Named {
  readonly kind: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
}
interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly members?: readonly Member[];
  readonly events?: readonly Named[];
  readonly slots?: readonly Named[];
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}

const declarationOf = (tagName: string) => {
  const modules: readonly {readonly declarations?: readonly Declaration[]}[] = manifest.modules;
  return modules.flatMap(({declarations = []}) => declarations).find((each) => each.tagName === tagName);
};

const rows = (category: string, things: readonly Named[] = []): ArgTypes =>
  Object.fromEntries(
    things.map(({name, description = '', type, default: value}) => [
      // A story names the attributes that it reads.
      category === 'Attributes' ? name : `${category} ${name}`,
      {
        name,
        description,
        control: false as const,
        table: {
          category,
          ...(type && {type: {summary: type.text.replace(/ \| undefined$/, '')}}),
          ...(value && {defaultValue: {summary: value}}),
        },
      },
    ]),
  );

export const extractComponentDescription = (tagName: string) => declarationOf(tagName)?.description ?? null;

export const extractArgTypes = (tagName: string): ArgTypes | undefined => {
  const element = declarationOf(tagName);
  if (!element) return undefined;
  const {members = [], events, slots, cssParts, cssProperties, cssStates} = element;
  // As in the README: a getter is for the element's own controllers.
  const fields = members.filter(({kind, readonly}) => kind === 'field' && !readonly);
  const attributes = fields.flatMap((field) => (field.attribute ? {...field, name: field.attribute} : []));
  return {
    ...rows('Attributes', attributes),
    ...rows(
      'Properties',
      fields.filter(({attribute}) => !attribute),
    ),
    ...rows(
      'Methods',
      members.filter(({kind}) => kind === 'method'),
    ),
    ...rows('Events', events),
    ...rows('Slots', slots),
    ...rows('Parts', cssParts),
    ...rows('Tokens', cssProperties),
    ...rows('States', cssStates),
  };
};
