import '@hotwired/turbo';
import 'auth-sign-in';

// Turbo replaces the body; what happens in any form that it brings arrives at the document.
document.addEventListener('auth-complete', (event) => console.log('signed in', event.redirectTo));
