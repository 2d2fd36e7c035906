/**
 * What is asked once somebody is verified, and how it is answered.
 */
import {msg} from '@lit/localize';
import {html, type TemplateResult} from 'lit';
import {errorCode} from '../../i18n/problems/error-code.ts';
import type {AccountDialog} from '../../machine/account/state.ts';
import {needsAgreement} from '../../machine/terms/terms.ts';
import type {CodeIdentifier} from '../../protocol/experience.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {cancel, type Question} from '../dialog/question.ts';
import {identifierText} from '../identifier/identity.ts';
import {connectorName} from '../social/connector-choice.ts';
import {termsQuestion} from '../terms/terms-question.ts';

/** Goes back to where another one can be given. */
const useAnother = ({type}: CodeIdentifier) =>
  type === 'email'
    ? msg('Use another email address', {id: 'action.another-email', desc: 'Button of a dialog'})
    : msg('Use another phone number', {id: 'action.another-phone', desc: 'Button of a dialog'});

const linkTitle = () =>
  msg('You already have an account', {id: 'link-account.title', desc: 'Title of a screen and of a dialog'});

const strong = (identifier: CodeIdentifier): TemplateResult => html`<strong>${identifierText(identifier)}</strong>`;

const saidBy = ({code}: {readonly code?: string}) => (code ? {code: errorCode(code)} : {});

export const accountQuestion = (dialog: AccountDialog, settings: SignInSettings, agreed: boolean): Question => {
  switch (dialog.kind) {
    case 'create-account': {
      const agrees = needsAgreement('create-account', settings, agreed);
      return {
        title: msg('Create your account?', {id: 'create-account.title', desc: 'Title of a dialog'}),
        body: msg(html`There’s no account for ${strong(dialog.identifier)} yet. You can create one now.`, {
          id: 'create-account.question',
          desc: 'Body of a dialog; an email address or phone number that was just confirmed with a code',
        }),
        ...(agrees && {terms: termsQuestion(settings)}),
        confirm: agrees
          ? msg('Agree and create account', {
              id: 'action.agree-create-account',
              desc: 'Button of the dialog that asks for both at once',
            })
          : msg('Create account', {id: 'action.create-account', desc: 'Goes to registration'}),
        dismiss: cancel(),
      };
    }
    case 'sign-in-instead':
      return {
        title: linkTitle(),
        body: msg(html`${strong(dialog.identifier)} is already registered. You can sign in with it now.`, {
          id: 'sign-in-instead.question',
          desc: 'Body of a dialog; an email address or phone number that was just confirmed with a code',
        }),
        confirm: msg('Sign in', {id: 'action.sign-in', desc: 'Button'}),
        dismiss: cancel(),
      };
    case 'link-existing': {
      const connector = settings.socialConnectors.find(({id}) => id === dialog.connectorId);
      const name = connector ? connectorName(connector) : '';
      return {
        title: linkTitle(),
        body: msg(
          html`${strong(dialog.identifier)} is already registered. Link <bdi>${name}</bdi> to that account, so both ways
            lead to the same account.`,
          {id: 'link-existing.question', desc: 'Body of a dialog; an identifier and the name of a provider'},
        ),
        confirm: msg('Link and continue', {id: 'action.link', desc: 'Button: link a provider to an account'}),
        dismiss: useAnother(dialog.identifier),
      };
    }
    case 'no-account':
      return {
        title: msg('No account found', {id: 'no-account.title', desc: 'Title of a dialog'}),
        body: msg(html`There’s no account for ${strong(dialog.identifier)}.`, {
          id: 'no-account.text',
          desc: 'Body of a dialog; an email address or phone number that was just confirmed with a code',
        }),
        ...saidBy(dialog),
        dismiss: useAnother(dialog.identifier),
      };
    case 'identifier-taken':
      return {
        title:
          dialog.identifier.type === 'email'
            ? msg('This email address is taken', {id: 'identifier-taken.title-email', desc: 'Title of a dialog'})
            : msg('This phone number is taken', {id: 'identifier-taken.title-phone', desc: 'Title of a dialog'}),
        body: msg(html`${strong(dialog.identifier)} belongs to another account.`, {
          id: 'identifier-taken.text',
          desc: 'Body of a dialog; an email address or phone number',
        }),
        ...saidBy(dialog),
        dismiss: useAnother(dialog.identifier),
      };
    case 'email-blocked':
      return {
        title: msg('This email address can’t be used', {id: 'email-blocked.title', desc: 'Title of a dialog'}),
        body: msg(html`New accounts with ${strong(dialog.identifier)} aren’t accepted here.`, {
          id: 'email-blocked.text',
          desc: 'Body of a dialog; an email address',
        }),
        ...saidBy(dialog),
        dismiss: useAnother(dialog.identifier),
      };
  }
};
