/**
 * What may stand in the logo's place.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {siteHost} from '../../platform/site-host.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {connectorName} from '../social/connector-choice.ts';
import {connectorLogo} from '../page/pictures.ts';
import {personIcon} from './more-icons.ts';
import type {Scheme} from '../page/scheme.ts';

export const glyph = (icon: TemplateResult, tone?: 'success') =>
  html`<span class="as-glyph" data-tone=${tone ?? nothing}>${icon}</span>`;

/** Two parties, and the sign of what is between them. Decoration: the title names them. */
export const pair = (one: TemplateResult, between: TemplateResult, other: TemplateResult) =>
  html`<div class="as-pair" aria-hidden="true">
    <span class="as-tile">${one}</span><span class="as-wire"></span>${between}<span class="as-wire"></span
    ><span class="as-tile">${other}</span>
  </div>`;

/** The site: its favicon, else its logo, else its initial. */
export const siteTile = (name: string, {branding}: SignInSettings, scheme: Scheme) => {
  const {favicon, darkFavicon, logoUrl, darkLogoUrl} = branding;
  const logos = favicon ? {light: favicon, dark: darkFavicon} : {light: logoUrl, dark: darkLogoUrl};
  return name || logos.light ? connectorLogo(name || siteHost(), logos, scheme) : personIcon();
};

export interface Provider {
  readonly name: string;
  readonly light: string | null | undefined;
  readonly dark: string | null | undefined;
}

/** A connector of either kind, by its id. */
export const providerOf = (id: string | undefined, settings: SignInSettings): Provider | undefined => {
  const social = settings.socialConnectors.find((each) => each.id === id);
  if (social) return {name: connectorName(social), light: social.logo, dark: social.logoDark};
  const sso = settings.ssoConnectors.find((each) => each.id === id);
  return sso && {name: sso.connectorName, light: sso.logo, dark: sso.darkLogo};
};

export const providerTile = (provider: Provider, scheme: Scheme) => connectorLogo(provider.name, provider, scheme);
