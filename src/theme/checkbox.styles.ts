/**
 * A box to tick, with its words beside it. It comes with whatever draws one; how it looks when ticked follows with the rest
 * of what a form looks like once somebody is at it.
 */
import {css} from 'lit';

export const checkboxStyles = css`
  :is(#_, [data-auth]) {
    & .as-check {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 calc(var(--_s) * 2.5);
      align-items: start;
      font-size: var(--_fs-label);
      line-height: 1.43;
      cursor: pointer;
      min-block-size: 24px;
      padding-block: calc(var(--_s) * 0.5);
    }
    & .as-check > input {
      appearance: none;
      inline-size: calc(var(--_rem) * 1.125);
      block-size: calc(var(--_rem) * 1.125);
      margin: 0;
      margin-block-start: 0.09em;
      display: grid;
      place-items: center;
      cursor: pointer;
      border: var(--_bw) solid var(--_field-border);
      border-radius: var(--_radius-sm);
      background: var(--_field);
      box-shadow: var(--_shadow-control);
    }
  }
  /* A larger target for fingers, in front of what it reaches over. */
  @media (pointer: coarse) {
    :is(#_, [data-auth]) .as-check {
      position: relative;
      min-inline-size: 44px;
      padding-block: calc((44px - 1lh) / 2);
      margin-block: calc((44px - 1lh) / -2);
    }
  }
  @media (forced-colors: active) {
    :is(#_, [data-auth]) .as-check > input {
      appearance: auto;
    }
  }
`;
