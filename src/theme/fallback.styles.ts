/**
 * For engines without relative colours or `light-dark()` (before 2024), which alone load it: a plain light palette that
 * reads well. The brand colour is used as given, and the text on it is white unless the page says otherwise.
 */
import {css} from 'lit';

export const fallbackStyles = css`
  :host {
    --_rem: 1rem;
    --_surface: var(--auth-color-surface, #fff);
    --_text: var(--auth-color-text, #171a26);
    --_fill: var(--auth-color-primary, #2b4acb);
    --_primary: var(--_fill);
    --_on-primary: var(--auth-color-on-primary, #fff);
    --_primary-hover: var(--_primary);
    --_primary-active: var(--_primary);
    --_primary-edge: var(--_primary);
    --_accent: var(--auth-color-primary, #2b4acb);
    --_focus: var(--auth-color-focus, var(--_accent));
    --_danger: var(--auth-color-danger, #b8202a);
    --_success: var(--auth-color-success, #1d7a45);
    --_muted: #565a68;
    --_placeholder: #666a78;
    --_border: var(--auth-color-border, #dcdde2);
    --_field-border: #878b99;
    --_field: var(--auth-color-field, #fff);
    --_raised: #fff;
    --_wash: rgb(23 26 38 / 0.045);
    --_wash-strong: rgb(23 26 38 / 0.08);
    --_sunken: rgb(23 26 38 / 0.028);
    --_accent-wash: rgb(23 26 38 / 0.05);
    --_danger-wash: rgb(184 32 42 / 0.07);
    --_success-wash: rgb(29 122 69 / 0.09);
    --_scrim: rgb(15 17 26 / 0.42);
    --_shadow: var(--auth-shadow, 0 4px 10px -2px rgb(15 17 26 / 0.05), 0 20px 40px -12px rgb(15 17 26 / 0.1));
    --_shadow-control: 0 1px 2px rgb(15 17 26 / 0.07);
    --_shadow-primary: inset 0 1px 0 rgb(255 255 255 / 0.16), 0 1px 2px rgb(15 17 26 / 0.22);
    --_ring: 0 0 0 4px rgb(23 26 38 / 0.14);
  }
`;
