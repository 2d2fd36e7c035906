/**
 * The docs page of an element, from `custom-elements.json`. Storybook's own table has one row for each name, where a slot
 * and a part may share theirs, and offers to set what no story reads.
 */
import type {ArgTypes} from '@storybook/web-components-vite';
import manifest from '../../custom-elements.json';
import {declarationsOf, fieldsOf, methodsOf, type Manifest, type Named} from '../../src/build/custom-elements.ts';

const declarationOf = (tagName: string) =>
  declarationsOf(manifest as Manifest).find((each) => each.tagName === tagName);

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
  const {events, slots, cssParts, cssProperties, cssStates} = element;
  const fields = fieldsOf(element);
  const attributes = fields.flatMap((field) => (field.attribute ? {...field, name: field.attribute} : []));
  return {
    ...rows('Attributes', attributes),
    ...rows(
      'Properties',
      fields.filter(({attribute}) => !attribute),
    ),
    ...rows('Methods', methodsOf(element)),
    ...rows('Events', events),
    ...rows('Slots', slots),
    ...rows('Parts', cssParts),
    ...rows('Tokens', cssProperties),
    ...rows('States', cssStates),
  };
};
