/** A server that has seen many sign-ins does no more for the next one than a new server does, and holds on to no more. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {createOidcStore} from '../../src/server/node/oidc-store.ts';
import {alipayPeople, oauth2People, staffOf, wechatPeople} from '../../src/server/node/sandbox/people.ts';
import {Browser} from './support/browser.ts';
import {comeBack, join} from './support/join.ts';
import {countKept} from './support/kept.ts';
import {countSteps} from './support/steps.ts';

const SAMPLE = 7;
const MANY = 60;
const ROUNDS = 9;
/** Sessions live longest: two weeks. */
const ALL_IS_OVER = 15 * 24 * 60 * 60_000;

const providers = [
  ['social', 'alipay', alipayPeople[0]!.id],
  ['social', 'wechat', wechatPeople[0]!.id],
  ['social', 'acme-id', oauth2People[0]!.id],
  ['sso', 'okta-acme', staffOf('acme.example')[0]!.id],
] as const;

test('a sign-in takes as many steps after many as at the beginning', async () => {
  const server = await startIdentityServer();
  let people = 0;
  const joinNext = async () => {
    // Up to its limit of 200 messages the inbox would count.
    server.sandbox!.inbox.clear();
    await join(server, `person.${String(people++).padStart(4, '0')}@example.com`);
  };
  const sample = async () => {
    const counted: number[] = [];
    const steps = countSteps();
    try {
      for (let i = 0; i < SAMPLE; i++) {
        await joinNext();
        counted.push(steps.taken());
      }
    } finally {
      steps.end();
    }
    return counted.sort((a, b) => a - b)[Math.floor(SAMPLE / 2)]!;
  };
  try {
    for (let i = 0; i < 5; i++) await joinNext();
    const young = await sample();
    for (let i = 0; i < MANY; i++) await joinNext();
    const old = await sample();
    assert.ok(old < young * 1.1, `${young} steps at first, ${old} after ${people} sign-ins`);
  } finally {
    await server.close();
  }
});

/** What people leave behind who are known already: in new browsers and old ones, half way, at providers, by mistake. */
async function comeAndGo(server: RunningIdentityServer, round: number) {
  const alice = new Browser(server.origin);
  await comeBack(server, 'alice@example.com', alice);
  await comeBack(server, 'alice@example.com', alice);

  const undecided = new Browser(server.origin);
  await undecided.startSignIn();
  const identifier = {type: 'email', value: `somebody.${round}@example.com`};
  const message = {identifier, interactionEvent: 'SignIn'};
  await undecided.call('POST', '/verification/verification-code', message);
  await undecided.call('POST', '/verification/password', {identifier, password: 'wrong'});

  for (const [kind, connectorId, person] of providers) {
    const visitor = new Browser(server.origin);
    await visitor.startSignIn();
    const path = `/verification/${kind}/${connectorId}`;
    const redirectUri = `${server.origin}/callback/${connectorId}`;
    const {body} = await visitor.call('POST', `${path}/authorization-uri`, {state: 'the-state', redirectUri});
    const {verificationId, authorizationUri} = body;
    const connectorData = await visitor.choose(authorizationUri, person);
    const {status} = await visitor.call('POST', `${path}/verify`, {verificationId, connectorData});
    assert.equal(status, 200);
  }
}

test('nothing remains of those who come back but their accounts, once its time is over', async () => {
  const kept = countKept();
  let passed = 0;
  const server = await startIdentityServer({clock: {now: () => Date.now() + passed}});
  const round = async (number: number) => {
    await comeAndGo(server, number);
    passed += ALL_IS_OVER;
    // Nothing is added up inside an account either.
    const accounts = JSON.stringify(await server.accounts.all());
    return {entries: await kept.entries(), accounts: accounts.length};
  };
  try {
    // Everything has been used, and what one round left the next has cleared away.
    for (let i = 0; i < 3; i++) await round(i);
    const before = await round(3);
    for (let i = 4; i < ROUNDS; i++) await round(i);
    const after = await round(ROUNDS);
    const grown = after.entries - before.entries;
    assert.ok(grown < (ROUNDS - 3) / 2, `${grown} entries more after ${ROUNDS - 3} rounds`);
    assert.equal(after.accounts, before.accounts);
  } finally {
    kept.end();
    await server.close();
  }
});

test('what is over when it is stored leaves nothing behind', async () => {
  const kept = countKept();
  try {
    const model = createOidcStore({now: () => 0}).adapter('Session');
    const store = async (id: string) => model.upsert(id, {uid: `uid of ${id}`, grantId: `grant of ${id}`}, 0);
    await store('first');
    const before = await kept.entries();
    for (let i = 0; i < 20; i++) await store(`session ${i}`);
    const grown = (await kept.entries()) - before;
    assert.ok(grown < 10, `${grown} entries more`);
  } finally {
    kept.end();
  }
});
