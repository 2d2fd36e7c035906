import {AuthSignIn, type AuthSignInElement} from 'auth-sign-in/react';
import {useRef, useState} from 'react';
import {authorizationUrl} from './authorization-url';

export function App() {
  const [isOpen, setOpen] = useState(false);
  const form = useRef<AuthSignInElement>(null);
  return (
    <>
      <button onClick={() => setOpen(!isOpen)}>My account</button>
      {isOpen && (
        <>
          <AuthSignIn
            ref={form}
            siteName="Fernway"
            authorizationUrl={authorizationUrl}
            onAuthComplete={(event) => console.log('signed in', event.redirectTo)}
          />
          <button onClick={() => form.current?.restart()}>Start over</button>
        </>
      )}
    </>
  );
}
