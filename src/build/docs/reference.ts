import {declarationsOf, fieldsOf, methodsOf, type Manifest, type Named} from '../custom-elements.ts';
import {code, table} from './markdown.ts';

const plainType = ({type}: Named) => type?.text.replace(/ \| undefined$/, '');
const described = (things: readonly Named[] = [], head: string, show = code) =>
  table(
    [head, 'What'],
    things.map(({name, description}) => [show(name), description]),
  );

/** Everything a page can set, hear and restyle. */
export const reference = (manifest: Manifest): string => {
  const declarations = declarationsOf(manifest);
  const element = declarations.find(({tagName}) => tagName === 'auth-sign-in');
  if (!element) throw new Error('custom-elements.json does not describe <auth-sign-in>: npm run analyze');
  const {events = [], slots, cssParts, cssProperties = [], cssStates} = element;

  const fields = fieldsOf(element);
  const methods = methodsOf(element);
  const carries = (event: string) => {
    const className = event.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase()) + 'Event';
    const eventClass = declarations.find(({name}) => name === className);
    return (eventClass?.members ?? []).map(({name}) => code(name)).join(', ');
  };

  return `## Attributes and properties

${table(
  ['Attribute', 'Property', 'Type', 'Default', 'What'],
  fields.map((each) => [
    code(each.attribute),
    code(each.name),
    code(plainType(each)),
    code(each.default),
    each.description,
  ]),
)}

## Methods

${described(methods, 'Method', (name) => code(`${name}()`))}

## Events

All of them bubble, are composed and carry no secret, but for \`auth-complete\` with a \`callbackUrl\`: that one holds a code,
and stays at the element.

${table(
  ['Event', 'Carries', 'When'],
  events.map(({name, description}) => [code(name), carries(name), description]),
)}

## Tokens

Set them on the element or on anything above it. Colours: one value is enough, the other scheme's is derived;
\`light-dark(a, b)\` decides both.

${table(
  ['Token', 'Default', 'What'],
  cssProperties.map((each) => [code(each.name), each.default, each.description]),
)}

## Parts

With \`isolated\` every part is reached as \`auth-sign-in::part(input)\`. By default that is so for the card and what is on
it (\`root\` to \`footer\`, \`dialog\`), while the form is part of your page: \`auth-sign-in [part~='input']\`. There our own
rules outweigh the resets of a page, so mark yours \`!important\`.

${described(cssParts, 'Part')}

## Slots

${described(slots, 'Slot')}

## States

${described(cssStates, 'State', (name) => code(`:state(${name})`))}
`;
};
