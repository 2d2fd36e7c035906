/**
 * The rest of `tokens.styles.ts`: private values that nothing in the first picture is drawn with.
 */
import {css} from 'lit';

export const lateTokenStyles = css`
  :host {
    -webkit-tap-highlight-color: transparent;
    --_dur-fast: calc(var(--_dur) * 0.6);
    --_shift: 12px; /* distance a screen travels when it changes */
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --_shift: 0px; /* nothing travels; screens cross-fade */
    }
  }

  :host {
    --_success: light-dark(
      oklch(from var(--_in-success) min(l, 0.51) min(c, 0.2) h / 1),
      oklch(from var(--_in-success) max(l, 0.77) min(c, 0.14) h / 1)
    );
    --_wash: color-mix(in oklab, var(--_text) 4.5%, transparent); /* hover */
    --_accent-wash: color-mix(in oklab, var(--_accent) 8%, transparent);
    --_success-wash: color-mix(in oklab, var(--_success) 11%, transparent);
    --_scrim: light-dark(oklch(from var(--_text) l c h / 0.42), oklch(0 0 0 / 0.62));
    /* Hover and press move AWAY from the text on the fill, so contrast never drops
       (a near-black fill, which cannot get darker, goes lighter: it has contrast to spare). */
    --_primary-away: color(
      from var(--_primary) xyz-d65 calc(0.9505 * (clamp(0, (0.03 - y) * 100000, 1) + clamp(0, (y - 0.179) * 100000, 1)))
        calc(1 * (clamp(0, (0.03 - y) * 100000, 1) + clamp(0, (y - 0.179) * 100000, 1)))
        calc(1.089 * (clamp(0, (0.03 - y) * 100000, 1) + clamp(0, (y - 0.179) * 100000, 1)))
    );
    --_primary-hover: color-mix(in oklab, var(--_primary) 90%, var(--_primary-away));
    --_primary-active: color-mix(in oklab, var(--_primary) 82%, var(--_primary-away));
  }
`;
