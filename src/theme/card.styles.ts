/**
 * The frame around every screen: host, card, header, footer strip. Shadow root only.
 */
import {css} from 'lit';

export const cardStyles = css`
  :host {
    display: block;
    inline-size: min(100%, var(--_width));
    /* Nobody sees them; scheme.ts reads the one, which changes at once, and hears of it through the other. */
    flood-color: light-dark(#000, #fff);
    column-rule-color: light-dark(#000, #fff);
    transition: column-rule-color 1ms;
    container: auth / inline-size;
    /* Chinese and Japanese set Latin words off. */
    text-autospace: normal;
    text-size-adjust: none;
    -webkit-text-size-adjust: none;
    -webkit-font-smoothing: antialiased;
    font-synthesis-weight: none;
  }
  :host([hidden]) {
    display: none;
  }
  /* Counts only while the page is without our sheets, which revert it; its transition tells of the loss. */
  ::slotted([data-auth]) {
    column-rule-color: #f0f;
    transition: column-rule-color 1ms !important;
  }
  :host(:lang(ko)) {
    word-break: keep-all;
  }
  /* Tracking is for Latin, Greek and Cyrillic only. */
  :host(:is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(hi), :lang(th))) {
    --_tracking-title: 0em;
  }
  :host(:is(:lang(ar), :lang(fa), :lang(ur))) {
    --_lh: 1.65;
    --_lh-title: 1.45;
  }

  :is(#_, [data-auth]) {
    /* What is inherited is said here and not on the host, where a page's \`!important\` would reach it. */
    &[part~='root'] {
      display: block;
      color: var(--_text);
      font-family: var(--_font);
      font-size: var(--_fs);
      font-style: normal;
      font-weight: 400;
      line-height: var(--_lh);
      letter-spacing: normal;
      word-spacing: normal;
      text-align: start;
      text-indent: 0;
      text-shadow: none;
      text-transform: none;
      white-space: normal;
    }
    [part~='card'] {
      position: relative;
      display: flex;
      flex-direction: column;
    }
    [part~='main'] {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 7);
    }
    .as-body {
      display: flex;
      flex-direction: column;
      gap: calc(var(--_s) * 5);
      min-inline-size: 0;
    }
    [part~='footer'] {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: var(--_align);
      gap: 0 calc(var(--_s) * 2);
      font-size: var(--_fs-label);
      color: var(--_muted);
    }
    [part~='footer'] [part~='link'] {
      padding-block: calc(var(--_s) * 1.5);
    }

    [part~='header'] {
      display: flex;
      flex-direction: column;
      align-items: var(--_align);
      text-align: var(--_align);
    }
    [part~='logo'] {
      block-size: var(--_logo);
      inline-size: auto;
      max-inline-size: 60%;
      object-fit: contain;
      margin-block-end: calc(var(--_s) * 6);
    }
    [part~='title'] {
      font-family: var(--_font-heading);
      font-size: var(--_fs-title);
      line-height: var(--_lh-title, 1.27);
      font-weight: var(--_fw-heading);
      letter-spacing: var(--_tracking-title);
      text-wrap: balance;
      overflow-wrap: anywhere;
      outline: none;
    }
    /* Breaks between phrases only. */
    [part~='title']:lang(ja) {
      word-break: auto-phrase;
    }
    [part~='subtitle'] {
      margin: 0;
      margin-block-start: calc(var(--_s) * 1.5);
      color: var(--_muted);
      text-wrap: pretty;
      overflow-wrap: anywhere;
    }
  }

  :host([frame='plain']) :is(#_, [data-auth]) [part~='footer'] {
    margin-block-start: calc(var(--_s) * 6);
  }
  :host(:not([frame='plain'])) :is(#_, [data-auth]) {
    [part~='card'] {
      background: var(--_surface);
      border: var(--_bw) solid var(--_border);
      background-clip: padding-box;
      border-radius: var(--_radius-card);
      box-shadow: var(--_shadow);
      overflow: clip;
    }
    [part~='main'] {
      padding: calc(var(--_s) * 10);
      padding-block-end: calc(var(--_s) * 8);
    }
    [part~='footer'] {
      padding: calc(var(--_s) * 3) calc(var(--_s) * 10);
      border-block-start: var(--_bw) solid var(--_border);
      background: var(--_sunken);
    }
  }
  /* In a narrow container the card dissolves and fills the width. */
  @container auth (max-width: max(22.4rem, 22.4em)) {
    :host(:not([frame='plain'])) :is(#_, [data-auth]) {
      [part~='card'] {
        border-color: transparent;
        border-radius: 0;
        box-shadow: none;
        border-inline-width: 0;
      }
      [part~='main'] {
        padding: calc(var(--_s) * 6) calc(var(--_s) * 5) calc(var(--_s) * 7);
      }
      [part~='footer'] {
        padding: 0 calc(var(--_s) * 5) calc(var(--_s) * 6);
        border-block-start: 0;
        background: none;
      }
    }
  }
  @media (pointer: coarse) {
    :host :is(#_, [data-auth]) [part~='footer'] {
      padding-block: 0;
    }
  }
`;
