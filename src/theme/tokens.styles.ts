/**
 * From the public `--auth-*` tokens (listed in tokens.ts) to the private `--_*` values every other sheet uses.
 * A public token is only ever read here, once, and never set: whatever the page declares wins.
 */
import {css} from 'lit';

/**
 * Computed where they are declared, on the host, and not where they are used: `em` is the host's and nobody else's, and a
 * colour is derived once. Known to the whole page under these names, which are longer in builds, and there already
 * where a page has a second copy of this module.
 */
export const registered = [
  ['--_rem', '<length>', '16px'],
  ['--_surface', '<color>', '#000'],
  ['--_text', '<color>', '#000'],
  ['--_primary', '<color>', '#000'],
  ['--_accent', '<color>', '#000'],
] as const;
for (const [name, syntax, initialValue] of registered) {
  try {
    CSS.registerProperty({name, syntax, inherits: true, initialValue});
  } catch {}
}

export const tokenStyles = css`
  :host {
    /* What a rem is to us: the browser's own text size, or the page's where that is larger. A page that counts in
       tenths, \`html { font-size: 62.5% }\`, does not want smaller text. */
    font-size: medium !important;
    --_rem: max(1rem, 1em);

    /* ---------- 1. inputs: each public token is read here, and only here ---------- */
    /* --_server-primary comes from the server's settings. Precedence: page token, server setting, default. */
    --_in-primary: var(--auth-color-primary, var(--_server-primary, #2b4acb));
    --_in-surface: var(
      --auth-color-surface,
      light-dark(#fff, oklch(from var(--_in-primary) 0.205 min(c, 0.012) h / 1))
    );
    --_in-text: var(
      --auth-color-text,
      light-dark(
        oklch(from var(--_in-primary) 0.225 min(c, 0.028) h / 1),
        oklch(from var(--_in-primary) 0.955 min(c, 0.006) h / 1)
      )
    );
    --_in-danger: var(--auth-color-danger, #c4262e);
    --_in-success: var(--auth-color-success, #1d7a45);

    --_font: var(--auth-font-family, inherit);
    --_font-heading: var(--auth-font-family-heading, var(--_font));
    --_fs: var(--auth-font-size, calc(var(--_rem) * 0.9375));
    --_fw-heading: var(--auth-font-weight-heading, 600);

    --_r: var(--auth-radius, calc(var(--_rem) * 0.625));
    --_bw: var(--auth-border-width, 1px);

    --_s: var(--auth-space, calc(var(--_fs) * 4 / 15));
    --_in-control: var(--auth-control-height, calc(var(--_fs) * 44 / 15));
    --_control: var(--_in-control);
    --_width: var(--auth-width, calc(var(--_fs) * 400 / 15));
    --_logo: var(--auth-logo-height, calc(var(--_fs) * 32 / 15));
    --_align: var(--auth-align, start);

    --_dur: var(--auth-duration, 200ms);
    --_ease: var(--auth-easing, cubic-bezier(0.2, 0, 0, 1));

    /* ---------- 2. colour derivation (private) ---------- */
    /* What is made of the brand is opaque (\`/ 1\`): half a brand would be read on half a label. */

    /* A light surface given for both schemes becomes a dark one of the same hue in the
       dark scheme (step at l = .5), and dark text becomes light text. A value that already
       suits the scheme passes unchanged. */
    --_surface: light-dark(
      var(--_in-surface),
      oklch(from var(--_in-surface) calc(l - (l - 0.205) * clamp(0, (l - 0.5) * 1000, 1)) min(c, 0.02) h)
    );
    --_text: light-dark(
      var(--_in-text),
      oklch(from var(--_in-text) calc(l + (0.955 - l) * clamp(0, (0.5 - l) * 1000, 1)) min(c, 0.03) h)
    );

    /* Primary FILL, step 1. Light: as given. Dark: raised to l >= .57 (3:1 on the dark surface); an
       achromatic brand (c < .03: black, charcoal) flips to near-white instead of mid-grey. */
    --_fill: light-dark(
      var(--_in-primary),
      oklch(from var(--_in-primary) max(l, 0.57 + 0.39 * clamp(0, (0.04 - c) * 100, 1)) c h)
    );
    /* Step 2. Luminance .179 to .24 is the band where black text passes AA yet white is what every
       brand would choose (strong reds, teals). There the fill is dimmed to .178, by 13 % at most in
       sRGB terms, so that white passes. Outside the band the fill is exactly step 1. */
    --_primary: color(
      from var(--_fill) xyz-d65
        calc(
          x * (1 - clamp(0, (y - 0.179) * 100000, 1) * clamp(0, (0.24 - y) * 100000, 1) * (1 - 0.178 / max(y, 0.05)))
        )
        calc(
          y * (1 - clamp(0, (y - 0.179) * 100000, 1) * clamp(0, (0.24 - y) * 100000, 1) * (1 - 0.178 / max(y, 0.05)))
        )
        calc(
          z * (1 - clamp(0, (y - 0.179) * 100000, 1) * clamp(0, (0.24 - y) * 100000, 1) * (1 - 0.178 / max(y, 0.05)))
        ) /
        1
    );

    /* Text on the fill. xyz-d65 y IS the relative luminance of WCAG: white wins under .179,
       black above it, and whichever wins has at least 4.58:1. Override with the public token. */
    --_on-primary: var(
      --auth-color-on-primary,
      color(
        from var(--_primary) xyz-d65 clamp(0, (0.179 - y) * 100000, 0.9505) clamp(0, (0.179 - y) * 100000, 1)
          clamp(0, (0.179 - y) * 100000, 1.089)
      )
    );

    --_primary-edge: color-mix(in oklab, var(--_primary) 86%, light-dark(#000, #fff));

    /* Brand as INK (links, focus, checks, icons): same hue, lightness clamped so that it
       keeps 4.5:1 on the surface whatever the brand is. */
    --_accent: light-dark(
      oklch(from var(--_in-primary) min(l, 0.495) min(c, 0.18) h / 1),
      oklch(from var(--_in-primary) max(l, 0.76 + 0.16 * clamp(0, (0.04 - c) * 100, 1)) min(c, 0.14) h / 1)
    );
    --_danger: light-dark(
      oklch(from var(--_in-danger) min(l, 0.53) min(c, 0.2) h / 1),
      oklch(from var(--_in-danger) max(l, 0.75) min(c, 0.14) h / 1)
    );
    --_focus: var(--auth-color-focus, var(--_accent));

    /* Neutrals: all mixed from text. Strokes and washes are translucent, so that the
       frameless variant sits on any page background. */
    --_muted: color-mix(in oklab, var(--_text) 66%, var(--_surface)); /* >= 5:1 on surface */
    --_placeholder: color-mix(in oklab, var(--_text) 60%, var(--_surface)); /* >= 4.5:1 on field */
    --_border: var(--auth-color-border, color-mix(in oklab, var(--_text) 15%, transparent));
    --_field-border: color-mix(in oklab, var(--_text) 49%, transparent); /* >= 3:1 on surface and field */
    --_field: var(--auth-color-field, light-dark(var(--_surface), color-mix(in oklab, var(--_text) 5%, transparent)));
    --_raised: light-dark(var(--_surface), color-mix(in oklab, var(--_text) 7%, transparent));
    --_wash-strong: color-mix(in oklab, var(--_text) 8%, transparent); /* press, skeleton, disabled */
    --_sunken: color-mix(in oklab, var(--_text) 2.75%, transparent); /* footer strip, code panel */
    --_danger-wash: color-mix(in oklab, var(--_danger) 8%, transparent);

    /* ---------- 3. shape and depth (private) ---------- */
    --_radius: min(var(--_r), var(--_control) / 2); /* controls */
    --_radius-sm: min(var(--_r) * 0.5, 6px); /* checkbox, tags, inner buttons */
    --_radius-box: min(var(--_r) * 1.2, 20px); /* lists, alerts, panels */
    --_radius-card: min(var(--_r) * 1.8, 28px); /* card, dialog */
    --_ink-shadow: light-dark(oklch(from var(--_text) 0.25 c h), #000);
    --_shadow: var(
      --auth-shadow,
      0 1px 1px light-dark(oklch(from var(--_text) 0.25 c h / 0.04), rgb(0 0 0 / 0.3)),
      0 4px 10px -2px light-dark(oklch(from var(--_text) 0.25 c h / 0.05), rgb(0 0 0 / 0.24)),
      0 20px 40px -12px light-dark(oklch(from var(--_text) 0.25 c h / 0.1), rgb(0 0 0 / 0.36))
    );
    --_shadow-control: 0 1px 2px color-mix(in oklab, var(--_ink-shadow) 7%, transparent);
    --_shadow-primary:
      inset 0 1px 0 color-mix(in oklab, #fff 16%, transparent),
      0 1px 2px color-mix(in oklab, var(--_ink-shadow) 22%, transparent);
    --_ring: 0 0 0 calc(var(--_bw) + 3px) color-mix(in oklab, var(--_focus) 20%, transparent);
    --_ring-width: 2px;

    /* ---------- 4. type scale (private), all relative to --auth-font-size ---------- */
    --_fs-title: calc(var(--_fs) * 22 / 15);
    --_fs-label: max(var(--_rem) * 0.75, var(--_fs) * 14 / 15);
    --_fs-small: max(var(--_rem) * 0.75, var(--_fs) * 13 / 15);
    --_fs-input: var(--_fs);
    --_lh: 1.4667;
    --_tracking-title: -0.017em;
    --_icon: calc(var(--_rem) * 1.25);
  }

  /* Scheme. By default color-scheme is inherited: a page that declares nothing is light, and the
     component stays light on it even when the system is dark. */
  :host([scheme='light']) {
    color-scheme: light;
  }
  :host([scheme='dark']) {
    color-scheme: dark;
  }
  :host([scheme='auto']) {
    color-scheme: light dark;
  }

  /* Touch: 44 px targets, and 16 px inputs so that iOS does not zoom on focus. */
  @media (pointer: coarse) {
    :host {
      --_control: max(44px, var(--_in-control));
      --_fs-input: max(16px, var(--_fs));
    }
  }
`;
