import 'auth-sign-in/preact';
import type {AuthSignIn} from 'auth-sign-in/preact';
import {useRef} from 'preact/hooks';
import {authorizationUrl} from './authorization-url';

export function App() {
  const form = useRef<AuthSignIn>(null);
  return (
    <>
      <auth-sign-in
        ref={form}
        site-name="Fernway"
        authorization-url={authorizationUrl}
        onauth-complete={(event) => console.log('signed in', event.redirectTo)}
      />
      <button onClick={() => form.current?.restart()}>Start over</button>
    </>
  );
}
