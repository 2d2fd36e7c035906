/**
 * Larger targets for fingers.
 */
import {css} from 'lit';

export const touchStyles = css`
  @media (pointer: coarse) {
    :is(#_, [data-auth]) {
      & :is(:is(.as-line, [part~='footer'], [part~='alert']) > [part~='link'], .as-check) {
        min-inline-size: 44px;
        padding-block: calc((44px - 1lh) / 2);
      }
      /* In front of what it reaches over. */
      & :is(.as-line, .as-check) {
        position: relative;
        margin-block: calc((44px - 1lh) / -2);
      }
    }
  }
`;
