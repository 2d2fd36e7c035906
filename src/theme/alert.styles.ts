/**
 * What stands above a form.
 */
import {css} from 'lit';

export const alertStyles = css`
  :is(#_, [data-auth]) {
    & [part~='alert'] {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: start;
      gap: calc(var(--_s) * 1) calc(var(--_s) * 2.5);
      padding: calc(var(--_s) * 3) calc(var(--_s) * 3.5);
      border-radius: var(--_radius-box);
      border: var(--_bw) solid var(--_border);
      background: var(--_sunken);
      font-size: var(--_fs-label);
      line-height: 1.43;
    }
    & [part~='alert'] > svg {
      color: var(--_muted);
    }
    & [part~='alert'] p {
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
    & [part~='alert'] strong {
      font-weight: 500;
    }
    & [part~='alert'] > [part~='link'] {
      grid-column: 2;
      justify-self: start;
      color: var(--_text);
      text-decoration-color: color-mix(in oklab, currentColor 35%, transparent);
    }
    & [part~='alert'][data-tone='danger'] {
      background: var(--_danger-wash);
      border-color: color-mix(in oklab, var(--_danger) 26%, transparent);
    }
    & [part~='alert'][data-tone='danger'] > svg {
      color: var(--_danger);
    }
  }
`;
