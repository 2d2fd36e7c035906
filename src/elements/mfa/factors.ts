/**
 * How each second factor looks: its icon and its name. What it does is in machine/mfa/factors.ts.
 */
import {msg} from '@lit/localize';
import type {TemplateResult} from 'lit';
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import {mailIcon, phoneIcon} from '../card/more-icons.ts';
import {keyIcon, listIcon, messageIcon} from './icons.ts';

interface Look {
  readonly icon: () => TemplateResult;
  readonly name: () => string;
}

export const looks: Readonly<Record<MfaFactor, Look>> = {
  Totp: {
    icon: phoneIcon,
    name: () => msg('Authenticator app', {id: 'mfa.totp', desc: 'Name of a second factor'}),
  },
  WebAuthn: {icon: keyIcon, name: () => msg('Passkey', {id: 'mfa.passkey', desc: 'Name of a second factor'})},
  EmailVerificationCode: {
    icon: mailIcon,
    name: () => msg('Code by email', {id: 'mfa.email', desc: 'Name of a second factor'}),
  },
  PhoneVerificationCode: {
    icon: messageIcon,
    name: () => msg('Code by text message', {id: 'mfa.phone', desc: 'Name of a second factor'}),
  },
  BackupCode: {icon: listIcon, name: () => msg('Backup code', {id: 'mfa.backup', desc: 'Name of a second factor'})},
};
