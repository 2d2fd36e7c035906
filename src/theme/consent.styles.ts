import {css} from 'lit';

/** What an application asks for, and the organisation it is for. */
export const consentStyles = css`
  :is(#_, [data-auth]) {
    & .as-scopes {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 2);
      min-inline-size: 0;
      margin: 0;
      padding: 0;
      border: 0;
    }
    & legend[part~='label'] {
      margin-block-end: calc(var(--_s) * 2);
      padding: 0;
    }
    & .as-scope {
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: start;
      gap: calc(var(--_s) * 3);
      padding: calc(var(--_s) * 2.5) calc(var(--_s) * 3.5);
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    & .as-scope > svg {
      inline-size: var(--_rem);
      block-size: var(--_rem);
      margin-block-start: 0.1em;
      color: var(--_success);
    }
    & .as-scope-of {
      display: block;
      font-weight: 400;
      text-align: start;
    }
    & label[part~='row'] {
      min-block-size: max(44px, calc(var(--_s) * 12));
    }
    & [part~='row'] > input[type='radio'] {
      inline-size: calc(var(--_s) * 4.5);
      block-size: calc(var(--_s) * 4.5);
      margin: 0;
      accent-color: var(--_primary);
    }
    & [part~='row'] > input[type='radio']:focus-visible {
      outline: none;
    }
    & label[part~='row']:focus-within:has(:focus-visible) {
      outline: var(--_ring-width, 2px) solid var(--_focus);
      outline-offset: -2px;
      border-radius: var(--_radius);
    }
  }
`;
