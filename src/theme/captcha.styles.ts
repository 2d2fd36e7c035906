/**
 * Where a captcha stands. Widgets are pictures of a fixed size with a frame of their own, so that nothing is around them.
 */
import {css} from 'lit';

export const captchaStyles = css`
  :is(#_, [data-auth]) {
    & [part~='captcha'] {
      display: grid;
      justify-items: start;
      gap: calc(var(--_s) * 2.5);
    }
    & [part~='captcha'] [part~='label'] {
      margin: 0;
      outline: none;
    }
    /* As high as they are, before they come. */
    & [part~='captcha'] slot {
      display: block;
      inline-size: 100%;
      min-block-size: 78px;
      overflow-x: auto;
    }
    /* Where their usual width does not fit they come in another shape. */
    @container auth (max-width: 383px) {
      & [part~='captcha'] slot {
        min-block-size: 144px;
      }
    }
    & [part~='captcha'] [part~='link'] {
      min-block-size: 24px;
    }
  }
  @media (pointer: coarse) {
    :is(#_, [data-auth]) [part~='captcha'] [part~='link'] {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }
`;
