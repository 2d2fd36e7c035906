/**
 * What is said where a passkey is used: to sign in, or as a second factor.
 */
import {msg} from '@lit/localize';

export const useYourPasskey = () => msg('Use your passkey', {id: 'passkey.title', desc: 'Title'});

export const whatTheDeviceAsks = () =>
  msg('Your device asks for your fingerprint, face or screen lock.', {
    id: 'passkey.subtitle',
    desc: 'Under the title',
  });
