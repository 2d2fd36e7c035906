/**
 * What visitors may have asked for: less motion, larger targets, their own colours. After everything else.
 */
import {css} from 'lit';

export const conditionStyles = css`
  @keyframes auth-spin {
    to {
      rotate: 1turn;
    }
  }
  @keyframes auth-appear {
    from {
      opacity: 0;
    }
  }
  @keyframes auth-pulse {
    from {
      opacity: 1;
    }
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :is(#_, [data-auth]) {
      & [part~='button']:active {
        scale: none;
      }
      & .as-spinner circle:last-child {
        animation: auth-pulse 1.2s ease-in-out infinite alternate;
        stroke-dasharray: none;
      }
    }
  }
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
  @media (forced-colors: active) {
    :is(#_, [data-auth]) {
      & [part~='button'] {
        border-color: ButtonBorder;
      }
      & [part~='button-primary'] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
        border-color: Highlight;
      }
      & input[type='checkbox'] {
        appearance: auto;
      }
      & input[type='checkbox']:checked::before {
        content: none;
      }
      & [part~='control']:focus-within {
        outline: 3px solid Highlight;
      }
      & .as-logo {
        forced-color-adjust: none;
        background: #fff;
        border-radius: 4px;
        outline: 2px solid #fff;
      }
    }
  }
`;
