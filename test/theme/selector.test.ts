/**
 * A selector is parted where every engine parts it, or not read at all.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {alternatives} from '../../src/theme/selector.ts';

const read: Record<string, readonly (readonly [first: string, rest: string, pseudo: string])[]> = {
  a: [['a', '', '']],
  'a, b > c': [
    ['a', '', ''],
    ['b', ' > c', ''],
  ],
  'a.b:is(c, d)[e="f, g)"] h:hover::before': [['a.b:is(c, d)[e="f, g)"]', ' h:hover', '::before']],
  '::placeholder': [['', '', '::placeholder']],
  'a > ::part(b c)::after': [['a', ' > ', '::part(b c)::after']],
  '> a, + b': [
    ['', '> a', ''],
    ['', '+ b', ''],
  ],
  '[a="\\"], b"], .\\,, .\\2c c': [
    ['[a="\\"], b"]', '', ''],
    ['.\\,', '', ''],
    ['.\\2c c', '', ''],
  ],
  ':host([a]) :nth-child(2n + 1 of b, c)': [[':host([a])', ' :nth-child(2n + 1 of b, c)', '']],
};

for (const [selector, expected] of Object.entries(read)) {
  test(`reads ${selector}`, () => {
    assert.deepEqual(
      alternatives(selector)?.map(({first, rest, pseudo}) => [first, rest, pseudo]),
      expected,
    );
  });
}

const refused = [
  // Not closed, or not opened.
  ...['a[b', ':is(a', 'a)', 'a]', ':is(a])', '[a="b', 'a\\'],
  // A string ends at the end of its line, a comment and an address do not end at a quote.
  ...['[a="\n"], b, [c="]', ':is(& /* " */), b, :is(/* " */ &)', "[a=b'], c, [d=']"],
  ...[':is(& url(:x(a"b)), html, :is(& url(c"d)), &', ':is(& \\75rl(:x(a"b)), html, :is(& :url(c"d)), &', ':URL(a)'],
  // Blocks and ends of rules.
  ...['a {', '} a', 'a; b', ':is(& {}, a)'],
  // After a pseudo-element nothing could be said of what it belongs to.
  ...['a::before b', 'a::before > b'],
];

for (const selector of refused) {
  test(`does not read ${JSON.stringify(selector)}`, () => {
    assert.equal(alternatives(selector), undefined);
  });
}
