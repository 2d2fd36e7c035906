import {css} from 'lit';

/** The code that a device shows: read from one screen, and compared or typed here. */
export const deviceStyles = css`
  :is(#_, [data-auth]) {
    & :is(.as-device-code, .as-device-input) {
      font-family: ui-monospace, monospace;
      letter-spacing: 0.08em;
      text-transform: uppercase;
    }
    & .as-device-code {
      margin: 0;
      padding: calc(var(--_s) * 4) calc(var(--_s) * 3.5);
      border: var(--_bw) solid var(--_border);
      border-radius: var(--_radius);
      background: var(--_raised);
      font-size: calc(var(--_rem) * 1.5);
      line-height: 1.3;
      text-align: center;
      overflow-wrap: anywhere;
      user-select: all;
    }
  }
`;
