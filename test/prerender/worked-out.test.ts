/** What becomes of tokens that no page sets: lengths in their place, and colours as they come out. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {workedOut} from '../../src/prerender/css/worked-out.ts';

const outcome = (tokens: string, rules = '', page = '') => workedOut({page, shadow: `:host{${tokens}}${rules}`});

test('a length stands where it is used, in one word', () => {
  const tokens =
    '--_rem:max(1rem,1em);--_fs:var(--auth-font-size,calc(var(--_rem) * 0.9375));--_s:calc(var(--_fs) * 4 / 15)';
  const {page, shadow} = outcome(tokens, 'p{gap:calc(var(--_s) * 5)}', 'form{gap:calc(var(--_s) * 4) var(--_s, 9px)}');
  assert.equal(page, 'form{gap:1rem 0.25rem}');
  assert.match(shadow, /p\{gap:1\.25rem\}$/);
  assert.doesNotMatch(shadow, /--_/);
});

test('a colour is one for each scheme, and the light one where an engine knows no pairs', () => {
  const tokens = '--_ink:light-dark(#102030,color-mix(in srgb,#fff 50%,#000));--_line:0 0 1px var(--_ink)';
  const {shadow} = outcome(tokens, 'p{box-shadow:var(--_line)}');
  assert.equal(
    shadow,
    ':host{--_line:0 0 1px #102030}' +
      '@supports (color:light-dark(red,red)){:host{--_line:0 0 1px light-dark(#102030,#808080)}}' +
      ':host{}p{box-shadow:var(--_line)}',
  );
});

test('what a screen of usual colours cannot show is not made into another', () => {
  const {shadow} = outcome('--_ink:oklch(from #5b7cf7 0.76 0.14 h)', 'p{color:var(--_ink)}');
  assert.match(shadow, /--_ink:oklch\(0\.76 0\.14 269\.\d+\)/);
});

test('one that is another under a condition stays a variable, and so does what is made of it', () => {
  const tokens = '--_control:44px;--_round:min(9px,var(--_control) / 2)';
  const touch = '@media (pointer:coarse){:host{--_control:calc(44px + 4px)}}';
  const {page, shadow} = outcome(tokens, touch, 'form{border-radius:var(--_round)}');
  assert.equal(page, 'form{border-radius:var(--_round)}');
  assert.match(shadow, /^:host\{--_control:44px;--_round:min\(9px,var\(--_control\) \/ 2\)\}/);
  assert.match(shadow, /coarse\)\{:host\{--_control:48px\}\}/);
});

test('what is not declared here stays, and what is unset comes to its other value', () => {
  const {shadow} = outcome(
    '--_brand:initial;--_gap:var(--_brand,3px)',
    'p{gap:var(--_gap);line-height:var(--_lh,1.2)}',
  );
  assert.match(shadow, /p\{gap:3px;line-height:var\(--_lh,1\.2\)\}$/);
});
