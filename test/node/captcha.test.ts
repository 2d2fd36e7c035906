/** The captcha of a configuration: the policy of the pages, the sandbox's script, and what its tokens are good for. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readCaptcha} from '../../src/protocol/captcha.ts';
import {createCaptcha} from '../../src/server/node/captcha.ts';
import {type ConfigError, parseConfig} from '../../src/server/node/config.ts';
import type {Config} from '../../src/server/node/config-schema.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {startIdentityServer} from '../../src/server/node/index.ts';
import {contentSecurityPolicy, policyWith} from '../../src/server/node/pages/page-headers.ts';

const policyFor = (config: object) =>
  Object.fromEntries(
    policyWith(readCaptcha({siteKey: 'key', ...config}))
      .split('; ')
      .map((directive) => directive.split(/ (.*)/, 2)),
  ) as Record<string, string | undefined>;

test('the policy has what the provider takes, and nothing more', () => {
  assert.equal(policyWith(undefined), contentSecurityPolicy);
  assert.doesNotMatch(contentSecurityPolicy, /frame-src|auth-sign-in/);
  const taken = (config: object) => {
    const policy = policyFor(config);
    assert.doesNotMatch(Object.values(policy).join(' '), /unsafe|\*/);
    assert.equal(policy['require-trusted-types-for'], "'script'");
    return ['script-src', 'connect-src', 'frame-src', 'trusted-types'].map((name) => policy[name]);
  };
  assert.deepEqual(taken({type: 'Turnstile'}), [
    "'self' https://challenges.cloudflare.com",
    "'self'",
    'https://challenges.cloudflare.com',
    'lit-html auth-sign-in',
  ]);
  assert.deepEqual(taken({type: 'RecaptchaEnterprise'}), [
    "'self' https://www.google.com/recaptcha/ https://www.gstatic.com/recaptcha/",
    "'self' https://www.google.com/recaptcha/",
    'https://www.google.com/recaptcha/ https://recaptcha.google.com/recaptcha/',
    'lit-html auth-sign-in goog#html',
  ]);
  assert.deepEqual(taken({type: 'RecaptchaEnterprise', domain: 'recaptcha.net'}), [
    "'self' https://recaptcha.net/recaptcha/ https://www.gstatic.com/recaptcha/ https://www.gstatic.cn/recaptcha/",
    "'self' https://recaptcha.net/recaptcha/",
    'https://recaptcha.net/recaptcha/ https://www.recaptcha.net/recaptcha/',
    'lit-html auth-sign-in goog#html',
  ]);
  assert.deepEqual(taken({type: 'Turnstile', script: '/sandbox/captcha/api.js'}), [
    "'self'",
    "'self'",
    undefined,
    'lit-html auth-sign-in',
  ]);
});

const recaptcha = {type: 'RecaptchaEnterprise', siteKey: 'key', secretKey: 'secret', projectId: 'fernway'} as const;

for (const captcha of [undefined, recaptcha]) {
  test(`${captcha?.type ?? 'Turnstile'} in the sandbox: a token is good once, and not for ever`, async () => {
    let passed = 0;
    const server = await startIdentityServer({
      config: (origin): Config => {
        const config = defaultConfig({origin, appOrigin: 'http://localhost:3000'});
        return {...config, ...(captcha && {captcha})};
      },
      clock: {now: () => Date.now() + passed},
    });
    const {origin, sandbox, settings} = server;
    const ask = (path: string, init?: RequestInit) => fetch(`${origin}/sandbox/captcha${path}`, init);
    const token = async () => ((await (await ask('/token', {method: 'POST'})).json()) as {token: string}).token;
    const port = createCaptcha(server.config.captcha!, sandbox!.outside);
    const verify = (given: string) => port.verify(given);
    try {
      assert.match(await (await ask('/api.js')).text(), /turnstile/);
      const first = await token();
      assert.deepEqual([await verify(first), await verify(first), await verify('made up')], [true, false, false]);
      const second = await token();
      passed += 6 * 60_000;
      assert.equal(await verify(second), false);
      const third = await token();
      sandbox!.switches.patch({captcha: {refuse: true}});
      assert.equal(await verify(third), false);
      sandbox!.switches.patch({captcha: {down: true}});
      assert.equal((await ask('/api.js')).status, 503);

      settings.patch({captchaPolicy: {enabled: true}});
      const document = (await (await fetch(`${origin}/api/.well-known/sign-in-exp`)).json()) as {captchaConfig: object};
      assert.deepEqual(document.captchaConfig, {
        type: captcha?.type ?? 'Turnstile',
        siteKey: captcha?.siteKey ?? '1x00000000000000000000AA',
        script: '/sandbox/captcha/api.js',
      });
    } finally {
      await server.close();
    }
  });
}

test('a policy that nobody could meet is a mistake in the configuration', () => {
  const applications = [{id: 'app', name: 'App', redirectUris: ['http://localhost:3000']}];
  const signInExperience = {captchaPolicy: {enabled: true}};
  assert.throws(
    () => parseConfig({applications, signInExperience}),
    (error: ConfigError) => error.problems.some((each) => each.startsWith('signInExperience.captchaPolicy.enabled:')),
  );
  parseConfig({applications, signInExperience, captcha: recaptcha});
});
