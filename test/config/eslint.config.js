import {join} from 'node:path';
import {defineConfig} from 'eslint/config';
import lit from 'eslint-plugin-lit';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '../..');

export default defineConfig(
  {
    basePath: root,
    ignores: [
      'dist/',
      'node_modules/',
      'storybook-static/',
      'src/i18n/generated/',
      'test/packages/pages/',
      '**/*.d.ts',
    ],
  },
  {
    basePath: root,
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked, lit.configs['flat/recommended']],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'src/server/node/tsconfig.json', 'test/tsconfig.json', 'stories/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', {'ts-expect-error': 'allow-with-description'}],
      // A name that starts with _ says that it is left out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_', varsIgnorePattern: '^_'}],
      // Names of the browser's own are added to by what extends them.
      '@typescript-eslint/no-empty-object-type': ['error', {allowInterfaces: 'with-single-extends'}],
      // JSX is a namespace, and frameworks are told of a tag in theirs.
      '@typescript-eslint/no-namespace': ['error', {allowDeclarations: true}],
      // An interface may be asynchronous where an implementation is not.
      '@typescript-eslint/require-await': 'off',
      // Numbers read well in texts and URLs.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      // `node:test` returns promises that nobody needs to wait for.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {allowForKnownSafeCalls: [{from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite']}]},
      ],
    },
  },
  {
    basePath: root,
    files: ['test/elements/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is how chai asserts, and each of its assertions might be a promise.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      // The failure would carry the element, whose circles no runner can send: it waits for it until its time is up.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.name="expect"] > CallExpression[callee.property.name="querySelector"]',
          message: 'Expect a number of elements, or something that they say.',
        },
      ],
    },
  },
);
