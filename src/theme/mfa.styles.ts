import {css} from 'lit';

/** Second factors: their list, a key to scan or to copy, codes to keep. */
export const mfaStyles = css`
  :is(#_, [data-auth]) {
    & .as-factor {
      place-items: center;
      inline-size: calc(var(--_s) * 8);
      block-size: calc(var(--_s) * 8);
      border-radius: min(var(--_r) * 0.8, 50%);
      background: var(--_wash-strong);
    }
    & .as-factor svg {
      inline-size: calc(var(--_rem) * 1.15);
      block-size: calc(var(--_rem) * 1.15);
    }
    & .as-factor-address {
      display: block;
      font-size: var(--_fs-small);
      font-weight: 400;
      color: var(--_muted);
    }
    & .as-secret {
      display: grid;
      gap: calc(var(--_s) * 3);
      margin-block-end: calc(var(--_s) * 5);
    }
    /* As high before its picture comes as after. */
    & .as-qr-place {
      justify-self: center;
      inline-size: min(100%, calc(var(--_s) * 46));
      aspect-ratio: 1;
      border: var(--_bw) solid var(--_border);
      border-radius: var(--_radius-box);
      background: #fff;
    }
    & .as-qr {
      display: block;
      border-radius: inherit;
      inline-size: 100%;
      block-size: 100%;
      fill: #000;
      /* Icons are drawn in lines; a line around each module would fill the code. */
      stroke: none;
      forced-color-adjust: none;
    }
    & .as-key-line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: calc(var(--_s) * 1) calc(var(--_s) * 3);
    }
    & .as-key,
    & .as-codes code {
      font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
      font-size: calc(var(--_rem) * 0.85);
      letter-spacing: 0.04em;
      overflow-wrap: anywhere;
      user-select: all;
    }
    & .as-codes {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, calc(var(--_rem) * 8)), 1fr));
      gap: calc(var(--_s) * 2);
      padding: calc(var(--_s) * 4);
      border: var(--_bw) solid var(--_border);
      border-radius: var(--_radius-box);
      background: var(--_raised);
      text-align: center;
    }
    & .as-open-app {
      display: none;
    }
  }
  @media (pointer: coarse) {
    :is(#_, [data-auth]) .as-key-line [part~='link'] {
      padding-block: calc((44px - 1lh) / 2);
    }
    :is(#_, [data-auth]) .as-open-app {
      display: flex;
    }
  }
`;
