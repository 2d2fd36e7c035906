import {css} from 'lit';
import {iconButtonStyles} from './icon-button.styles.ts';

/** Who is signing in, with the way to change it. */
export const identityStyles = css`
  ${iconButtonStyles}
  :is(#_, [data-auth]) {
    & .as-identity {
      display: inline-flex;
      align-items: center;
      gap: calc(var(--_s) * 2);
      max-inline-size: 100%;
      min-block-size: calc(var(--_s) * 9);
      margin-block-start: calc(var(--_s) * 4);
      padding-inline: calc(var(--_s) * 3) calc(var(--_s) * 1);
      border: var(--_bw) solid var(--_border);
      border-radius: min(var(--_r) * 2, 99px);
      background: var(--_raised);
      font-size: var(--_fs-label);
    }
    & .as-identity > svg {
      color: var(--_muted);
    }
    & .as-identity > bdi {
      min-inline-size: 0;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    & .as-identity > .as-icon-button {
      inline-size: calc(var(--_s) * 7);
      block-size: calc(var(--_s) * 7);
      margin: 0;
      border-radius: 99px;
    }
  }
`;
