/**
 * Builds leave out of Lit what nobody here uses. That all of it is found is the build's to say; that nobody uses it is said
 * here.
 */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

const source = join(import.meta.dirname, '../../src');
const isForBrowsers = (path: string) =>
  path.endsWith('.ts') && !/^(build|server|prerender|proxy|doctor\/node)\//.test(path);
const files = readdirSync(source, {recursive: true, encoding: 'utf8'}).filter(isForBrowsers);

const leftOut = {
  'a directive': /^import (?!type)[^;]* from 'lit\/(?:async-)?directives?[./]/m,
  'a decorator': /'lit\/decorators|^ *@(?:property|state|query|customElement)\(/m,
  MathML: /\bmathml`/,
  'a binding to an element': /html`[^`]*<[\w-]+\s+\$\{/,
  'a binding in the text of a field': /<(?:textarea|title|style|script)\b[^>]*>[^<]*\$\{/,
  'a binding in a comment': /<!--[^>]*\$\{/,
  'a converter, or a default that is reflected': /\b(?:converter|useDefault): /,
  'an initializer': /\baddInitializer\b/,
};

for (const [what, pattern] of Object.entries(leftOut)) {
  test(`nobody uses ${what}`, () => {
    assert.ok(files.length > 200);
    assert.deepEqual(
      files.filter((path) => pattern.test(readFileSync(join(source, path), 'utf8'))),
      [],
    );
  });
}
