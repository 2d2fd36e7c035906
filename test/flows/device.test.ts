/** The code of a television, in a browser: typed wrong and right, by a link, declined. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage} from '../support/flow.ts';

const stage = useStage();
const client_id = 'demo-device';

const post = async (path: string, fields: Record<string, string>) => {
  const answer = await fetch(`${stage.server.origin}${path}`, {method: 'POST', body: new URLSearchParams(fields)});
  return (await answer.json()) as Record<string, string>;
};
const turnOn = () => post('/oidc/device/auth', {client_id, scope: 'openid'});
const poll = (device_code = '') =>
  post('/oidc/token', {client_id, device_code, grant_type: 'urn:ietf:params:oauth:grant-type:device_code'});

test('a code is typed, wrong and then right; after the sign-in it goes on at the device', async () => {
  const {verification_uri = '', user_code = '', device_code} = await turnOn();
  const visitor = await stage.newVisitor();
  await visitor.page.goto(verification_uri);
  await visitor.screen('device');
  await visitor.fill('code', 'bcdf-ghjk');
  await visitor.submit();
  await visitor.sees('This code isn’t right');
  await visitor.fill('code', user_code.toLowerCase());
  await visitor.submit();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', 'alice@example.com');
  await visitor.submit();
  await visitor.screen('code');
  await visitor.page.keyboard.type(await visitor.codeFor('alice@example.com'));
  await visitor.screen('device-end');
  await visitor.sees('Your device is signed in');
  assert.ok((await poll(device_code))['id_token']);
  await visitor.page.reload();
  await visitor.sees('Your device is signed in');
});

test('by a link the codes are compared, and no ends it', async () => {
  const {verification_uri_complete = '', user_code = '', device_code} = await turnOn();
  const visitor = await stage.newVisitor();
  await visitor.page.goto(verification_uri_complete);
  await visitor.screen('device');
  await visitor.sees(user_code);
  assert.doesNotMatch(visitor.page.url(), /user_code/);
  await visitor.press('Cancel');
  await visitor.sees('Your device isn’t signed in');
  assert.equal((await poll(device_code))['error'], 'access_denied');
});
