/** A tenant's own texts: over which they go, in which language they come, and what is wrong with them. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {bestLanguage, builtInLanguages} from '../../../src/server/settings/language.ts';
import {createMemoryServer, type MemoryServerOptions} from '../../../src/server/memory.ts';
import {builtInPhrases} from '../../../src/server/node/built-in-phrases.ts';
import {createPhraseBook, type Phrases} from '../../../src/server/settings/phrases.ts';

const builtIn = {
  en: {action: {sign_in: 'Sign in', back: 'Go back'}, error: {unknown: 'Unknown error'}},
  fr: {action: {sign_in: 'Se connecter', back: 'Retour'}, error: {unknown: 'Erreur inconnue'}},
};

describe('the answer', () => {
  const ask = async (options: MemoryServerOptions, query = '', accept = '') => {
    const server = createMemoryServer(options);
    const url = `http://localhost/api/.well-known/phrases${query}`;
    const answer = await server.fetch(new Request(url, {headers: {'accept-language': accept}}));
    const {translation} = (await answer.json()) as {translation: Phrases};
    return {language: answer.headers.get('content-language'), translation};
  };
  const options = {
    builtInPhrases: builtIn,
    phrases: {fr: {action: {sign_in: 'Entrer'}}, nl: {action: {back: 'Terug'}}},
  };

  test('is the whole tree, with the tenant’s own texts in it', async () => {
    assert.deepEqual(await ask(options, '?lng=fr'), {
      language: 'fr',
      translation: {action: {sign_in: 'Entrer', back: 'Retour'}, error: {unknown: 'Erreur inconnue'}},
    });
  });

  test('has English where a language of the tenant’s own lacks a text', async () => {
    assert.deepEqual(await ask(options, '?lng=nl'), {
      language: 'nl',
      translation: {action: {sign_in: 'Sign in', back: 'Terug'}, error: {unknown: 'Unknown error'}},
    });
  });

  test('is what a server has by itself in the other languages', async () => {
    assert.deepEqual(await ask(options, '?lng=en'), {language: 'en', translation: builtIn.en});
  });

  test('is in the language asked for, then in the browser’s, then in the fallback', async () => {
    assert.equal((await ask(options, '?lng=xx+nl', 'fr')).language, 'nl');
    assert.equal((await ask(options, '?lng=xx', 'nl;q=0.5, fr')).language, 'fr');
    assert.equal((await ask(options)).language, 'en');
    const fixed = {...options, experience: {languageInfo: {autoDetect: false, fallbackLanguage: 'nl'}}};
    assert.equal((await ask(fixed, '?lng=xx', 'fr')).language, 'nl');
    assert.equal((await ask(fixed, '?lng=fr')).language, 'fr');
  });
});

describe('the best language', () => {
  const best = (wanted: string, ...custom: string[]) =>
    bestLanguage(wanted.split(' '), {custom, builtIn: builtInLanguages});

  test('is the wanted one, however it is written', () => {
    assert.equal(best('pt-br'), 'pt-BR');
    assert.equal(best('ZH_hk'), 'zh-HK');
    assert.equal(best('nl-be', 'nl-BE'), 'nl-BE');
  });

  test('failing that, the same language of another region', () => {
    assert.equal(best('pl'), 'pl-PL');
    assert.equal(best('zh-SG'), 'zh-CN');
    assert.equal(best('fr-CA'), 'fr');
    assert.equal(best('fi', 'fi-FI'), 'fi-FI');
  });

  test('is built in rather than the tenant’s for another region', () => {
    assert.equal(best('zh-HK', 'zh-TW'), 'zh-HK');
    assert.equal(best('en-US', 'en-GB'), 'en');
  });

  test('goes by the order of the wishes; English when none can be met', () => {
    assert.equal(best('xx nl de', 'nl'), 'nl');
    assert.equal(best('* not_a_tag! yy-YY'), 'en');
  });
});

describe('changes', () => {
  test('are merged; null takes a text, a branch or a language back; empty texts count for nothing', () => {
    const book = createPhraseBook({fr: {action: {sign_in: 'Entrer', back: ''}}}, builtIn);
    assert.deepEqual(book.custom, {fr: {action: {sign_in: 'Entrer'}}});
    book.patch({en: {action: {back: 'Up'}}, fr: {action: {sign_in: null}, error: {unknown: 'Zut'}}});
    assert.deepEqual(book.custom, {en: {action: {back: 'Up'}}, fr: {error: {unknown: 'Zut'}}});
    book.patch({en: null, fr: {error: null}});
    assert.deepEqual(book.custom, {});
    book.reset();
    assert.deepEqual(book.custom, {fr: {action: {sign_in: 'Entrer'}}});
  });

  test('that are wrong are named and change nothing', () => {
    const book = createPhraseBook({}, builtIn);
    const wrong = (patch: unknown) => {
      try {
        book.patch(patch);
      } catch (error) {
        return (error as {issues: {path: string[]; message: string}[]}).issues.map(({path}) => path.join('.'));
      }
      return [];
    };
    assert.deepEqual(wrong({en: {action: {sing_in: 'x'}}}), ['en.action']);
    assert.deepEqual(wrong({en: {action: 'x', error: {unknown: 5}}}), ['en.action', 'en.error.unknown']);
    assert.deepEqual(wrong({en: {action: {sign_in: {deep: 'x'}}}}), ['en.action.sign_in']);
    assert.deepEqual(wrong({english: {}, 'zh-cn': {}, e_n: {}}), ['english', 'zh-cn', 'e_n']);
    assert.deepEqual(wrong('x'), ['']);
    assert.deepEqual(book.custom, {});
  });

  test('do not reach the prototype', () => {
    const book = createPhraseBook();
    assert.throws(() => book.patch(JSON.parse('{"constructor": {"prototype": {"polluted": "yes"}}}')));
    book.patch(JSON.parse('{"en": {"__proto__": {"polluted": "yes"}}}'));
    assert.equal(({} as {polluted?: string}).polluted, undefined);
    assert.deepEqual(book.custom, {});
  });
});

test('the languages are those of a Logto server', () => {
  assert.deepEqual(builtInLanguages, Object.keys(builtInPhrases));
});
