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
  'a value that stays as it is': /\bnoChange\b/,
  'a listener that is an object, or has options': /\bhandleEvent\b|@[\w-]+=\$\{\{/,
  'a property with an accessor of its own, or none': /^ *(?:static |override )*(?:set|accessor) \w|\bnoAccessor\b/m,
  'a property with a way of its own to change': /\bhasChanged\b|\brequestUpdate\([^)]/,
  'a property that is reflected and no text': /\btype: \w+[^}]*reflect: |\breflect: [^}]*\btype: /,
  'a symbol as the name of a property': /^ *(?:static |override |readonly )*properties = \{[^;]*^ *\[/m,
  'an update at a time of its own': /\b(?:shouldUpdate|scheduleUpdate|getUpdateComplete|enableUpdating)\b/,
  'a list of sheets that is no plain one': /\bstatic (?:override |readonly )*styles\b(?! = \[[\w, ]+\];)/,
  'a sheet with anything but sheets in it': /css`[^`]*\$\{(?!\w+Styles\})|\bunsafeCSS\b/,
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
