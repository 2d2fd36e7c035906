import assert from 'node:assert/strict';
import {describe, mock, test} from 'node:test';
import {languageName} from '../../src/i18n/language-name.ts';
import {ownTemplates, templatesOf, textsFor} from '../../src/i18n/own-texts.ts';
import {translatedLocales} from '../../src/build/localizer.ts';
import {shapes} from '../../src/i18n/generated/shapes.ts';

describe('texts of the page, for a language', () => {
  const messages = {
    'sign-in.title': 'everywhere',
    'action.back': 'everywhere',
    pt: {'sign-in.title': 'Portuguese'},
    'zh-CN': {'sign-in.title': 'Chinese'},
  };

  test('those of the language outweigh those for all', () => {
    assert.deepEqual(textsFor(messages, 'zh-CN'), {'sign-in.title': 'Chinese', 'action.back': 'everywhere'});
    assert.equal(textsFor(messages, 'de')['sign-in.title'], 'everywhere');
  });

  test('a language without a country is meant for every country', () => {
    assert.equal(textsFor(messages, 'pt-BR')['sign-in.title'], 'Portuguese');
  });
});

describe('templates', () => {
  test('a plain text stays as it is, braces and all', () => {
    assert.deepEqual(templatesOf({'sign-in.title': 'Hi {0} <b>'}), {'sign-in.title': 'Hi {0} <b>'});
  });

  test('a placeholder of a text', () => {
    const {'action.continue-with': template} = templatesOf({'action.continue-with': '{0} it is ({0}, not {1})'});
    assert.ok(typeof template === 'object' && 'strTag' in template);
    assert.deepEqual([...template.strings], ['', ' it is (', ', not {1})']);
    assert.deepEqual(template.values, [0, 0]);
  });

  test('a placeholder with markup brings its own, in any order', () => {
    const {'terms.line': template} = templatesOf({'terms.line': '{2}Privacy{3}, {0}terms{1}'});
    assert.ok(typeof template === 'object' && !('strTag' in template));
    assert.deepEqual(
      [...template.strings],
      [
        '<a href="',
        '" target="_blank" rel="noopener">Privacy</a>, <a href="',
        '" target="_blank" rel="noopener">terms</a>',
      ],
    );
    assert.deepEqual(template.values, [1, 0]);
  });

  test('what looks like markup is text', () => {
    const {'code.subtitle': template} = templatesOf({'code.subtitle': '<img src=x onerror=alert(1)> & {0}'});
    assert.ok(typeof template === 'object');
    assert.deepEqual([...template.strings], ['&#60;img src=x onerror=alert(1)&#62; &#38; <strong>', '</strong>']);
  });

  test('an id that nothing has is told, and does no harm', () => {
    const warn = mock.method(console, 'warn', () => undefined);
    assert.deepEqual(templatesOf({'sign-in.titel': 'x'}), {});
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /sign-in\.titel/);
    warn.mock.restore();
  });

  test('the number of expressions is known for every text with markup', () => {
    const rich = Object.entries(shapes).filter((entry): entry is [string, string[]] => typeof entry[1] !== 'number');
    assert.ok(rich.length > 20);
    for (const [id, markup] of rich) {
      assert.ok(markup.join('').includes('$'), `${id}: ${markup.join(' ')}`);
      assert.ok(!markup.join('').includes('${'), `${id}: ${markup.join(' ')}`);
    }
  });
});

test('the page has the last word', async () => {
  const {builtIn} = await import('../../src/i18n/generated/locales/en.ts');
  const phrases = Promise.resolve({action: {back: 'Go back', nav_back: 'Tenant’s', cancel: 'Tenant’s'}});
  const language = {builtIn};
  assert.deepEqual(await ownTemplates('en', language, {'action.back': 'Page’s'}, phrases), {
    'action.back': 'Page’s',
    'action.cancel': 'Tenant’s',
  });
});

test('languages have their own names', () => {
  const names = Object.fromEntries(['en', ...translatedLocales()].map((tag) => [tag, languageName(tag)]));
  assert.deepEqual(names, {
    en: 'English',
    ar: 'العربية',
    cs: 'Čeština',
    de: 'Deutsch',
    es: 'Español',
    fa: 'فارسی',
    fr: 'Français',
    id: 'Indonesia',
    it: 'Italiano',
    ja: '日本語',
    ko: '한국어',
    nl: 'Nederlands',
    pl: 'Polski',
    'pt-BR': 'Português (Brasil)',
    ru: 'Русский',
    th: 'ไทย',
    tr: 'Türkçe',
    uk: 'Українська',
    vi: 'Tiếng Việt',
    'zh-CN': '简体中文',
    'zh-TW': '繁體中文',
  });
});
