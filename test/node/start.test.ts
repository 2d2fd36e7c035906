/** The command line of a start: applications of one's own, and what a configuration file leaves to the default. */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import type {Config} from '../../src/server/node/config-schema.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startConfig} from '../../src/server/node/start-config.ts';
import {readStartOptions} from '../../src/server/node/start-options.ts';
import {UsageError} from '../../src/server/node/usage-error.ts';

const origins = {origin: 'http://localhost:3001', appOrigin: 'http://localhost:3000'};
const bookstore = 'Bookstore=http://localhost:5000/callback';

let directory: string;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'start-'));
});
after(() => rm(directory, {recursive: true}));

const started = (args: readonly string[], file?: string) =>
  startConfig(file, readStartOptions(args).applications, origins);

async function withFile(content: unknown, args: readonly string[] = []) {
  const file = join(directory, 'config.json');
  await writeFile(file, JSON.stringify(content));
  return started(args, file);
}

/** Secrets and keys are new each time. */
const shapeOf = ({applications: _, ...config}: Config): unknown =>
  JSON.parse(JSON.stringify(config), (key, value: unknown) => (/secret|key|authToken/i.test(key) ? key : value));

test('an application of one’s own comes to everything that the default brings', async () => {
  const {config, own} = await started(['--app', bookstore]);
  const usual = defaultConfig(origins);
  assert.deepEqual(shapeOf(config), shapeOf(usual));
  assert.deepEqual(
    config.applications.map(({id}) => id),
    [...usual.applications.map(({id}) => id), 'bookstore'],
  );
  const {id, name, redirectUris, postLogoutRedirectUris, secret} = own[0]!;
  assert.deepEqual(
    {id, name, redirectUris, postLogoutRedirectUris, secret},
    {
      id: 'bookstore',
      name: 'Bookstore',
      redirectUris: ['http://localhost:5000/callback'],
      postLogoutRedirectUris: ['http://localhost:5000', 'http://localhost:5000/'],
      secret: undefined,
    },
  );
});

const accepted: [
  what: string,
  args: string[],
  seen: [id: string, uris: number, secret: string | RegExp | undefined][],
][] = [
  [
    'two of them',
    ['--app', bookstore, '--app=Zoo=https://zoo.test/cb'],
    [
      ['bookstore', 1, undefined],
      ['zoo', 1, undefined],
    ],
  ],
  [
    'one with two redirect URIs',
    ['--app', bookstore, '--app', 'Bookstore=http://127.0.0.1:5000/callback'],
    [['bookstore', 2, undefined]],
  ],
  ['a new secret', ['--app', bookstore, '--app-secret'], [['bookstore', 1, /^[\w-]{32}$/]]],
  ['a secret of one’s own', ['--app', bookstore, '--app-secret=s3cret'], [['bookstore', 1, 's3cret']]],
  [
    'a secret for the one before',
    ['--app', bookstore, '--app-secret=a', '--app', 'Zoo=https://zoo.test/cb'],
    [
      ['bookstore', 1, 'a'],
      ['zoo', 1, undefined],
    ],
  ],
  [
    'the name of another application',
    ['--app', 'Demo App=http://localhost:5000/callback'],
    [['demo-app-2', 1, undefined]],
  ],
  [
    'names that are one id',
    ['--app', 'Café №1=http://localhost:1/a', '--app', 'cafe no1=http://localhost:1/b'],
    [
      ['cafe-no1', 1, undefined],
      ['cafe-no1-2', 1, undefined],
    ],
  ],
  ['a name without a letter of an id', ['--app', '书店=http://localhost:5000/callback?a=b'], [['app', 1, undefined]]],
];
for (const [what, args, seen] of accepted) {
  test(`${what} is accepted`, async () => {
    const {own} = await started(args);
    assert.equal(own.length, seen.length);
    for (const [index, [id, uris, secret]] of seen.entries()) {
      const application = own[index]!;
      assert.deepEqual([application.id, application.redirectUris.length], [id, uris]);
      if (secret instanceof RegExp) assert.match(application.secret ?? '', secret);
      else assert.equal(application.secret, secret);
    }
  });
}

