import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import type {SocialConnector} from '../../protocol/settings.ts';
import {connectorName} from './connector-choice.ts';
import {spinner} from '../card/icons.ts';
import {badge} from '../identifier/badge.ts';
import {connectorLogo} from '../page/pictures.ts';
import type {Scheme} from '../page/scheme.ts';

/** Rows that come out even: five columns for 5 or 10, three for 6 or 9, otherwise four. */
const columns = (count: number) => (count === 5 || count === 10 ? 5 : count === 6 || count === 9 ? 3 : 4);

export interface SocialOptions {
  connectors: readonly SocialConnector[];
  scheme: Scheme;
  /** The connector whose provider is being asked. */
  busyId: string | undefined;
  onChoose: (connectorId: string) => void;
}

/** One button a provider: full width up to three, from four on a grid of logos. */
export const socialButtons = ({connectors, scheme, busyId, onChoose}: SocialOptions) => {
  const isGrid = connectors.length > 3;
  return html`<div part="social" data-columns=${isGrid ? columns(connectors.length) : nothing}>
    ${connectors.map((connector) => {
      const name = connectorName(connector);
      const label = msg(str`Continue with ${name}`, {id: 'action.continue-with', desc: 'Button; name of a provider'});
      const used = badge(connector.id);
      const isBusy = connector.id === busyId;
      return html`<button
        type="button"
        part="button social-button"
        aria-label=${isGrid ? label + (used?.name ?? '') : nothing}
        title=${isGrid ? name : nothing}
        aria-busy=${isBusy ? 'true' : nothing}
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${() => onChoose(connector.id)}
      >
        ${isBusy ? spinner() : connectorLogo(name, {light: connector.logo, dark: connector.logoDark}, scheme)}
        ${isGrid ? used?.mark : html`<span>${label}${used?.mark}</span>`}
      </button>`;
    })}
  </div>`;
};
