/**
 * `custom-elements.json`: what is public of the public element; its tokens come from the one list of them.
 */
import {basename} from 'node:path';
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

export default {
  globs: ['src/elements/auth-sign-in.ts', 'src/elements/public-events.ts'],
  outdir: '.',
  litelement: true,
  plugins: [publicContract],
};
