import assert from 'node:assert/strict';
import {test} from 'node:test';
import {directionOf, languageTags, matchLocale} from '../../src/i18n/match-locale.ts';

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

test('as systems and headers write it', () => {
  assert.equal(match('zh_CN'), 'zh-CN');
  assert.equal(match('zh_TW.UTF-8'), 'zh-TW');
  assert.equal(match('zh_Hant_HK'), 'zh-TW');
  assert.equal(match('pt_BR'), 'pt-BR');
  assert.equal(match('fr_FR@euro'), 'fr');
  assert.equal(match('fr-CH;q=0.9'), 'fr');
  assert.deepEqual(languageTags(' fr, de  en,,'), ['fr', 'de', 'en']);
  assert.deepEqual([languageTags(undefined), languageTags(null), languageTags(' ')], [[], [], []]);
});

test('none, when nothing comes near', () => {
  for (const tag of ['C', 'POSIX', 'C.UTF-8', '*', '-', '_', '@', '.', '\u0000', 'x'.repeat(9999), 'fre', 'e n']) {
    assert.equal(match(tag), undefined, tag);
  }
  assert.equal(match('tlh'), undefined);
  assert.equal(match(), undefined);
  assert.equal(match('', '*', 'f'), undefined);
});

test('which way a language runs', () => {
  assert.equal(directionOf('ar'), 'rtl');
  assert.equal(directionOf('fa-IR'), 'rtl');
  assert.equal(directionOf('zh-CN'), 'ltr');
});
