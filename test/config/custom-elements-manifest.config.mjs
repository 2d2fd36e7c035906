/**
 * `custom-elements.json`: what is public of the public element; its tokens come from the one list of them. And what
 * editors read, from the same.
 */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {customElementJetBrainsPlugin} from 'custom-element-jet-brains-integration';
import {customElementVsCodePlugin} from 'custom-element-vs-code-integration';
import {tokens} from '../../src/theme/tokens.ts';

const isPublic = ({name, privacy = 'public', static: isStatic = false}) =>
  privacy === 'public' && !isStatic && !name.startsWith('#');

const publicContract = {
  name: 'public-contract',
  packageLinkPhase({customElementsManifest}) {
    for (const {path, declarations = []} of customElementsManifest.modules) {
      for (const element of declarations.filter(({customElement}) => customElement)) {
        // A file is named after its element.
        element.tagName = basename(path, '.ts');
        element.members = element.members.filter(isPublic);
        // The analyzer also lists the first argument of every event it sees dispatched.
        element.events = (element.events ?? []).filter(({name}) => name?.startsWith('auth-'));
        element.cssProperties = tokens.map((token) => ({
          name: token.name,
          description: token.meaning,
          default: token.default ?? token.derived,
        }));
      }
    }
  },
};

/** The sources are not published: all of it comes from the one entry. */
const published = {
  name: 'published',
  packageLinkPhase({customElementsManifest}) {
    const path = 'dist/lib/index.js';
    const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
    const exports = declarations.flatMap(({name, tagName}) => [
      {kind: 'js', name, declaration: {name, module: path}},
      ...(tagName ? [{kind: 'custom-element-definition', name: tagName, declaration: {name, module: path}}] : []),
    ]);
    customElementsManifest.modules = [{kind: 'javascript-module', path, declarations, exports}];
  },
};

/** Editors offer what is written as values, and not a name that we have for them. */
const options = readFileSync('src/machine/options.ts', 'utf8');
const aliases = {
  name: 'aliases',
  packageLinkPhase({customElementsManifest}) {
    for (const {type} of customElementsManifest.modules.flatMap(({declarations = []}) =>
      declarations.flatMap(({attributes = []}) => attributes),
    )) {
      const [, name] = /^(\w+) \| undefined$/.exec(type?.text ?? '') ?? [];
      const [, values] = new RegExp(`export type ${name} =\\s*([^;]+);`).exec(options) ?? [];
      if (values) type.text = `${values} | undefined`;
    }
  },
};

const editors = {outdir: 'dist/editors', hideLogs: true};

export default {
  globs: ['src/elements/auth-sign-in.ts', 'src/elements/public-events.ts'],
  outdir: '.',
  litelement: true,
  plugins: [
    publicContract,
    published,
    aliases,
    customElementVsCodePlugin({...editors, cssFileName: null}),
    customElementJetBrainsPlugin({...editors, packageJson: false}),
  ],
};
