/**
 * The card and what stands on it around the form: header above, small print and footer below.
 */
import {html, nothing} from 'lit';
import type {State} from '../../machine/state.ts';
import {logoFor, siteLogo} from '../page/pictures.ts';
import type {AuthScreen, Content} from '../screen/auth-screen.ts';

interface Card {
  readonly state: State;
  readonly screen: AuthScreen;
  readonly headingLevel: number;
  readonly alert: Content;
  /** The screen itself, or the slot it is in. */
  readonly form: unknown;
  readonly languages: Content;
}

interface Region extends Card {
  readonly dialog: Content;
  /** Said politely. */
  readonly said: Content;
}

/** Everything in the shadow root. */
export const region = (given: Region) =>
  html`<section part="root" data-auth aria-labelledby="title">
    ${card(given)} ${given.dialog}
    <div role="status" class="as-sr">${given.said}</div>
  </section>`;

/** Where a form in the page shows. */
export const screenSlot = () => html`<slot name="screen"></slot>`;

export const card = (given: Card) => {
  const main = html`${header(given)} ${body(given)}`;
  return html`<div part="card">
    <div part="main">${given.screen.isSuccess ? html`<slot name="success">${main}</slot>` : main}</div>
    ${footer(given)}
  </div>`;
};

const header = ({state, screen, headingLevel}: Card) => {
  const subheading = screen.subheading();
  return html`<header part="header">
    ${lead(state, screen)}
    <div
      part="title"
      id="title"
      role="heading"
      aria-level=${headingLevel >= 1 ? Math.floor(headingLevel) : 2}
      tabindex="-1"
      class=${screen.hidesTitle ? 'as-sr' : ''}
    >
      ${screen.heading()}
    </div>
    ${subheading === nothing ? nothing : html`<p part="subtitle">${subheading}</p>`} ${screen.identity()}
    <slot name="header-end"></slot>
  </header>`;
};

/** Something of the screen's own, or the logo; where that fails, the site's name. */
const lead = ({settings}: State, screen: AuthScreen) => {
  const own = screen.lead();
  if (own !== nothing) return own;
  const {siteName, scheme} = screen;
  const {logoUrl, darkLogoUrl} = settings?.branding ?? {};
  const logo = logoFor({light: logoUrl, dark: darkLogoUrl}, scheme);
  return html`<slot name="logo">${logo ? siteLogo(logo, siteName) : nothing}</slot>`;
};

const body = ({screen, alert, form}: Card) => {
  const terms = screen.terms();
  return html`<div class="as-body">
    ${alert}
    <slot name="before-form"></slot>
    ${form}
    <slot name="terms">${terms === nothing ? nothing : html`<p part="terms">${terms}</p>`}</slot>
  </div>`;
};

const footer = ({screen, languages}: Card) => {
  const way = screen.footer();
  return way === nothing && languages === nothing
    ? nothing
    : html`<footer part="footer">${way}<slot name="footer-end"></slot>${languages}</footer>`;
};
