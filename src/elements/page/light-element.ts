import {updateWhenLocaleChanges} from '@lit/localize';
import {LitElement, type CSSResult, type PropertyValues} from 'lit';
import {adoptStyles} from './adopt-styles.ts';
import {drawing} from './drawing.ts';

/**
 * An element without a shadow root of its own, so that what is in it belongs to the form around it. Its sheets go to the
 * tree it stands in.
 */
export abstract class LightElement extends LitElement {
  /** Each is adopted once, however many elements bring it. */
  static readonly sheets: readonly CSSResult[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    // It came with the page's HTML, and waits until it is taken over.
    if (this.hasAttribute('data-prerendered')) return;
    super.connectedCallback();
    adoptStyles(this, (this.constructor as typeof LightElement).sheets);
    // What stopped when it was taken away goes on.
    this.requestUpdate();
  }

  protected override update(changed: PropertyValues) {
    drawing(() => super.update(changed), this);
  }
}
