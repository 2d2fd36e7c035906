/**
 * What is asked before anything is done that needs an agreement.
 */
import {msg} from '@lit/localize';
import type {SignInSettings} from '../../protocol/settings.ts';
import {cancel, type Question} from '../dialog/question.ts';
import {termsQuestion} from './terms-question.ts';

export const agreementQuestion = (settings: SignInSettings): Question => ({
  title: msg('Before you continue', {id: 'terms.title', desc: 'Title of the dialog that asks for agreement'}),
  body: termsQuestion(settings),
  confirm: msg('Agree and continue', {id: 'action.agree', desc: 'Button of the dialog about the terms'}),
  dismiss: cancel(),
});
