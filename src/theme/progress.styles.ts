import {css} from 'lit';

/** A bar without an end in sight, and the way on by hand that waits in its own place until it is needed. */
export const progressStyles = css`
  :is(#_, [data-auth]) {
    & .as-progress {
      block-size: 3px;
      border-radius: 2px;
      background: var(--_wash-strong);
      overflow: clip;
    }
    & .as-progress::before {
      content: '';
      display: block;
      inline-size: 40%;
      block-size: 100%;
      border-radius: inherit;
      background: var(--_primary);
      animation: auth-slide 1.3s cubic-bezier(0.5, 0, 0.3, 1) infinite;
    }
    & .as-progress:dir(rtl)::before {
      animation-name: auth-slide-rtl;
    }
    & .as-later {
      animation: auth-later 0s 3s both;
    }
  }
  @keyframes auth-slide {
    from {
      translate: -100% 0;
    }
    to {
      translate: 260% 0;
    }
  }
  @keyframes auth-slide-rtl {
    from {
      translate: 100% 0;
    }
    to {
      translate: -260% 0;
    }
  }
  @keyframes auth-later {
    from {
      visibility: hidden;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :is(#_, [data-auth]) .as-progress:dir(ltr)::before,
    :is(#_, [data-auth]) .as-progress:dir(rtl)::before {
      inline-size: 100%;
      animation: auth-pulse 1.2s ease-in-out infinite alternate;
    }
  }
  @media (forced-colors: active) {
    :is(#_, [data-auth]) {
      & .as-progress {
        forced-color-adjust: none;
        background: GrayText;
      }
      & .as-progress::before {
        background: Highlight;
      }
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
`;
