/** What becomes of tokens that no page sets: lengths in their place, and colours as they come out. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {workedOut} from '../../src/prerender/css/worked-out.ts';

const outcome = (tokens: string, rules = '', later = '') => workedOut({first: `:host{${tokens}}${rules}`, later});

test('a length stands where it is used, in one word', () => {
  const tokens =
    '--_rem:max(1rem,1em);--_fs:var(--auth-font-size,calc(var(--_rem) * 0.9375));--_s:calc(var(--_fs) * 4 / 15)';
  const {first, later} = outcome(tokens, 'p{gap:calc(var(--_s) * 5)}', 'a{gap:calc(var(--_s) * 4) var(--_s, 9px)}');
  assert.match(later, /^a\{gap:1rem 0\.25rem\}/);
  assert.match(first, /p\{gap:1\.25rem\}$/);
  assert.doesNotMatch(first + later, /--_/);
});

test('a colour is one for each scheme, and the light one where an engine knows no pairs', () => {
  const tokens = '--_ink:light-dark(#102030,color-mix(in srgb,#fff 50%,#000));--_line:0 0 1px var(--_ink)';
  const {first, later} = outcome(tokens, 'p{box-first:var(--_line)}');
  assert.equal(first, ':host{--_line:0 0 1px light-dark(#102030,#808080)}:host{}p{box-first:var(--_line)}');
  assert.equal(later, '@supports not (color:light-dark(red,red)){auth-sign-in{--_line:0 0 1px #102030}}');
});

test('what a screen of usual colours cannot show is not made into another', () => {
  const {first} = outcome('--_ink:oklch(from #5b7cf7 0.76 0.14 h)', 'p{color:var(--_ink)}');
  assert.match(first, /--_ink:oklch\(0\.76 0\.14 269\.\d+\)/);
});

test('one that is another under a condition stays a variable, and so does what is made of it', () => {
  const tokens = '--_control:44px;--_round:min(9px,var(--_control) / 2)';
  const touch = '@media (pointer:coarse){:host{--_control:calc(44px + 4px)}}';
  const {first, later} = outcome(tokens, `${touch}p{border-radius:var(--_round)}`, 'form{border-radius:var(--_round)}');
  assert.match(later, /^form\{border-radius:var\(--_round\)\}/);
  assert.match(first, /^:host\{--_control:44px;--_round:min\(9px,var\(--_control\) \/ 2\)\}/);
  assert.match(first, /coarse\)\{:host\{--_control:48px\}\}/);
});

test('what is not declared here stays, and what is unset comes to its other value', () => {
  const {first} = outcome('--_brand:initial;--_gap:var(--_brand,3px)', 'p{gap:var(--_gap);line-height:var(--_lh,1.2)}');
  assert.match(first, /p\{gap:3px;line-height:var\(--_lh,1\.2\)\}$/);
});

test('what only comes later uses, comes later', () => {
  const {first, later} = outcome(
    '--_ink:#102030;--_wash:light-dark(#fff,#000)',
    'p{color:var(--_ink)}',
    'a{background:var(--_wash)}',
  );
  assert.equal(first, ':host{--_ink:#102030}:host{}p{color:var(--_ink)}');
  assert.equal(
    later,
    'auth-sign-in{--_wash:light-dark(#ffffff,#000000)}a{background:var(--_wash)}' +
      '@supports not (color:light-dark(red,red)){auth-sign-in{--_wash:#ffffff}}',
  );
});
