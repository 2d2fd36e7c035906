import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

const stage = useStage();

const start = async (visitor: Visitor, email = 'erin@acme.example') => {
  await visitor.signIn();
  await visitor.screen('sign-in');
  await visitor.fill('identifier', email);
  await visitor.sees('uses single sign-on');
  await visitor.submit();
};

test('a new person is registered, and known the next time', async () => {
  const newcomer = await stage.newVisitor();
  await start(newcomer);
  await newcomer.continueAs('Erin Castellanos');
  await newcomer.sees('Before you continue');
  await newcomer.press('Agree and continue');
  const {sub, email} = await newcomer.claims();
  assert.equal(email, 'erin@acme.example');

  const returning = await stage.newVisitor();
  await start(returning);
  await returning.continueAs('Erin Castellanos');
  assert.equal((await returning.claims()).sub, sub);
});

test('an account with the verified address of the company is the same person', async () => {
  const account = await stage.server.accounts.create({primaryEmail: 'tomas@acme.example'});
  const visitor = await stage.newVisitor();
  await start(visitor, 'tomas@acme.example');
  await visitor.continueAs('Tomás Okafor');
  assert.equal((await visitor.claims()).sub, account.id);
});

test('who cancels at the company is back at the form, with the address', async () => {
  const visitor = await stage.newVisitor();
  await start(visitor);
  await visitor.cancelAtProvider();
  await visitor.screen('sign-in');
  await visitor.sees('The sign-in was cancelled or refused.');
  assert.equal(await visitor.valueOf('identifier'), 'erin@acme.example');
});

test('a company that refuses its own code', async () => {
  stage.server.sandbox?.switches.patch({okta: {refuse: true}});
  const visitor = await stage.newVisitor();
  visitor.expectComplaint(/status of 500/);
  await start(visitor);
  await visitor.continueAs('Erin Castellanos');
  await visitor.screen('sign-in');
  await visitor.sees('A service we rely on couldn’t complete this step.');
});

test('a company that cannot be reached is said where one is', async () => {
  stage.server.sandbox?.switches.patch({okta: {down: true}});
  const visitor = await stage.newVisitor();
  visitor.expectComplaint(/status of 500/);
  await start(visitor);
  await visitor.sees('This way of signing in isn’t available right now.');
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'erin@acme.example');
});

test('without registration a stranger of the company is told so', async () => {
  await stage.configure({signInMode: 'SignIn'});
  const visitor = await stage.newVisitor();
  await start(visitor);
  await visitor.continueAs('Erin Castellanos');
  await visitor.screen('sign-in');
  await visitor.sees('New accounts can’t be created here.');
});
