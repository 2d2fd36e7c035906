import type {Plugin} from 'vite';

/** Chromium's hint, which has to be the first line of a script; other engines read a comment. */
const hint = '//# allFunctionsCalledOnLoad\n';

/** What leads to the field after the first one: all of it is there before anybody sends an address. */
const next = [
  'machine',
  'course',
  'session',
  'all',
  'moves',
  'auth-code-screen',
  'auth-password-screen',
  'auth-password-field',
];

/**
 * Nearly every function of the first script runs before the field is there, and many of these before the next one. With
 * the hint an engine compiles them beside the page's own work while the script arrives, instead of one by one when each
 * is called first.
 */
export const compileAhead = (): Plugin => ({
  name: 'compile-ahead',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && (file.isEntry || next.includes(file.name))) file.code = hint + file.code;
      }
    },
  },
});
