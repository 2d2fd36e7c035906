/**
 * What a form says that has turned into single sign-on.
 */
import {msg} from '@lit/localize';
import {html} from 'lit';
import {companyIcon} from '../card/more-icons.ts';

export const ssoText = (company: string | undefined) => {
  const domain = html`<span translate="no">${company}</span>`;
  return msg(
    html`<strong><bdi>${domain}</bdi></strong> uses single sign-on. Continue to sign in with your company account.`,
    {id: 'sign-in.sso-notice', desc: 'Under the e-mail field; the placeholder is a domain'},
  );
};

export const ssoNotice = (company: string | undefined) =>
  html`<div part="alert" data-tone="accent">
    ${companyIcon()}
    <p>${ssoText(company)}</p>
  </div>`;
