/** The fields that a tenant makes up itself: who is asked, what is refused, where it is kept. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoryServer, type MemoryServerOptions} from '../../../src/server/memory.ts';

const field = (name: string, more: object = {}) => ({name, type: 'Text' as const, ...more});
const fullname = (more: object = {}) => ({
  name: 'fullname',
  type: 'Fullname' as const,
  config: {parts: [{enabled: true, name: 'givenName', type: 'Text' as const, required: true}]},
  ...more,
});

const open = async (experience: MemoryServerOptions['experience'] = {}, more: MemoryServerOptions = {}) => {
  const server = createMemoryServer({
    experience: {signUp: {identifiers: ['username'], password: false, verify: false}, ...experience},
    ...more,
  });
  const call = async (method: string, path: string, body?: object | FormData) => {
    const isForm = body instanceof FormData;
    const response = await server.fetch(
      new Request(`http://id.test/api/experience${path}`, {
        method,
        ...(body && {body: isForm ? body : JSON.stringify(body)}),
        ...(body && !isForm && {headers: {'content-type': 'application/json'}}),
      }),
    );
    const text = await response.text();
    const answer = (text.startsWith('{') ? JSON.parse(text) : {}) as {code?: string; data?: unknown; url?: string};
    return {status: response.status, ...answer};
  };
  const give = (values: object) => call('POST', '/profile', {type: 'extraProfile', values});
  const identify = () => call('POST', '/identification', {});
  await call('PUT', '', {interactionEvent: 'Register'});
  await call('POST', '/profile', {type: 'username', value: 'mei_lin'});
  return {server, call, give, identify};
};

const missing = {status: 422, code: 'user.missing_profile', data: {missingProfile: ['extraProfile']}};
const plain = ({status, code, data}: {status: number; code?: string; data?: unknown}) => ({status, code, data});

test('the form comes once, whether or not anything has to be filled in; then what has to be', async () => {
  const catalog = [field('company', {required: true}), field('nickname'), fullname({required: true})];
  const {give, identify, call, server} = await open({customProfileFieldCatalog: catalog});
  assert.deepEqual(plain(await identify()), missing);
  await give({nickname: 'Mei'});
  assert.deepEqual(plain(await identify()), missing, 'the company and the name are left out');
  await give({company: ''});
  assert.deepEqual(plain(await identify()), missing, 'nothing is no company');
  await give({company: 'Halden'});
  assert.deepEqual(plain(await identify()), missing, 'the name is left out');
  await give({givenName: 'Mei'});
  assert.equal((await identify()).status, 201);
  assert.equal((await call('POST', '/submit')).status, 200);
  const [account] = await server.accounts.all();
  assert.deepEqual(account?.customData, {company: 'Halden'});
  assert.deepEqual(account?.profile, {nickname: 'Mei', givenName: 'Mei'});
});

test('a form whose fields are all optional may stay empty', async () => {
  const {give, identify, call} = await open({customProfileFieldCatalog: [field('company'), fullname()]});
  assert.deepEqual(plain(await identify()), missing);
  await give({});
  assert.equal((await identify()).status, 201);
  assert.equal((await call('POST', '/submit')).status, 200);
});

test('going on as something else drops what was said, and not that it was', async () => {
  const {give, identify, call} = await open({customProfileFieldCatalog: [field('company')]});
  await give({company: 'Halden'});
  await call('PUT', '/interaction-event', {interactionEvent: 'SignIn'});
  await call('PUT', '/interaction-event', {interactionEvent: 'Register'});
  await call('POST', '/profile', {type: 'username', value: 'mei_lin'});
  assert.equal((await identify()).status, 201);
});

test('new people are asked for the fields on the list, in its order', async () => {
  const catalog = [field('one', {sieOrder: 2}), field('two', {sieOrder: 1}), field('three', {sieOrder: 3})];
  const namesUnder = async (signUpProfileFields: {name: string}[] | null) => {
    const server = createMemoryServer({experience: {customProfileFieldCatalog: catalog, signUpProfileFields}});
    const response = await server.fetch(new Request('http://id.test/api/.well-known/sign-in-exp'));
    const {customProfileFields} = (await response.json()) as {customProfileFields: {name: string}[]};
    return customProfileFields.map(({name}) => name);
  };
  assert.deepEqual(await namesUnder(null), ['two', 'one', 'three']);
  assert.deepEqual(await namesUnder([{name: 'three'}, {name: 'one'}]), ['three', 'one']);
  assert.deepEqual(await namesUnder([]), []);
});

for (const [key, code] of [
  ['username', 'custom_profile_fields.name_conflict_sign_in_identifier'],
  ['primaryEmail', 'custom_profile_fields.name_conflict_sign_in_identifier'],
  ['preferredUsername', 'custom_profile_fields.name_conflict_built_in_prop'],
  ['onboarding', 'custom_profile_fields.name_conflict_custom_data'],
  ['two words', 'guard.invalid_input'],
] as const) {
  test(`a field cannot be called ${key}`, async () => {
    const {give} = await open();
    assert.deepEqual(plain(await give({[key]: 'x'})), {status: 400, code, data: (await give({[key]: 'x'})).data});
  });
}

test('a standard claim is a text', async () => {
  const {give} = await open();
  assert.equal((await give({nickname: 7})).code, 'guard.invalid_input');
  assert.equal((await give({address: {country: 7}})).code, 'guard.invalid_input');
  assert.equal((await give({age: 7})).status, 204);
});

const picture = (type: string, size = 3) => {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(size)], 'me', {type}));
  return form;
};

test('a picture gets a URL, during a registration alone', async () => {
  const {call} = await open();
  const {status, url} = await call('POST', '/user-assets/avatar', picture('image/jpeg'));
  assert.equal(status, 200);
  assert.equal(url, 'data:image/jpeg;base64,AAAA');
  assert.equal((await call('POST', '/user-assets/avatar', picture('text/html'))).code, 'guard.mime_type_not_allowed');
  const large = picture('image/png', 20 * 1024 * 1024 + 1);
  assert.equal((await call('POST', '/user-assets/avatar', large)).code, 'guard.file_size_exceeded');
  assert.equal((await call('POST', '/user-assets/avatar', new FormData())).code, 'guard.invalid_input');
  assert.equal((await call('POST', '/user-assets/avatar', {})).code, 'guard.invalid_input');
  await call('PUT', '', {interactionEvent: 'SignIn'});
  const refused = await call('POST', '/user-assets/avatar', picture('image/jpeg'));
  assert.equal(refused.code, 'session.invalid_interaction_type');
});
