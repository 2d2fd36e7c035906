import {css} from 'lit';

export const skeletonStyles = css`
  :is(#_, [data-auth]) {
    & .as-skeleton {
      display: grid;
      gap: calc(var(--_s) * 2.5);
      inline-size: 100%;
    }
    & :is(.as-bar, .as-block) {
      border-radius: var(--_radius);
      background: var(--_wash-strong);
      animation: auth-pulse 1.6s ease-in-out infinite alternate;
    }
    & .as-block {
      block-size: var(--_control);
    }
    & .as-gap {
      block-size: calc(var(--_s) * 4);
    }
    & .as-bar {
      border-radius: var(--_radius-sm);
      block-size: 0.72em;
      margin-block: calc((1lh - 0.72em) / 2);
    }
    & .as-bar[data-size='logo'] {
      inline-size: var(--_logo);
      block-size: var(--_logo);
      margin-block: 0 calc(var(--_s) * 3.5);
    }
    & .as-bar[data-size='title'] {
      inline-size: 62%;
    }
    & .as-bar[data-size='subtitle'] {
      inline-size: 88%;
    }
    & .as-bar[data-size='label'] {
      inline-size: 22%;
    }
    & .as-bar[data-size='half'] {
      inline-size: 54%;
    }
    & .as-bar[data-size='footer'] {
      inline-size: 56%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :is(#_, [data-auth]) :is(.as-bar, .as-block) {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    :is(#_, [data-auth]) :is(.as-bar, .as-block) {
      forced-color-adjust: none;
      background: GrayText;
      opacity: 0.4;
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
