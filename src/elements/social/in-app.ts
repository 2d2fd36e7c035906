/**
 * A provider refuses browsers inside apps: it is said before anybody is sent there, and what works instead.
 */
import {msg, str} from '@lit/localize';
import {html} from 'lit';
import type {InAppDialog} from '../../machine/social/state.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {providerOf} from '../card/leads.ts';
import type {Question} from '../dialog/question.ts';
import './auth-copy-link.ts';

export const inAppQuestion = ({connectorId, app, url, intent}: InAppDialog, settings: SignInSettings): Question => {
  const name = providerOf(connectorId, settings)?.name ?? '';
  const sendsCodes = settings.signIn.methods.some((each) => each.identifier === 'email' && each.verificationCode);
  return {
    title: app
      ? msg(str`${name} doesn’t work inside ${app}`, {
          id: 'in-app.title-named',
          desc: 'Title of a dialog; name of a provider, name of the app whose browser this is',
        })
      : msg(str`${name} doesn’t work inside this app`, {
          id: 'in-app.title',
          desc: 'Title of a dialog; name of a provider',
        }),
    body: msg(html`<bdi>${name}</bdi> can only be used in a full browser. Start again in one, or choose another way.`, {
      id: 'in-app.text',
      desc: 'Body of a dialog; name of a provider. The page is shown in the browser of another app',
    }),
    first: intent
      ? html`<a part="button button-primary" href=${intent}
          ><span>${msg('Open in browser', {id: 'action.open-in-browser', desc: 'Button of a dialog'})}</span></a
        >`
      : html`<auth-copy-link .url=${url}></auth-copy-link>`,
    dismiss: sendsCodes
      ? msg('Get a code by email', {
          id: 'action.email-code-instead',
          desc: 'Button of a dialog: another way to sign in',
        })
      : msg('Choose another way', {id: 'action.other-way', desc: 'Button of a dialog: another way to sign in'}),
    confirm: msg('Try anyway', {id: 'action.try-anyway', desc: 'Button of a dialog, though it will hardly work'}),
  };
};
