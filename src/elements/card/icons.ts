/**
 * Icons of the first screen; the others wait in more-icons.ts, so that they load with what shows them.
 */
import {html, svg, type TemplateResult} from 'lit';

export const icon = (shape: TemplateResult<2>, flips = false) =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" class=${flips ? 'as-flip' : 'as-icon'}>${shape}</svg>`;

export const keyIcon = () =>
  icon(svg`<circle cx="6.75" cy="13.25" r="3.5"/><path d="M9.3 10.7l6.95-6.95M12.75 7.25l2.5 2.5"/>`);

export const warningIcon = () => icon(svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 6.5v4.25M10 13.4v.1"/>`);

export const spinner = () =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" class="as-spinner">
    <circle cx="10" cy="10" r="7.5" />
    <circle cx="10" cy="10" r="7.5" />
  </svg>`;
