import {css} from 'lit';

/** Groups of fields, lists of options, and the picture that is moved into its frame. */
export const extraProfileStyles = css`
  :is(#_, [data-auth]) {
    & .as-parts {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 3);
      min-inline-size: 0;
    }
    & .as-parts > legend {
      padding: 0;
      margin-block-end: calc(var(--_s) * 2);
      font-weight: 600;
    }
    & .as-select {
      position: relative;
    }
    & .as-select > select {
      padding-inline-end: calc(var(--_s) * 9);
      cursor: pointer;
    }
    & .as-select > option {
      background: Canvas;
      color: CanvasText;
    }
    & .as-select > svg {
      position: absolute;
      inset-inline-end: calc(var(--_s) * 3);
      inline-size: 16px;
      pointer-events: none;
      rotate: 90deg;
    }
    & .as-select > svg:dir(rtl) {
      rotate: -90deg;
    }
    & [part~='control']:has(> select:focus) {
      border-color: var(--_focus);
      outline: calc(var(--_ring-width) - var(--_bw)) solid var(--_focus);
      box-shadow: var(--_ring);
    }
    & auth-avatar-field {
      display: block;
      min-inline-size: 0;
    }
    & .as-picture {
      gap: calc(var(--_s) * 2.5);
    }
    & .as-crop {
      justify-self: center;
      inline-size: min(100%, calc(var(--_s) * 40));
      aspect-ratio: 1;
      margin-inline: auto;
      border: var(--_bw) solid var(--_border);
      border-radius: var(--_radius-box);
      overflow: clip;
      cursor: grab;
      touch-action: none;
    }
    & .as-crop:active {
      cursor: grabbing;
    }
    & .as-crop:focus-visible {
      outline: var(--_ring-width) solid var(--_focus);
      outline-offset: 2px;
    }
    & .as-crop canvas {
      display: block;
      inline-size: 100%;
      block-size: 100%;
    }
    & .as-zoom {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: center;
      gap: calc(var(--_s) * 3);
      min-block-size: 44px;
      font-size: var(--_fs-label);
    }
    & .as-zoom input {
      inline-size: 100%;
      min-inline-size: 0;
      margin: 0;
      accent-color: var(--_primary);
    }
    & .as-zoom input:focus-visible {
      outline: var(--_ring-width) solid var(--_focus);
      outline-offset: 4px;
      border-radius: var(--_radius-sm);
    }
    & .as-file {
      position: relative;
    }
    & .as-file > span {
      grid-column: 1 / -1;
    }
    & .as-picture > [part~='link'] {
      align-self: center;
      min-block-size: 44px;
    }
    & .as-file > input {
      position: absolute;
      /* Over the border too. */
      inset: calc(var(--_bw) * -1);
      inline-size: calc(100% + var(--_bw) * 2);
      block-size: calc(100% + var(--_bw) * 2);
      opacity: 0;
      cursor: pointer;
    }
    & .as-file:has(> input:focus-visible) {
      outline: var(--_ring-width) solid var(--_focus);
      outline-offset: 2px;
    }
  }
`;
