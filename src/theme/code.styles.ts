import {css} from 'lit';

/** Six drawn cells under one transparent input. */
export const codeStyles = css`
  :is(#_, [data-auth]) {
    & auth-code-field {
      display: block;
    }
    & [part~='code'] {
      position: relative;
      display: grid;
      direction: ltr;
    }
    & [part~='code'] > input {
      appearance: none;
      grid-area: 1 / 1;
      z-index: 1;
      inline-size: 100%;
      min-inline-size: 0;
      block-size: calc(var(--_control) * 1.18);
      margin: 0;
      padding: 0;
      border: 0;
      outline: 0;
      background: transparent;
      color: transparent;
      -webkit-text-fill-color: transparent;
      caret-color: transparent;
      /* Smaller text would make iOS zoom in. */
      font-size: 16px;
      cursor: text;
      /* Autofill paints a background that cannot be overridden, only be kept from ever arriving. */
      transition: background-color 1000000s;
    }
    & [part~='code'] > input::selection {
      background: transparent;
    }
    & .as-cells {
      grid-area: 1 / 1;
      display: grid;
      grid-template-columns: repeat(3, 1fr) 0 repeat(3, 1fr);
      gap: calc(var(--_s) * 2);
    }
    & [part~='code-cell'] {
      display: grid;
      place-items: center;
      block-size: calc(var(--_control) * 1.18);
      border: var(--_bw) solid var(--_field-border);
      border-radius: min(var(--_r), 14px);
      background: var(--_field);
      box-shadow: var(--_shadow-control);
      font-size: calc(var(--_fs) * 22 / 15);
      font-weight: 500;
      font-variant-numeric: tabular-nums;
      transition: border-color var(--_dur-fast) var(--_ease);
    }
    & [part~='code-cell']:nth-child(4) {
      grid-column: 5;
    }
    & [data-invalid] [part~='code-cell'] {
      border-color: var(--_danger);
    }
    & [part~='code-cell'][data-active] {
      border-color: var(--_focus);
      outline: calc(var(--_ring-width) - var(--_bw)) solid var(--_focus);
      box-shadow: var(--_ring);
    }
    & [part~='code-cell'][data-selected] {
      border-color: var(--_focus);
      background: color-mix(in oklab, var(--_focus) 12%, var(--_surface));
    }
    & [part~='code-cell'][data-active]:empty::after {
      content: '';
      inline-size: 1.5px;
      block-size: 1.1em;
      background: var(--_text);
      animation: auth-caret 1.1s steps(1) infinite;
    }
    & [part~='code'][data-busy] [part~='code-cell'] {
      background: var(--_sunken);
      color: var(--_muted);
      box-shadow: none;
      outline: none;
      border-color: var(--_border);
    }
  }
  @keyframes auth-caret {
    55% {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :is(#_, [data-auth]) [part~='code-cell'][data-active]:empty::after {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    :is(#_, [data-auth]) {
      & [part~='code'] > input {
        forced-color-adjust: none;
      }
      & [part~='code-cell']:is([data-active], [data-selected]) {
        outline: 3px solid Highlight;
      }
      & [part~='code-cell'][data-active]:empty::after {
        background: CanvasText;
        forced-color-adjust: none;
      }
    }
  }
`;
