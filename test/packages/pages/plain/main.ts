import {AuthSignIn} from 'auth-sign-in';
import {authorizationUrl} from './authorization-url';

const form = new AuthSignIn();
form.siteName = 'Fernway';
form.authorizationUrl = authorizationUrl;
form.addEventListener('auth-complete', (event) => console.log('signed in', event.redirectTo));

document.querySelector('button')?.addEventListener('click', () => {
  if (form.isConnected) form.remove();
  else document.body.append(form);
});
