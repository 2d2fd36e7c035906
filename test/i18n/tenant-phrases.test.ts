import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import resource from '@logto/phrases-experience';
import {translatedLocales} from '../../src/build/localizer.ts';
import {loaders} from '../../src/i18n/generated/loaders.ts';
import {shapes} from '../../src/i18n/generated/shapes.ts';
import {phraseAt, phraseKeys, tenantTexts} from '../../src/i18n/tenant-phrases.ts';

const {translation} = resource.en;
const {builtIn} = await loaders.en();

/** Logto's own phrases in English, some of them changed. */
const changed = (changes: Record<string, string>) => {
  const copy = structuredClone(translation) as unknown as Record<string, Record<string, unknown>>;
  for (const [key, text] of Object.entries(changes)) {
    const path = key.split('.');
    const name = path.pop() ?? '';
    const group = path.reduce<Record<string, unknown>>((node, each) => node[each] as Record<string, unknown>, copy);
    group[name] = text;
  }
  return copy;
};

test('every phrase we look for is one of Logto’s', () => {
  assert.deepEqual(
    phraseKeys.filter((key) => phraseAt(translation, key) === undefined),
    [],
  );
});

test('every text they replace is one of ours', () => {
  const everything = changed(Object.fromEntries(phraseKeys.map((key) => [key, 'other words'])));
  const replaced = Object.keys(tenantTexts(everything, builtIn));
  assert.ok(replaced.length > 50);
  assert.deepEqual(
    replaced.filter((id) => !(id in shapes)),
    [],
  );
});

for (const locale of ['en', ...translatedLocales()]) {
  test(`Logto’s own phrases leave our texts alone: ${locale}`, async () => {
    const {builtIn: known, tag} = await loaders[locale as keyof typeof loaders]();
    const phrases = (resource as Record<string, {translation: unknown}>)[tag]?.translation;
    assert.equal(known.length, phrases ? phraseKeys.length : 1);
    assert.deepEqual(tenantTexts(phrases, known), {});
  });
}

test('phrases are asked for by the tag that Logto gives the language', async () => {
  const tags = await Promise.all(
    translatedLocales().map(async (locale) => (await loaders[locale as keyof typeof loaders]()).tag),
  );
  const others = tags.filter((tag) => !(tag in resource));
  // Of these it has none: the server answers in another language, whose words are not the tenant's.
  assert.deepEqual(others, ['id', 'nl', 'vi']);
  for (const tag of ['fa-IR', 'pl-PL', 'tr-TR', 'uk-UA', 'pt-BR', 'zh-CN', 'zh-TW'])
    assert.ok(tags.includes(tag as never));
});

describe('a phrase that was changed', () => {
  test('takes the place of our text', () => {
    assert.deepEqual(tenantTexts(changed({'action.sign_in': 'Enter'}), builtIn), {'action.sign-in': 'Enter'});
  });

  test('its marks become our placeholders', () => {
    const phrases = changed({
      'action.sign_in_with': 'Use {{name}}',
      'description.enter_passcode': 'Sent to {{target}}',
    });
    assert.deepEqual(tenantTexts(phrases, builtIn), {
      'action.continue-with': 'Use {0}',
      'code.subtitle': 'Sent to {0}',
    });
  });

  test('with a mark we have nothing for it stays out', () => {
    const phrases = changed({'description.enter_passcode': 'Sent to your {{address}} {{target}}!'});
    assert.deepEqual(tenantTexts(phrases, builtIn), {});
  });

  test('the names of the documents go into every sentence about them', () => {
    const own = tenantTexts(changed({'description.terms_of_use': 'House rules'}), builtIn);
    assert.equal(own['terms.line'], 'By continuing, you agree to the {0}House rules{1} and {2}Privacy Policy{3}.');
    assert.equal(own['terms.agree-terms'], 'I have read and agree to the {0}House rules{1}');
    assert.equal(own['terms.line-privacy'], undefined);
  });

  test('an empty one is no text', () => {
    assert.deepEqual(tenantTexts(changed({'description.no_account': ' '}), builtIn), {});
  });
});

test('what is no document of phrases changes nothing', () => {
  for (const phrases of [undefined, null, 'phrases', [], {action: 'x'}]) {
    assert.deepEqual(tenantTexts(phrases, builtIn), {});
  }
});

test('without knowing Logto’s own phrases of a language nothing is taken for a tenant’s', () => {
  assert.deepEqual(tenantTexts(translation, ['']), {});
});
