/** The demo application: signed out it offers to sign in, signed in it shows who that is. */
import LogtoClient, {type IdTokenClaims} from '@logto/browser';
import {keepsData, loadAppConfig, redirectUri} from './app-config.ts';

const find = (id: string) => document.getElementById(id)!;

function button(label: string, act: () => Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = label;
  element.addEventListener('click', () => {
    act().catch(fail);
  });
  return element;
}

function showSignedOut(client: LogtoClient): void {
  find('title').textContent = 'Welcome to Fernway';
  find('message').textContent = 'You are not signed in.';
  find('claims').hidden = true;
  find('actions').replaceChildren(
    button('Sign in', () => client.signIn({redirectUri: redirectUri()})),
    button('Create account', () => client.signIn({redirectUri: redirectUri(), firstScreen: 'register'})),
  );
}

function showSignedIn(client: LogtoClient, claims: IdTokenClaims): void {
  find('title').textContent = `Hello, ${claims.name ?? claims.username ?? claims.email ?? claims.sub}`;
  find('message').textContent = 'You are signed in. This is what Fernway was told about you:';
  find('claims').textContent = JSON.stringify(claims, null, 2);
  find('claims').hidden = false;
  find('actions').replaceChildren(button('Sign out', () => client.signOut(location.origin)));
}

function showProblem(text: string): void {
  find('title').textContent = 'Welcome to Fernway';
  find('message').textContent = text;
  find('claims').hidden = true;
  find('actions').replaceChildren(button('Try again', async () => location.replace('/')));
}

/** The SDK's words are for whoever looks into the console. */
function fail(error: unknown): void {
  console.warn(error);
  showProblem('That did not work. Please try again.');
}

/** A link of ours in a message: whoever opens it need not type anything. */
function takeLink() {
  const {searchParams} = new URL(location.href);
  const token = searchParams.get('one_time_token');
  if (!token) return undefined;
  history.replaceState(null, '', '/');
  return {
    loginHint: searchParams.get('login_hint') ?? '',
    extraParams: {one_time_token: token},
    ...(searchParams.get('first_screen') === 'reset_password' && {firstScreen: 'reset_password' as const}),
  };
}

async function start(): Promise<void> {
  if (!keepsData()) {
    return showProblem(
      'This browser blocks cookies for Fernway, and signing in needs them. Allow them for this site, then try again.',
    );
  }
  const client = new LogtoClient({...(await loadAppConfig()), scopes: ['email']});
  if (location.pathname === '/callback') {
    await client.handleSignInCallback(location.href);
    history.replaceState(null, '', '/');
  }
  const link = takeLink();
  if (link) await client.signIn({redirectUri: redirectUri(), ...link});
  else if (await client.isAuthenticated()) showSignedIn(client, await client.getIdTokenClaims());
  else showSignedOut(client);
}

start().catch(fail);
