import {css} from 'lit';

/** The country before a phone number, in the frame of the field. Numbers are written from left to right everywhere. */
export const phoneStyles = css`
  :is(#_, [data-auth]) {
    & [part~='control']:has(> auth-country-code) {
      direction: ltr;
    }
    & auth-country-code {
      display: contents;
    }
    & [part~='country'] {
      appearance: none;
      position: relative;
      display: flex;
      flex: none;
      align-items: center;
      align-self: stretch;
      gap: calc(var(--_s) * 1);
      margin: 0;
      padding: 0 calc(var(--_s) * 2) 0 calc(var(--_s) * 3);
      border: 0;
      border-inline-end: var(--_bw) solid var(--_border);
      border-radius: calc(var(--_radius) - var(--_bw)) 0 0 calc(var(--_radius) - var(--_bw));
      background: none;
      font-size: var(--_fs-input);
      line-height: 1.3;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      cursor: pointer;
    }
    /* Up to the edge of the frame. */
    & [part~='country']::after {
      content: '';
      position: absolute;
      inset: calc(var(--_bw) * -1);
    }
    & [part~='country']:hover {
      background: var(--_wash);
    }
    & [part~='country']:focus-visible {
      outline: var(--_ring-width) solid var(--_focus);
      outline-offset: -1px;
    }
    & [part~='country'] svg {
      inline-size: var(--_rem);
      block-size: var(--_rem);
      rotate: 90deg;
      color: var(--_muted);
    }
    & [part~='country'] svg:dir(rtl) {
      rotate: -90deg;
    }
    & .as-iso {
      font-size: var(--_fs-label);
      color: var(--_muted);
    }
  }
`;