const refused: [args: string[], problem: RegExp][] = [
  [['--app', 'Bookstore'], /--app 'Bookstore': the redirect URI is missing, as in --app 'Bookstore=http/],
  [['--app', 'Bookstore='], /the redirect URI is missing/],
  [['--app', 'http://localhost:5000/callback'], /the name is missing/],
  [['--app', 'http://localhost:5000/callback?a=b'], /the name is missing/],
  [['--app', '=http://localhost:5000/callback'], /the name is missing/],
  [
    ['--app', 'Bookstore=localhost:5000/callback'],
    /localhost:5000\/callback': the redirect URI is not an http or https address/,
  ],
  [['--app', 'Bookstore=/callback'], /the redirect URI is not an http or https address/],
  [['--app', 'Bookstore=http://localhost:5000/#/callback'], /the redirect URI is not allowed to have a fragment/],
  [['--app', bookstore, '--app-secret=a b'], /--app-secret=a b: letters, digits and - \. _ ~ only/],
  [['--app-secret', '--app', bookstore], /--app-secret: it goes behind the --app that it is for/],
  [['--app', bookstore, '--app-secret', 's3cret'], /'s3cret'/],
  [['--app'], /'--app <value>' argument missing/],
  [['--apps', bookstore], /Unknown option '--apps'/],
];
for (const [args, problem] of refused) {
  test(`${args.join(' ')} is refused`, () => {
    assert.throws(
      () => readStartOptions(args),
      (error) => error instanceof UsageError && problem.test(error.message),
    );
  });
}

test('all mistakes are named at once', () => {
  assert.throws(() => readStartOptions(['--app', 'A', '--app', 'B=ftp://x']), /'A':.*\n.*'B=ftp/);
});

test('a file with nothing but an application has everything else from the default', async () => {
  const applications = [{id: 'shop', name: 'Shop', redirectUris: ['http://localhost:5000/callback']}];
  const {config} = await withFile({applications});
  assert.deepEqual(shapeOf(config), shapeOf(defaultConfig(origins)));
  assert.deepEqual(
    config.applications.map(({id}) => id),
    ['shop'],
  );
});

test('beside a file, an application of the command line is one more', async () => {
  const applications = [{id: 'bookstore', name: 'Shop', redirectUris: ['http://localhost:5000/callback']}];
  const {config, own} = await withFile({applications}, ['--app', bookstore]);
  assert.deepEqual(
    config.applications.map(({id}) => id),
    ['bookstore', 'bookstore-2'],
  );
  assert.deepEqual(
    own.map(({id}) => id),
    ['bookstore-2'],
  );
});

/** Each is named alone. */
const named: [file: Record<string, unknown>, key: keyof Config, seen: unknown][] = [
  [{users: []}, 'users', []],
  [{ssoConnectors: []}, 'ssoConnectors', []],
  [{connectors: []}, 'connectors', []],
  [{phrases: {nl: {}}}, 'phrases', {nl: {}}],
];
for (const [file, key, seen] of named) {
  test(`what a file says of ${key} is all there is of them, and of nothing else`, async () => {
    const {config} = await withFile(file);
    assert.deepEqual(config[key], seen);
    const others = (of: Config) => ({...(shapeOf(of) as object), [key]: null, signInExperience: null});
    assert.deepEqual(others(config), others(defaultConfig(origins)));
  });
}

test('settings are named one by one', async () => {
  const {config} = await withFile({signInExperience: {color: {primaryColor: '#ff0000'}}});
  const usual = defaultConfig(origins).signInExperience;
  assert.deepEqual(config.signInExperience, {...usual, color: {primaryColor: '#ff0000'}});
});

test('without e-mail nobody is asked for a code that cannot come', async () => {
  const {config} = await withFile({connectors: []});
  assert.doesNotMatch(
    JSON.stringify(config.signInExperience),
    /"verificationCode":true|"verify":true|EmailVerificationCode/,
  );
  const own = await withFile({
    connectors: [],
    signInExperience: {signUp: {identifiers: [], password: false, verify: false}},
  });
  assert.deepEqual(own.config.signInExperience['signUp'], {identifiers: [], password: false, verify: false});
});

test('where nothing is pretended, the default gives nothing', async () => {
  const applications = [{id: 'shop', name: 'Shop', redirectUris: ['https://shop.example/callback']}];
  const {config} = await withFile({sandbox: false, applications});
  assert.deepEqual([config.users, config.connectors, config.ssoConnectors, config.signInExperience], [[], [], [], {}]);
});

for (const [content, problem] of [
  [[], /config\.json: is no object/],
  [{applications: 'shop'}, /applications: /],
  [{signInExperience: 'none'}, /signInExperience: /],
  [
    {applications: [{id: 'a', name: 'A', redirectUris: ['http://localhost/#x']}]},
    /applications\.0\.redirectUris\.0: .*fragment/,
  ],
] as const) {
  test(`a file with ${JSON.stringify(content)} says what is wrong`, async () => {
    await assert.rejects(withFile(content, ['--app', bookstore]), problem);
  });
}
