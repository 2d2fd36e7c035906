/**
 * Label, control and hint.
 */
import {css} from 'lit';

export const fieldStyles = css`
  :is(#_, [data-auth]) {
    & [part~='field'] {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 1.5);
      min-inline-size: 0;
    }
    & [part~='label'] {
      font-size: var(--_fs-label);
      font-weight: 500;
      line-height: 1.43;
    }
    & [part~='control'] {
      display: flex;
      align-items: center;
      min-block-size: var(--_control);
      background: var(--_field);
      border: var(--_bw) solid var(--_field-border);
      border-radius: var(--_radius);
      box-shadow: var(--_shadow-control);
    }
    & [part~='input'] {
      appearance: none;
      flex: 1;
      inline-size: 100%;
      min-inline-size: 0;
      align-self: stretch;
      min-block-size: var(--_control);
      /* Over the frame: pressing that is pressing the field. */
      margin: calc(var(--_bw) * -1);
      border: var(--_bw) solid transparent;
      outline: 0;
      background: none;
      padding: 0 calc(var(--_s) * 3);
      font-size: var(--_fs-input);
      line-height: 1.3;
      text-overflow: ellipsis;
      border-radius: var(--_radius);
    }
    & [part~='input']::placeholder {
      color: var(--_placeholder);
      opacity: 1;
    }
    & [part~='control']:has(> input:focus) {
      border-color: var(--_focus);
      outline: calc(var(--_ring-width) - var(--_bw)) solid var(--_focus);
      box-shadow: var(--_ring);
    }
    & [part~='hint'] {
      font-size: var(--_fs-small);
      line-height: 1.4;
      color: var(--_muted);
    }
  }
`;
