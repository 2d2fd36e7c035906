import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import 'auth-sign-in';
import type {AuthCompleteEvent} from 'auth-sign-in';

@Component({
  selector: 'app-sign-in',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <auth-sign-in
      site-name="Fernway"
      [authorizationUrl]="authorizationUrl"
      (auth-complete)="signedIn($event)"
    ></auth-sign-in>
  `,
})
export class SignIn {
  authorizationUrl = '…';

  signedIn(event: AuthCompleteEvent) {
    console.log('signed in', event.redirectTo);
  }
}
