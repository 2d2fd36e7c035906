/**
 * Templates as HTML, without the comments by which Lit would find its places again: what it draws itself later has its
 * own. Of our elements in a form those are drawn too that a first screen waits for; the others come with their script.
 */
import {ElementRenderer, render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {LitElement} from 'lit';
import {define} from '../elements/define.ts';
import type {LightElement} from '../elements/page/light-element.ts';
import {AuthPasskeyButton} from '../elements/passkey/auth-passkey-button.ts';
import {AuthPasswordField} from '../elements/password/auth-password-field.ts';
import {AuthAgreement} from '../elements/terms/auth-agreement.ts';

const controls: Readonly<Record<string, new () => LightElement>> = {
  'auth-agreement': AuthAgreement,
  'auth-password-field': AuthPasswordField,
  'auth-passkey-button': AuthPasskeyButton,
};

/** These are empty until their script is there. */
for (const tag of ['auth-country-code', 'auth-language-menu']) define(tag, class extends LitElement {});

/** Of elements that draw into themselves. */
class ControlRenderer extends ElementRenderer {
  readonly #control: LightElement | undefined;

  static override matchesClass() {
    return true;
  }

  constructor(tagName: string) {
    super(tagName);
    const Control = controls[tagName];
    if (Control) this.#control = new Control();
  }

  override setProperty(name: string, value: unknown) {
    if (this.#control) Object.assign(this.#control, {[name]: value});
  }

  /** It waits to be taken over, like the screen around it. */
  override renderAttributes() {
    return [...super.renderAttributes(), ' data-prerendered'];
  }

  /** In a template that stands for a shadow root; there is none. */
  override renderShadow() {
    return this.#control ? [drawInside(this.#control)] : [];
  }
}

const wrapped = /<template shadowroot="open"[^>]*>|<\/template>/g;
/** Of Lit's own hydration; and what it makes of a property that is false. */
const marks = /<!--[^]*?-->|<\?>| defer-hydration| checked="false"/g;
/** Between tags they mean nothing, as everything in a first screen is an item of a grid or a flex box. */
const linesBetween = /(?<=>)\s*\n\s*(?=<)|\s*\n\s*(?=>)/g;
const lines = /\s*\n\s*/g;

/** Whose slots these are. */
class Host extends ElementRenderer {}

export const draw = (template: unknown): string => {
  const host = new Host('auth-sign-in');
  const result = render(template, {elementRenderers: [ControlRenderer], customElementHostStack: [host]});
  return collectResultSync(result)
    .replace(wrapped, '')
    .replace(marks, '')
    .replace(linesBetween, '')
    .replace(lines, ' ');
};

/** What stands in an element. */
export const drawInside = (element: LightElement): string => draw(element['render']());
