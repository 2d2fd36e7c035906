/**
 * Icons that no first screen shows.
 */
import {svg} from 'lit';
import {icon} from './icons.ts';

export const personIcon = () =>
  icon(svg`<circle cx="10" cy="6.5" r="3.25"/><path d="M3.75 16.75c.7-2.9 3.15-4.5 6.25-4.5s5.55 1.6 6.25 4.5"/>`);

export const pencilIcon = () =>
  icon(svg`<path d="M3.75 16.25l.75-3.4 8.7-8.7a1.5 1.5 0 0 1 2.1 0l.55.55a1.5 1.5 0 0 1 0 2.1l-8.7 8.7Z"/>`);

export const eyeIcon = () =>
  icon(
    svg`<path d="M2.25 10S4.9 4.75 10 4.75 17.75 10 17.75 10 15.1 15.25 10 15.25 2.25 10 2.25 10Z"/><circle cx="10" cy="10" r="2.25"/>`,
  );

export const closedEyeIcon = () =>
  icon(
    svg`<path d="M8.2 4.95A7.9 7.9 0 0 1 10 4.75C15.1 4.75 17.75 10 17.75 10a12.3 12.3 0 0 1-1.9 2.6M5.5 6.5A11.8 11.8 0 0 0 2.25 10S4.9 15.25 10 15.25a8 8 0 0 0 3.7-.9M8.4 8.4a2.25 2.25 0 0 0 3.2 3.2M3.5 3.5l13 13"/>`,
  );

export const arrowIcon = () => icon(svg`<path d="M4.5 10H15.5M11 5.5l4.5 4.5-4.5 4.5"/>`, true);
export const chevronIcon = () => icon(svg`<path d="M8 5.5l4.5 4.5L8 14.5"/>`, true);
export const closeIcon = () => icon(svg`<path d="M5 5l10 10M15 5L5 15"/>`);
export const checkIcon = () => icon(svg`<path d="M4.5 10.5l3.75 3.75L15.5 6.5"/>`);
export const dotIcon = () => icon(svg`<circle cx="10" cy="10" r="2.25"/>`);
export const clockIcon = () => icon(svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 5.9V10l2.75 1.75"/>`);

export const linkIcon = () =>
  icon(
    svg`<path d="M8.25 11a3.4 3.4 0 0 0 5.1.35l2.3-2.3a3.4 3.4 0 0 0-4.8-4.8l-1.1 1.1M11.75 9a3.4 3.4 0 0 0-5.1-.35l-2.3 2.3a3.4 3.4 0 0 0 4.8 4.8l1.1-1.1"/>`,
  );

export const elsewhereIcon = () =>
  icon(
    svg`<path d="M11.75 3.5h4.75v4.75M16.25 3.75L9.5 10.5M8 4.75H5.25a1.5 1.5 0 0 0-1.5 1.5v8.5a1.5 1.5 0 0 0 1.5 1.5h8.5a1.5 1.5 0 0 0 1.5-1.5V12"/>`,
  );

export const globeIcon = () =>
  icon(
    svg`<circle cx="10" cy="10" r="7.25"/><path d="M2.75 10h14.5M10 2.75c2 2 3 4.4 3 7.25s-1 5.25-3 7.25c-2-2-3-4.4-3-7.25s1-5.25 3-7.25Z"/>`,
  );

export const mailIcon = () =>
  icon(svg`<rect x="2.75" y="4.5" width="14.5" height="11" rx="1.75"/><path d="M3.25 6l6.75 5 6.75-5"/>`);

export const phoneIcon = () =>
  icon(svg`<rect x="5.75" y="2.5" width="8.5" height="15" rx="1.75"/><path d="M9 14.75h2"/>`);

export const screenIcon = () =>
  icon(svg`<rect x="2.75" y="3.75" width="14.5" height="9.75" rx="1.5"/><path d="M7 16.5h6M10 13.5v3"/>`);

/** A person, and the key that only they have. */
export const passkeyIcon = () =>
  icon(
    svg`<circle cx="7.5" cy="6" r="3"/><path d="M2.5 16.25c.5-3 2.5-4.5 5-4.5 1 0 1.9.2 2.6.7M14.5 12.75v4.75l1.5-1.25"/><circle cx="14.5" cy="10.25" r="2.5"/>`,
  );

export const companyIcon = () =>
  icon(
    svg`<path d="M4.25 17.25V4.25a1.5 1.5 0 0 1 1.5-1.5h5a1.5 1.5 0 0 1 1.5 1.5v13M12.25 8.25h2a1.5 1.5 0 0 1 1.5 1.5v7.5M2.5 17.25h15M7 6.25h2.5M7 9.5h2.5M7 12.75h2.5"/>`,
  );
