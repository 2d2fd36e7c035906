/**
 * Icons of second factors.
 */
import {svg} from 'lit';
import {icon} from '../card/icons.ts';

export const shieldIcon = () =>
  icon(
    svg`<path d="M10 2.75l6 2.25v4.6c0 3.6-2.4 6.3-6 7.65-3.6-1.35-6-4.05-6-7.65V5Z"/><path d="M7.25 10l2 2 3.5-3.75"/>`,
  );

export const keyIcon = () =>
  icon(svg`<circle cx="6.75" cy="13.25" r="3.5"/><path d="M9.25 10.75l7.25-7.25M13.25 6.75l2.5 2.5"/>`);

export const messageIcon = () =>
  icon(
    svg`<path d="M4.5 3.75h11a1.75 1.75 0 0 1 1.75 1.75v6.5a1.75 1.75 0 0 1-1.75 1.75H9l-4 3v-3h-.5A1.75 1.75 0 0 1 2.75 12V5.5A1.75 1.75 0 0 1 4.5 3.75Z"/>`,
  );

export const listIcon = () =>
  icon(svg`<rect x="3.75" y="2.75" width="12.5" height="14.5" rx="1.75"/><path d="M7 7h6M7 10h6M7 13h3.5"/>`);
