import {css} from 'lit';

/** What a password has to be, ticked off while typing. */
export const rulesStyles = css`
  :is(#_, [data-auth]) {
    & .as-rules {
      display: grid;
      gap: calc(var(--_s) * 1.5);
      font-size: var(--_fs-small);
      line-height: 1.4;
      color: var(--_muted);
    }
    & .as-rules li {
      display: flex;
      align-items: flex-start;
      gap: calc(var(--_s) * 2);
    }
    & .as-rules svg {
      inline-size: var(--_rem);
      block-size: var(--_rem);
      margin-block-start: 0.09em;
    }
    & .as-rules [data-met='true'] {
      color: var(--_text);
    }
    & .as-rules [data-met='true'] svg {
      color: var(--_success);
      stroke-width: 2;
    }
    & .as-rules [data-met='false'] {
      color: var(--_danger);
    }
  }
`;
