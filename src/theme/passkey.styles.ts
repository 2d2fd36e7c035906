import {css} from 'lit';

/** The button takes its place among the others. */
export const passkeyStyles = css`
  auth-passkey-button {
    display: contents;
  }
`;
