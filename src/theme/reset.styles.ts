/**
 * Takes back what a page sets on elements and classes, for a form in the page: it goes before every other sheet. Inside
 * a shadow root nothing of the page arrives.
 */
import {css} from 'lit';

export const resetStyles = css`
  :is(#_, [data-auth]) {
    &,
    & *:not(svg *),
    & *::before,
    & *::after {
      all: revert;
    }
  }
`;
