/** No setting is ignored in silence: somebody reads it, or the start says that nobody does. */
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {test} from 'node:test';
import {readSettings} from '../../../src/protocol/settings.ts';
import {createSettings} from '../../../src/server/settings/settings.ts';
import {signInExperience} from '../../../src/server/settings/sign-in-experience.ts';
import {unfollowed, unfollowedPaths} from '../../../src/server/settings/unfollowed.ts';

const keys = Object.keys(signInExperience.shape);

/** A name and an id ask for nothing, and there is no Logto branding to hide. */
const nothingToFollow = ['tenantId', 'id', 'hideLogtoBranding'];

/** What the UI reads of the document. */
function readByUi(): Set<PropertyKey> {
  const read = new Set<PropertyKey>();
  const document = new Proxy(signInExperience.parse({}), {
    get(target, key): unknown {
      read.add(key);
      return Reflect.get(target, key);
    },
  });
  readSettings(document);
  return read;
}

async function serverSource(): Promise<string> {
  const directory = join(import.meta.dirname, '../../../src/server');
  const files = (await readdir(directory, {recursive: true})).filter(
    (file) => file.endsWith('.ts') && !/(sign-in-experience|unfollowed|default-config)\.ts$/.test(file),
  );
  return (await Promise.all(files.map((file) => readFile(join(directory, file), 'utf8')))).join('\n');
}

test('every setting is read by the server or the UI, or said to be read by nobody', async () => {
  const source = await serverSource();
  const ui = readByUi();
  assert.ok(ui.has('termsOfUseUrl') && !ui.has('adaptiveMfa'), 'the reading of the UI is seen');
  const ignored = keys.filter((key) => {
    const isListed = [...unfollowed, ...nothingToFollow].includes(key);
    return !isListed && !ui.has(key) && !new RegExp(`\\b${key}\\b`).test(source);
  });
  assert.deepEqual(ignored, []);
});

test('what is asked for in vain is named with its path', () => {
  assert.deepEqual(unfollowedPaths({}), []);
  assert.deepEqual(
    unfollowedPaths({
      signInMode: 'SignIn',
      adaptiveMfa: {enabled: true},
      passkeySignIn: {enabled: true},
      signUpProfileFields: [{name: 'birthday'}],
      customUiCsp: {scriptSrc: ['https://cdn.example']},
    }),
    ['customUiCsp.scriptSrc', 'adaptiveMfa.enabled'],
  );
});

test('they are given away all the same', () => {
  const settings = createSettings({experience: {adaptiveMfa: {enabled: true}}});
  assert.deepEqual(settings.document.adaptiveMfa, {enabled: true});
});
