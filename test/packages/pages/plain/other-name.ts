import {AuthSignIn} from 'auth-sign-in/element';

customElements.define('fernway-sign-in', class extends AuthSignIn {});
