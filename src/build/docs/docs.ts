/**
 * `npm run docs`: writes the pages of `stories/docs` that come from the sources. `--check` changes nothing and fails when
 * one of them is stale.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import type {Manifest} from '../custom-elements.ts';
import {createLocalizer, sourceMessages} from '../localizer.ts';
import {faultTables} from './faults.ts';
import {hostedBuild} from './hosted-build.ts';
import {messageTable} from './messages.ts';
import {reference} from './reference.ts';
import {reverseProxy} from './reverse-proxy.ts';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'stories/docs');
const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as Manifest;

const pages: Record<string, {readonly lead: string; readonly text: string}> = {
  'Hosted build': {
    lead: 'Logto serves `<auth-sign-in>` instead of its own pages.',
    text: hostedBuild(),
  },
  'Reverse proxy': {
    lead: 'Logto and `<auth-sign-in>` at one origin, with nginx, Caddy, Node or Vite in front.',
    text: reverseProxy(),
  },
  Reference: {
    lead: 'Everything that a page can set, hear and restyle.',
    text: reference(manifest),
  },
  Messages: {
    lead: 'Every text has an id, and a page can say it in its own words: `element.messages = {id: text}`.',
    text: messageTable(sourceMessages(createLocalizer([]))),
  },
  'Deployment faults': {
    lead: 'What can be wrong around the form, how it shows, and what mends it.',
    text: faultTables(),
  },
};

for (const [title, {lead, text}] of Object.entries(pages)) {
  const file = join(folder, `${title.toLowerCase().replaceAll(' ', '-')}.mdx`);
  const fresh = `import {Meta} from '@storybook/addon-docs/blocks';

<Meta title="Docs/${title}" />

{/* Written by \`npm run docs\` from the sources. */}

# ${title}

${lead}

${text}
`;
  const name = relative(root, file);
  if (existsSync(file) && readFileSync(file, 'utf8') === fresh) console.log(`${name} is up to date`);
  else if (process.argv.includes('--check')) {
    console.error(`✖ ${name} is stale; npm run docs writes it`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, fresh);
    console.log(`${name} written`);
  }
}
