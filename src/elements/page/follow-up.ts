/**
 * What follows the first picture of a form, and nobody waits for.
 */
import type {State} from '../../machine/state.ts';
import {tenantTexts} from '../../platform/languages.ts';
import {loaderFrom} from '../../platform/load.ts';
import {preciseError} from '../identifier/identifier-errors.ts';
import {domainText} from '../../protocol/address-text.ts';
import {sayUsedBeforeBy} from '../identifier/badge.ts';
import {usedBefore} from '../identifier/used-before.ts';
import {sayErrorsBy, writeDomainsBy} from '../identifier/identifier-input.ts';
import {saySsoBy} from '../identifier/auth-first-screen.ts';
import * as pictures from './drawn-pictures.ts';
import {drawPicturesBy} from './pictures.ts';
import {ssoNotice, ssoText} from '../sso/sso-notice.ts';

const load = loaderFrom(import.meta.url);

interface Pictured extends HTMLElement {
  requestUpdate(): void;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly shown: {readonly state: State; readonly screen: Element & {requestUpdate(): void}} | undefined;
  readonly noLastUsed: boolean;
  readonly social: string;
  readonly prepare: () => void;
  readonly serverPhrases: boolean;
  readonly chooseLanguage: () => Promise<void>;
}

export const followUp = (host: Pictured) => {
  drawPicturesBy(pictures);
  sayErrorsBy(preciseError);
  writeDomainsBy(domainText);
  saySsoBy({ssoNotice, ssoText});
  if (!host.noLastUsed) sayUsedBeforeBy(usedBefore);
  if (host.isConnected && host.serverPhrases && !tenantTexts.get()) void host.chooseLanguage();
  if (!host.shown) return;
  const {screen, state} = host.shown;
  // The pictures, and what was told in general words already.
  host.requestUpdate();
  screen.requestUpdate();
  screen.querySelector('auth-passkey-button')?.requestUpdate();
  load(() => import('./own-nodes.ts')).then(
    ({keep}) => host.shown && keep(host, host.renderRoot as ShadowRoot, host.shown.screen),
    () => {},
  );
  // Passkeys are to stand among the browser's suggestions before anybody goes to the field.
  const {enabled, allowAutofill} = state.settings?.passkeySignIn ?? {};
  // A window can only be opened in the click itself.
  if ((enabled && allowAutofill) || host.social === 'popup') host.prepare();
};
