import {headers} from 'next/headers';
import {renderFirstScreen} from 'auth-sign-in/prerender';
import {FirstScreen} from './first-screen';

const settingsUrl = 'http://127.0.0.1:3001/api/.well-known/sign-in-exp';

export default async function Login() {
  // Before anything is fetched: it makes the page one of each request, so that no build needs the server.
  const acceptLanguage = (await headers()).get('accept-language') ?? undefined;
  const settings = await fetch(settingsUrl, {next: {revalidate: 60}}).then((answer) => answer.json());
  const first = await renderFirstScreen(settings, {
    acceptLanguage,
    attributes: {
      'site-name': 'Fernway',
      'app-id': 'YOUR_CLIENT_ID',
      // From your OIDC SDK, for this visit.
      'authorization-url': '/oidc/auth?client_id=YOUR_CLIENT_ID',
    },
  });
  if (!first) throw new Error(`no settings at ${settingsUrl}`);
  return <FirstScreen html={first.head + first.html} />;
}
