import assert from 'node:assert/strict';
import {test} from 'node:test';
import {directionOf, matchLocale} from '../../src/i18n/match-locale.ts';

const ours = ['ar', 'en', 'en-XA', 'fr', 'pt-BR', 'zh-CN', 'zh-TW'];
const match = (...wishes: string[]) => matchLocale(wishes, ours);

test('the very language, however it is written', () => {
  assert.equal(match('fr'), 'fr');
  assert.equal(match('ZH-cn'), 'zh-CN');
  assert.equal(match('en-xa'), 'en-XA');
});

test('another region of the language', () => {
  assert.equal(match('fr-CA'), 'fr');
  assert.equal(match('pt-PT'), 'pt-BR');
  assert.equal(match('pt'), 'pt-BR');
});

test('the pseudo-locale only for those who ask for it', () => {
  assert.equal(match('en-GB'), 'en');
});

test('Chinese in the script that is read there', () => {
  for (const tag of ['zh-HK', 'zh-MO', 'zh-Hant', 'zh-Hant-HK']) assert.equal(match(tag), 'zh-TW', tag);
  for (const tag of ['zh', 'zh-SG', 'zh-MY', 'zh-Hans', 'zh-Hans-HK']) assert.equal(match(tag), 'zh-CN', tag);
  assert.equal(matchLocale(['zh-HK'], ['en', 'zh-CN']), 'zh-CN');
});

test('the first wish that can be met', () => {
  assert.equal(match('nl', 'fr-BE', 'en'), 'fr');
  assert.equal(match('en-US', 'fr'), 'en');
});

test('none, when nothing comes near', () => {
  assert.equal(match('tlh'), undefined);
  assert.equal(match(), undefined);
  assert.equal(match('', '*', 'f'), undefined);
});

test('which way a language runs', () => {
  assert.equal(directionOf('ar'), 'rtl');
  assert.equal(directionOf('fa-IR'), 'rtl');
  assert.equal(directionOf('zh-CN'), 'ltr');
});
