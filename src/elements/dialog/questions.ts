/**
 * What each dialog asks, and how it is answered.
 */
import type {Dialog} from '../../machine/state.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {accountQuestion} from '../account/dialogs.ts';
import {inAppQuestion} from '../social/in-app.ts';
import {agreementQuestion} from '../terms/dialog.ts';
import type {Question} from './question.ts';

export const questionOf = (dialog: Dialog, settings: SignInSettings, agreed: boolean): Question =>
  dialog.kind === 'terms'
    ? agreementQuestion(settings)
    : dialog.kind === 'in-app'
      ? inAppQuestion(dialog, settings)
      : accountQuestion(dialog, settings, agreed);
