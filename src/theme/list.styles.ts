import {css} from 'lit';

/** Rows to choose from, in one frame. */
export const listStyles = css`
  :is(#_, [data-auth]) {
    & [part~='list'] {
      border: var(--_bw) solid var(--_border);
      border-radius: var(--_radius-box);
      background: var(--_raised);
      box-shadow: var(--_shadow-control);
      overflow: clip;
    }
    & [part~='list'] > li + li {
      border-block-start: var(--_bw) solid var(--_border);
    }
    & [part~='row'] {
      appearance: none;
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: center;
      gap: 0 calc(var(--_s) * 3);
      inline-size: 100%;
      min-block-size: calc(var(--_s) * 15);
      margin: 0;
      padding: calc(var(--_s) * 2.5) calc(var(--_s) * 3.5);
      border: 0;
      background: none;
      font-weight: 500;
      line-height: 1.35;
      text-align: start;
      overflow-wrap: anywhere;
      cursor: pointer;
      transition: background-color var(--_dur-fast) var(--_ease);
    }
    & [part~='row']:hover {
      background: var(--_wash);
    }
    & [part~='row'][aria-busy='true'] {
      cursor: progress;
    }
    & button[part~='row']:focus-visible {
      outline-offset: -2px;
      border-radius: var(--_radius);
    }
    & [part~='row'] > svg {
      inline-size: var(--_rem);
      block-size: var(--_rem);
      color: var(--_muted);
    }
    & .as-row-lead {
      display: grid;
      font-size: var(--_fs-small);
    }
    & .as-row-lead .as-logo {
      inline-size: calc(var(--_s) * 8);
      block-size: calc(var(--_s) * 8);
      border-radius: min(var(--_r) * 0.8, 50%);
      line-height: calc(var(--_s) * 8);
      text-align: center;
    }
    & .as-row-lead span.as-logo {
      background: var(--_wash-strong);
    }
  }
  /* Very large text in a narrow place: the words have it to themselves. */
  @container auth (max-width: max(18rem, 18em)) {
    :is(#_, [data-auth]) {
      & [part~='row'] {
        grid-template-columns: 1fr auto;
      }
      & .as-row-lead {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    :is(#_, [data-auth]) .as-row-lead span.as-logo {
      forced-color-adjust: auto;
      background: none;
      border: 1px solid CanvasText;
      outline: none;
    }
  }
`;
