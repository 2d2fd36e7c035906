import assert from 'node:assert/strict';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {ConfigError, parseConfig, readConfigFile} from '../../src/server/node/config.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';

const minimal = {applications: [{id: 'app', name: 'App', redirectUris: ['http://localhost:3000/callback']}]};

function problemsOf(input: unknown, env = {}): readonly string[] {
  try {
    parseConfig(input, env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

test('what is left out has a default', () => {
  const config = parseConfig(minimal);
  assert.equal(config.sandbox, true);
  assert.deepEqual(config.connectors, []);
  assert.deepEqual(config.applications[0]?.postLogoutRedirectUris, []);
});

test('every problem is named with its path', () => {
  const problems = problemsOf({
    sandbox: 'yes',
    applications: [{id: 'app', name: 'App', redirectUris: ['ftp://x']}],
    connectors: [
      {id: 'alipay', factory: 'alipay-web', config: {appId: '1', privateKey: 'not a key', signType: 'RSA2'}},
      {
        id: 'mail',
        factory: 'aws-ses-mail',
        config: {accessKeyId: 'a', accessKeySecret: 'b', region: 'c', templates: []},
      },
    ],
    ssoConnectors: [
      {
        id: 'okta',
        providerName: 'Okta',
        domains: ['x@y.z'],
        config: {clientId: 'a', clientSecret: 'b', issuer: 'https://okta.example/'},
      },
    ],
    surprise: 1,
  });
  const paths = problems.map((each) => each.split(':')[0]);
  for (const path of [
    'sandbox',
    'applications.0.redirectUris.0',
    'connectors.0.config.privateKey',
    'connectors.1.config.templates',
    'ssoConnectors.0.domains.0',
    'ssoConnectors.0.config.issuer',
  ]) {
    assert.ok(paths.includes(path), `${path} is missing in\n${problems.join('\n')}`);
  }
  assert.match(problems.join('\n'), /surprise/);
});

test('problems of the sign-in experience are named too', () => {
  const problems = problemsOf({...minimal, signInExperience: {signInMode: 'Sometimes', colour: {}}});
  assert.ok(problems.some((each) => each.startsWith('signInExperience.signInMode:')));
  assert.ok(problems.some((each) => each.includes('colour')));
});

test('problems of the tenant’s texts are named, down to the text', () => {
  assert.deepEqual(
    problemsOf({
      ...minimal,
      phrases: {
        en: {action: {sign_in: 'Log in', sing_in: 'Log in'}, error: 'none'},
        french: {action: {sign_in: 'Entrer'}},
        'pt-br': {},
      },
    }).toSorted(),
    [
      'phrases.en.action: Unrecognized key: "sing_in"',
      'phrases.en.error: Invalid input: expected object, received string',
      'phrases.french: there is no such language',
      'phrases.pt-br: write it as pt-BR',
    ],
  );
  const {phrases} = parseConfig({...minimal, phrases: {nl: {action: {sign_in: 'Inloggen'}}}});
  assert.deepEqual(phrases, {nl: {action: {sign_in: 'Inloggen'}}});
});

test('the same id twice is refused', () => {
  const [application] = minimal.applications;
  assert.deepEqual(problemsOf({applications: [application, application]}), [
    'applications: two applications have the same id',
  ]);
});

test('environment variables are filled in; a missing one is a problem of its place', () => {
  const input = {applications: [{...minimal.applications[0], secret: 'a-${SECRET}-b'}]};
  assert.equal(parseConfig(input, {SECRET: 'x$y'}).applications[0]?.secret, 'a-x$y-b');
  assert.deepEqual(problemsOf(input), ['applications.0.secret: environment variable SECRET is not set']);
});

test('a file that is not there or not JSON says so', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'config-'));
  const file = join(directory, 'config.json');
  await assert.rejects(readConfigFile(file), /config\.json: cannot be read/);
  await writeFile(file, '{"sandbox": ');
  await assert.rejects(readConfigFile(file), /config\.json: is not JSON/);
  await writeFile(file, JSON.stringify(minimal));
  assert.deepEqual(await readConfigFile(file), minimal);
});

test('the default configuration has the domains and people of the documentation', () => {
  const config = defaultConfig({origin: 'http://localhost:3001', appOrigin: 'http://localhost:3000'});
  const domains = config.ssoConnectors.flatMap((each) => each.domains);
  assert.deepEqual(domains, ['acme.example', 'multi.example', 'multi.example']);
  const [alice, bob, carol] = config.users;
  assert.deepEqual([alice?.email, alice?.password], ['alice@example.com', undefined]);
  assert.equal(bob?.email, 'bob@example.com');
  assert.ok(bob?.password);
  assert.equal(carol?.phone, '13102318504');
});
