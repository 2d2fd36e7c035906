/**
 * Every attribute, property and event in the templates of every framework, and what is none of them refused; and the
 * pages of this folder. The types of the package are checked as well: nothing skips them.
 */
import assert from 'node:assert/strict';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {before, test} from 'node:test';
import {declarationsOf, fieldsOf, type Manifest} from '../../src/build/custom-elements.ts';
import {folderOf, packageOf, readJson, tool, type Project} from './ground.ts';

const manifest = await readJson<Manifest>(join(packageOf('plain'), 'custom-elements.json'));
const declarations = declarationsOf(manifest);
const element = declarations.find(({tagName}) => tagName === 'auth-sign-in');
assert.ok(element);

const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
const properties = fieldsOf(element).map(({name}) => name);
/** Attribute → the property of the same meaning. */
const attributes = fieldsOf(element).flatMap(({attribute, name}) => (attribute ? [[attribute, name] as const] : []));
/** Event → what it carries. */
const events = (element.events ?? []).map(({name}) => {
  const {members = []} = declarations.find((each) => each.name === `${pascal(name)}Event`) ?? {};
  return [name, members.map((each) => each.name)] as const;
});

/** Reads all that an event carries, and what it does not. */
const read = (members: readonly string[]) => `(event) => [${members.map((name) => `event.${name}`).join(', ')}]`;
const jsx = (names: readonly (readonly [string, string])[], listeners: readonly string[], from = 'given') =>
  [...names.map(([name, property]) => `${name}={${from}.${property}}`), ...listeners].join('\n    ');
/** As an attribute the URL is a text, while as a property it may be asked for. */
const given = `const given = {} as import('auth-sign-in').AuthSignIn;
const written = given as typeof given & {readonly authorizationUrl: string | undefined};`;
const same = properties.map((name) => [name, name] as const);
const listeners = events.map(([name, members]) => `on${name}={${read(members)}}`);
const tags = [jsx(attributes, listeners, 'written'), jsx(same, [])].map(
  (written) => `<auth-sign-in\n    ${written}\n  />`,
);

const mistakes = `
  // @ts-expect-error there is no such property; JSX lets any attribute with a dash pass
  <auth-sign-in appIdent="1" />,
  // @ts-expect-error nor such a value
  <auth-sign-in frame="cart" />,
  // @ts-expect-error nor does the event carry this
  <auth-sign-in onauth-complete={(event) => event.token} />,`;

/** In the manner of each framework: file name → content. */
const files: Readonly<Partial<Record<Project, Readonly<Record<string, string>>>>> = {
  plain: {
    'every.ts': `import 'auth-sign-in';
import {createSignIn, type State} from 'auth-sign-in/headless';
${given}
export const states: State[] = [createSignIn({endpoint: 'https://id.example.com'}).state];
const element = document.querySelector('auth-sign-in')!;
${properties.map((name) => `element.${name} = given.${name};`).join('\n')}
${events.map(([name, members]) => `element.addEventListener('${name}', ${read(members)});`).join('\n')}
${events.map(([name, members]) => `document.addEventListener('${name}', ${read(members)});`).join('\n')}
// @ts-expect-error there is no such property
element.appIdent = '1';
// @ts-expect-error nor such a value
element.frame = 'cart';
// @ts-expect-error nor does the event carry this
element.addEventListener('auth-complete', (event) => event.token);
`,
  },
  react: {
    'every.tsx': `import {AuthSignIn} from 'auth-sign-in/react';
${given}
export const all = [
  ${tags.join(',\n  ')},
  <AuthSignIn
    ${jsx(
      same,
      events.map(([name, members]) => `on${pascal(name)}={${read(members)}}`),
    )}
  />,${mistakes}
  // @ts-expect-error the component knows properties
  <AuthSignIn appIdent="1" />,
  // @ts-expect-error and their values
  <AuthSignIn frame="cart" />,
  // @ts-expect-error and events
  <AuthSignIn onAuthComplete={(event) => event.token} />,
];
`,
  },
  preact: {
    'every.tsx': `import 'auth-sign-in/preact';\n${given}\nexport const all = [\n  ${tags.join(',\n  ')},${mistakes}\n];\n`,
  },
  vue: {
    'Every.vue': `<script setup lang="ts">
import 'auth-sign-in/vue';
${given}
</script>
<template>
  <auth-sign-in
    ${attributes.map(([name, from]) => `:${name}="written.${from}"`).join('\n    ')}
    ${events.map(([name, members]) => `@${name}="${read(members)}"`).join('\n    ')}
  />
  <auth-sign-in
    ${properties.map((name) => `:${name}="given.${name}"`).join('\n    ')}
  />
  <!-- @vue-expect-error there is no such attribute -->
  <auth-sign-in app-ident="1" />
  <!-- @vue-expect-error nor such a value -->
  <auth-sign-in frame="cart" />
  <!-- @vue-expect-error nor does the event carry this -->
  <auth-sign-in @auth-complete="(event) => event.token" />
</template>
`,
  },
  svelte: {
    'Every.svelte': `<script lang="ts">
import 'auth-sign-in/svelte';
import type {SvelteHTMLElements} from 'svelte/elements';
${given}
export const wrong: SvelteHTMLElements['auth-sign-in'][] = [
  // @ts-expect-error there is no such attribute
  {'app-ident': '1'},
  // @ts-expect-error nor such a value
  {frame: 'cart'},
  // @ts-expect-error nor does the event carry this
  {'onauth-complete': (event) => event.token},
];
</script>
${tags.map((tag) => tag.replace('/>', '></auth-sign-in>')).join('\n')}
`,
  },
  // Of elements that are not its own it knows the events, and takes any property.
  angular: {
    'every.ts': `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import type {${events.map(([name]) => `${pascal(name)}Event`).join(', ')}} from 'auth-sign-in';
@Component({
  selector: 'app-every',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`<auth-sign-in
    ${properties.map((name) => `[${name}]="given.${name}"`).join('\n    ')}
    ${events.map(([name]) => `(${name})="on${pascal(name)}($event)"`).join('\n    ')}
  ></auth-sign-in>\`,
})
export class Every {
  given = {} as import('auth-sign-in').AuthSignIn;
${events.map(([name, members]) => `  on${pascal(name)}(event: ${pascal(name)}Event) {\n    return [${members.map((each) => `event.${each}`).join(', ')}];\n  }`).join('\n')}
}
`,
  },
};

const checkers: Partial<Record<Project, readonly [string, ...string[]]>> = {
  vue: ['vue-tsc/bin/vue-tsc.js', '--project', '.'],
  angular: ['@angular/compiler-cli/bundles/src/bin/ngc.js', '--project', '.'],
  svelte: ['svelte-check/bin/svelte-check', '--tsconfig', './tsconfig.json', '--threshold', 'error'],
};

before(async () => {
  assert.ok(attributes.length > 15 && events.length > 5);
  for (const [project, contents] of Object.entries(files) as [Project, Record<string, string>][]) {
    for (const [name, text] of Object.entries(contents)) await writeFile(join(folderOf(project), name), text);
  }
});

/** What runs on a server is in its pages alone. */
for (const project of [...Object.keys(files), 'server'] as Project[]) {
  test(`types in ${project}`, async () => {
    const [path, ...args] = checkers[project] ?? ['typescript/bin/tsc', '--project', '.'];
    const {failed, output} = await tool(path, args, folderOf(project));
    assert.ok(!failed, output);
  });
}
