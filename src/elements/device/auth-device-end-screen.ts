import {msg} from '@lit/localize';
import {nothing} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {warningIcon} from '../card/icons.ts';
import {glyph} from '../card/leads.ts';
import {checkIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';

/**
 * It goes on at the device, or nowhere.
 */
export class AuthDeviceEndScreen extends AuthScreen<'device-end'> {
  static override readonly sheets = [leadStyles];

  private get isSignedIn() {
    return this.current.how === 'signed-in';
  }

  override lead() {
    return this.isSignedIn ? glyph(checkIcon(), 'success') : glyph(warningIcon());
  }

  override heading() {
    return this.isSignedIn
      ? msg('Your device is signed in', {id: 'device-end.title', desc: 'Title'})
      : msg('Your device isn’t signed in', {id: 'device-end.title-cancelled', desc: 'Title'});
  }

  override subheading() {
    return this.isSignedIn
      ? msg('Go on there. You can close this page.', {
          id: 'device-end.text',
          desc: 'Under the title; “there” is a device',
        })
      : msg('You cancelled. To sign in after all, start again on your device.', {
          id: 'device-end.text-cancelled',
          desc: 'Under the title',
        });
  }

  protected override render() {
    return nothing;
  }
}

define('auth-device-end-screen', AuthDeviceEndScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-device-end-screen': AuthDeviceEndScreen;
  }
}
