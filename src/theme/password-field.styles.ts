import {css} from 'lit';
import {iconButtonStyles} from './icon-button.styles.ts';

/** The button inside a field, with a target larger than what is drawn. */
export const passwordFieldStyles = css`
  :is(#_, [data-auth]) {
    & auth-password-field {
      display: block;
    }
    /* The link stands beside the label, and under it where there is no room. */
    & auth-password-field > [part~='field'] {
      flex-flow: row wrap;
      align-items: baseline;
      justify-content: space-between;
      column-gap: calc(var(--_s) * 3);
    }
    & auth-password-field > [part~='field'] > :not([part~='label'], [part~='link']) {
      inline-size: 100%;
    }
    & auth-password-field [part~='link'] {
      font-size: var(--_fs-label);
      line-height: 1.43;
    }
  }
  @media (pointer: coarse) {
    :is(#_, [data-auth]) auth-password-field [part~='link'] {
      /* In front of what it reaches over. */
      position: relative;
      padding-block: calc((44px - 1lh) / 2);
      margin-block: calc((44px - 1lh) / -2);
    }
  }
  ${iconButtonStyles}
`;
