/** Applications and organisations that look their own way: what is configured, answered and put into the page. */
import assert from 'node:assert/strict';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {type ConfigError, parseConfig} from '../../src/server/node/config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {Browser} from './support/browser.ts';

const application = {name: 'App', redirectUris: ['http://localhost:3000/callback']};
const config = {
  applications: [
    {...application, id: 'plain'},
    {
      ...application,
      id: 'demo-app',
      color: {primaryColor: '#00695c'},
      branding: {logoUrl: 'https://app.example/logo.svg'},
      customCss: '.app {}',
    },
  ],
  organizations: {
    forest: {color: {primaryColor: '#2e7d32', darkPrimaryColor: '#a5d6a7'}, customCss: '.forest {}'},
    harbour: {branding: {logoUrl: 'https://harbour.example/logo.svg', favicon: 'https://harbour.example/icon.svg'}},
  },
  signInExperience: {
    color: {primaryColor: '#111111', isDarkModeEnabled: true, darkPrimaryColor: '#eeeeee'},
    branding: {logoUrl: 'https://tenant.example/logo.svg', darkLogoUrl: 'https://tenant.example/dark.svg'},
    customCss: '.tenant {}',
  },
};

let server: RunningIdentityServer;
before(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'own-look-'));
  await writeFile(join(directory, 'index.html'), '<script type="application/json">"__LOGTO_SSR__"</script>');
  server = await startIdentityServer({config: () => parseConfig(config, {}), pages: {directory}});
});
after(() => server.close());

interface Look {
  color: object;
  branding: object;
  customCss: string;
}

async function lookFor(query: Record<string, string>): Promise<Look> {
  const answer = await fetch(`${server.origin}/api/.well-known/sign-in-exp?${new URLSearchParams(query)}`);
  const {color, branding, customCss} = (await answer.json()) as Look;
  return {color, branding, customCss};
}

const ofTenant = {
  color: config.signInExperience.color,
  branding: config.signInExperience.branding,
  customCss: '.tenant {}',
};
const ofApp = {
  color: {...ofTenant.color, primaryColor: '#00695c'},
  branding: {...ofTenant.branding, logoUrl: 'https://app.example/logo.svg'},
  customCss: '.app {}',
};

test('an application goes over the tenant, part by part', async () => {
  assert.deepEqual(await lookFor({appId: 'demo-app'}), ofApp);
});

test('an organisation goes over the application', async () => {
  assert.deepEqual(await lookFor({appId: 'demo-app', organizationId: 'forest'}), {
    color: {...ofApp.color, primaryColor: '#2e7d32', darkPrimaryColor: '#a5d6a7'},
    branding: ofApp.branding,
    customCss: '.forest {}',
  });
  assert.deepEqual(await lookFor({appId: 'demo-app', organizationId: 'harbour'}), {
    ...ofApp,
    branding: {...ofApp.branding, ...config.organizations.harbour.branding},
  });
});

test('without a look of its own, or an id that is known, it is the tenant’s', async () => {
  assert.deepEqual(await lookFor({}), ofTenant);
  assert.deepEqual(await lookFor({appId: 'plain', organizationId: 'nobody'}), ofTenant);
  assert.deepEqual(await lookFor({appId: 'toString', organizationId: '__proto__'}), ofTenant);
});

test('the page has the look of its application and organisation, and says which they are', async () => {
  const person = new Browser(server.origin);
  const sent = await person.go(person.authorizationUrl({organization_id: 'forest'}));
  const page = sent.headers.get('location') ?? '';
  assert.equal(page, '/sign-in?app_id=demo-app&organization_id=forest');
  const read = async (path: string) => {
    const html = await (await person.go(path)).text();
    const {signInExperience} = JSON.parse(/json">(.*)<\/script>/.exec(html)?.[1] ?? '') as {
      signInExperience: {appId: string; organizationId: string; data: Look};
    };
    const {appId, organizationId, data} = signInExperience;
    return [appId, organizationId, data.customCss];
  };
  assert.deepEqual(await read(page), ['demo-app', 'forest', '.forest {}']);
  // Later pages no longer name the organisation; the cookie of the request does.
  assert.deepEqual(await read('/sign-in/password?app_id=demo-app'), ['demo-app', 'forest', '.forest {}']);
});

test('a mistake in a look is named with its path', () => {
  const wrong = {
    applications: [{...application, id: 'app', color: {primary: '#fff'}, customCss: 1}],
    organizations: {forest: {logoUrl: 'x'}},
  };
  assert.throws(
    () => parseConfig(wrong, {}),
    ({problems}: ConfigError) => {
      assert.deepEqual(problems.toSorted(), [
        'applications.0.color: Unrecognized key: "primary"',
        'applications.0.customCss: Invalid input: expected string, received number',
        'organizations.forest: Unrecognized key: "logoUrl"',
      ]);
      return true;
    },
  );
});
