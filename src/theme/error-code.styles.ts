/**
 * The small print of an error.
 */
import {css} from 'lit';

export const errorCodeStyles = css`
  :is(#_, [data-auth]) {
    & [part~='error-code'] {
      font-size: var(--_fs-small);
      line-height: 1.385;
      color: var(--_muted);
      overflow-wrap: anywhere;
    }
    & :is([part~='alert'], [part~='error']) [part~='error-code'] {
      display: block;
      grid-column: 2;
      margin-block-start: calc(var(--_s) * 0.5);
    }
    /* One press takes it whole. */
    & [part~='error-code'] bdi {
      user-select: all;
      -webkit-user-select: all;
    }
  }
`;
