/**
 * `npm run docs`: writes the README's reference from `custom-elements.json`, which comes from the sources and the list
 * of tokens. `--check` changes nothing and fails when the README is stale.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {format, resolveConfig} from 'prettier';
import {declarationsOf, fieldsOf, methodsOf, type Manifest, type Named} from './custom-elements.ts';

const root = join(import.meta.dirname, '../..');
const readmePath = join(root, 'README.md');
const begin = /<!-- reference[^>]*-->/;
const end = '<!-- /reference -->';

const code = (text: string | undefined) => (text ? `\`${text}\`` : '');
const cell = (text: string | undefined) => (text ?? '').replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly (string | undefined)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const plainType = ({type}: Named) => type?.text.replace(/ \| undefined$/, '');
const described = (things: readonly Named[] = [], head: string, show = code) =>
  table(
    [head, 'What'],
    things.map(({name, description}) => [show(name), description]),
  );

const reference = (manifest: Manifest): string => {
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

  return `
### Attributes and properties

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

### Methods

${described(methods, 'Method', (name) => code(`${name}()`))}

### Events

All of them bubble and are composed; none carries a secret.

${table(
  ['Event', 'Carries', 'When'],
  events.map(({name, description}) => [code(name), carries(name), description]),
)}

### Tokens

Set them on the element or on anything above it. Colours: one value is enough, the other scheme's is derived;
\`light-dark(a, b)\` decides both.

${table(
  ['Token', 'Default', 'What'],
  cssProperties.map((each) => [code(each.name), each.default, each.description]),
)}

### Parts

With \`isolated\` every part is reached as \`auth-sign-in::part(input)\`. By default that is so for the card and what is on
it (\`root\` to \`footer\`, \`dialog\`), while the form is part of your page: \`auth-sign-in [part~='input']\`. There our own
rules outweigh the resets of a page, so mark yours \`!important\`.

${described(cssParts, 'Part')}

### Slots

${described(slots, 'Slot')}

### States

${described(cssStates, 'State', (name) => code(`:state(${name})`))}
`;
};

const withReference = async (readme: string, text: string): Promise<string> => {
  const from = begin.exec(readme);
  const to = readme.indexOf(end);
  if (!from || to < from.index) throw new Error(`README.md has no ${begin.source} … ${end}`);
  const config = await resolveConfig(readmePath);
  const formatted = await format(text, {...config, parser: 'markdown'});
  return `${readme.slice(0, from.index)}${from[0]}\n\n${formatted}\n${readme.slice(to)}`;
};

const readme = readFileSync(readmePath, 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as Manifest;
const fresh = await withReference(readme, reference(manifest));
if (fresh === readme) console.log('README.md: the reference is up to date');
else if (process.argv.includes('--check')) {
  console.error('README.md: the reference is stale; npm run docs writes it');
  process.exitCode = 1;
} else {
  writeFileSync(readmePath, fresh);
  console.log('README.md: reference written');
}
