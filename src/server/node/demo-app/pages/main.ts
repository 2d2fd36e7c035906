/** The demo application: signed out it offers to sign in, signed in it shows who that is. */
import LogtoClient, {type IdTokenClaims} from '@logto/browser';
import {loadAppConfig, redirectUri} from './app-config.ts';

const find = (id: string) => document.getElementById(id)!;

const client = new LogtoClient({...(await loadAppConfig()), scopes: ['email']});

function button(label: string, act: () => Promise<void>): HTMLButtonElement {
  const element = document.createElement('button');
  element.textContent = label;
  element.addEventListener('click', () => {
    act().catch(showProblem);
  });
  return element;
}

function showSignedOut(message = 'You are not signed in.'): void {
  find('title').textContent = 'Welcome to Fernway';
  find('message').textContent = message;
  find('claims').hidden = true;
  find('actions').replaceChildren(
    button('Sign in', () => client.signIn({redirectUri: redirectUri()})),
    button('Create account', () => client.signIn({redirectUri: redirectUri(), firstScreen: 'register'})),
  );
}

function showSignedIn(claims: IdTokenClaims): void {
  find('title').textContent = `Hello, ${claims.name ?? claims.username ?? claims.email ?? claims.sub}`;
  find('message').textContent = 'You are signed in. This is what Fernway was told about you:';
  find('claims').textContent = JSON.stringify(claims, null, 2);
  find('claims').hidden = false;
  find('actions').replaceChildren(button('Sign out', () => client.signOut(location.origin)));
}

function showProblem(error: unknown): void {
  showSignedOut(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
}

try {
  if (location.pathname === '/callback') {
    await client.handleSignInCallback(location.href);
    history.replaceState(null, '', '/');
  }
  if (await client.isAuthenticated()) showSignedIn(await client.getIdTokenClaims());
  else showSignedOut();
} catch (error) {
  showProblem(error);
}
