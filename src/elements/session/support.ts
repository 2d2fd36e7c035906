/**
 * Who to turn to, as far as the settings say.
 */
import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {SignInSettings} from '../../protocol/settings.ts';
import {linkUrl} from '../page/safe-url.ts';

export const supportLine = ({supportEmail, supportWebsiteUrl}: SignInSettings) => {
  const email = supportEmail && /^[^\s@?&]+@[^\s@?&]+$/.test(supportEmail) ? supportEmail : undefined;
  const url = linkUrl(supportWebsiteUrl);
  if (!email && !url) return nothing;
  const mail = html`<a href=${`mailto:${email}`}><bdi dir="ltr" translate="no">${email}</bdi></a>`;
  const text =
    email && url
      ? msg(
          html`Need help? Write to ${mail} or <a href=${url} target="_blank" rel="noopener">visit our help pages</a>.`,
          {
            id: 'support.both',
            desc: 'Small print; an email address',
          },
        )
      : email
        ? msg(html`Need help? Write to ${mail}.`, {id: 'support.email', desc: 'Small print; an email address'})
        : msg(html`Need help? <a href=${url} target="_blank" rel="noopener">Visit our help pages</a>.`, {
            id: 'support.website',
            desc: 'Small print',
          });
  return html`<p class="as-small">${text}</p>`;
};
