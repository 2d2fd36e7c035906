/**
 * Larger targets for fingers.
 */
import {css} from 'lit';

export const touchStyles = css`
  @media (pointer: coarse) {
    :is(#_, [data-auth]) {
      & :is(.as-line, [part~='footer'], [part~='alert']) > [part~='link'] {
        min-inline-size: 44px;
        padding-block: calc((44px - 1lh) / 2);
      }
      /* In front of what it reaches over. */
      & .as-line {
        position: relative;
        margin-block: calc((44px - 1lh) / -2);
      }
    }
  }
`;
