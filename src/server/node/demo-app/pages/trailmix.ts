/** An application of somebody else's: people sign in with Fernway, which asks them first what it may learn. */
import LogtoClient from '@logto/browser';
import {loadAppConfig} from './app-config.ts';

const home = '/trailmix';
const callback = `${home}/callback`;
const at = (path: string) => new URL(path, location.origin).href;
const find = (id: string) => document.getElementById(id)!;

function show(title: string, message: string, label: string, act: () => Promise<void>): void {
  find('title').textContent = title;
  find('message').textContent = message;
  const button = find('act');
  button.textContent = label;
  button.hidden = false;
  button.onclick = () => void act().catch(fail);
}

/** Declined at Fernway, or something else. */
function fail(error: unknown): void {
  console.warn(error);
  show('Not signed in', 'Trailmix was told nothing about you.', 'Try again', async () => location.replace(home));
}

async function start(): Promise<void> {
  const {endpoint, thirdPartyAppId} = await loadAppConfig();
  if (!thirdPartyAppId) {
    return show('Not here', 'This configuration has no application of somebody else’s.', 'Back to Fernway', async () =>
      location.replace('/'),
    );
  }
  const client = new LogtoClient({endpoint, appId: thirdPartyAppId, scopes: ['email', 'phone']});
  if (location.pathname === callback) {
    const answer = location.href;
    history.replaceState(null, '', home);
    await client.handleSignInCallback(answer);
  }
  if (!(await client.isAuthenticated())) {
    return show('Trailmix', 'A journal for hikers, by other people than Fernway.', 'Sign in with Fernway', () =>
      client.signIn({redirectUri: at(callback)}),
    );
  }
  const claims = await client.getIdTokenClaims();
  show(`Hello, ${claims.name ?? claims.sub}`, 'This is what Trailmix was told about you:', 'Sign out', () =>
    client.signOut(at(home)),
  );
  find('claims').textContent = JSON.stringify(claims, null, 2);
  find('claims').hidden = false;
}

start().catch(fail);
