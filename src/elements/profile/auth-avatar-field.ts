import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {ProblemText} from '../../i18n/problem-text.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';
import {describedBy, fieldError, linkButton} from '../screen/templates.ts';
import {drawCrop, maxZoom, moved, side, within, type Crop} from './crop.ts';

const middle: Crop = {x: 0.5, y: 0.5, zoom: 1};

/** Arrow keys: by how much of the frame the picture moves. */
const steps: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowUp: [0, -0.05],
  ArrowDown: [0, 0.05],
};

/**
 * A picture of the person: chosen, moved into its frame by pointer or keys, and drawn anew, so that nothing of the file
 * goes along but what is seen. It stays here until the form is sent; a reload forgets it.
 */
export class AuthAvatarField extends LightElement {
  static override readonly properties = {
    fieldId: {},
    label: {},
    hint: {},
    error: {attribute: false},
    required: {attribute: false},
    say: {attribute: false},
    bitmap: {state: true},
    crop: {state: true},
    isUnreadable: {state: true},
  };

  fieldId = '';
  label = '';
  hint: string | undefined;
  error: ProblemText | undefined;
  required: boolean | undefined;
  say: (text: string) => void = () => {};
  private bitmap: ImageBitmap | undefined;
  private crop = middle;
  private isUnreadable = false;

  private get canvas() {
    return this.querySelector('canvas');
  }

  get isEmpty() {
    return !this.bitmap;
  }

  /** As a `data:` URL. */
  get picture(): string | undefined {
    return this.bitmap && this.canvas?.toDataURL('image/jpeg', 0.9);
  }

  protected override render() {
    const id = this.fieldId;
    const error = this.isUnreadable ? {what: unreadable()} : this.error;
    return html`<div part="field" class="as-picture" ?data-invalid=${Boolean(error)}>
      <label part="label" id="${id}-label" for=${id}>${this.label}</label>
      ${this.bitmap ? this.renderCrop() : nothing}
      <div part="button button-secondary" class="as-file">
        <input
          id=${id}
          type="file"
          name="avatar"
          accept="image/*"
          ?required=${this.required}
          aria-labelledby="${id}-label ${id}-text"
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(id, error, this.hint)}
          @change=${this.choose}
        />
        <span id="${id}-text">
          ${
            this.bitmap
              ? msg('Choose another picture', {id: 'avatar.change', desc: 'Button'})
              : msg('Choose a picture', {id: 'avatar.choose', desc: 'Button'})
          }
        </span>
      </div>
      ${this.bitmap ? linkButton(msg('Remove the picture', {id: 'avatar.remove', desc: 'Button'}), this.forget) : nothing}
      ${error ? fieldError(id, error) : this.hint ? html`<p part="hint" id="${id}-hint">${this.hint}</p>` : nothing}
    </div>`;
  }

  private renderCrop() {
    const id = this.fieldId;
    return html`<div
        class="as-crop"
        role="application"
        tabindex="0"
        aria-label=${msg('Part of the picture that is shown', {id: 'avatar.crop', desc: 'Name of a frame in which a picture is moved'})}
        aria-describedby="${id}-how"
        @keydown=${this.onKey}
        @pointerdown=${this.onPointerDown}
        @pointermove=${this.onPointerMove}
      >
        <canvas width=${side} height=${side}></canvas>
      </div>
      <p part="hint" id="${id}-how">
        ${msg('Drag the picture, or move it with the arrow keys.', {id: 'avatar.how', desc: 'Under the frame in which a picture is moved'})}
      </p>
      <label class="as-zoom">
        ${msg('Zoom', {id: 'avatar.zoom', desc: 'Label of a slider that makes a picture larger'})}
        <input type="range" min="1" max=${maxZoom} step="0.05" .value=${String(this.crop.zoom)} @input=${this.onZoom} />
      </label>`;
  }

  protected override updated() {
    if (this.bitmap && this.canvas) drawCrop(this.canvas, this.bitmap, this.crop);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.bitmap?.close();
    this.bitmap = undefined;
  }

  /** Decoded as browsers turn photos, and only if it is a picture. */
  private readonly choose = async (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (!file) return;
    const bitmap = await createImageBitmap(file).catch(() => undefined);
    this.isUnreadable = !bitmap;
    if (!bitmap) return this.say(unreadable());
    this.bitmap?.close();
    this.crop = middle;
    this.bitmap = bitmap;
  };

  private readonly forget = () => {
    this.bitmap?.close();
    this.bitmap = undefined;
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    if (input) input.value = '';
    input?.focus();
  };

  private move(dx: number, dy: number) {
    if (this.bitmap) this.crop = moved(this.bitmap, this.crop, dx, dy);
  }

  private zoomTo(zoom: number) {
    if (this.bitmap) this.crop = within(this.bitmap, {...this.crop, zoom});
  }

  private readonly onZoom = (event: Event) => {
    // What is moved here is no field of the form.
    event.stopPropagation();
    this.zoomTo(Number((event.target as HTMLInputElement).value));
  };

  private readonly onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step) this.move(...step);
    else if (event.key === '+' || event.key === '-') this.zoomTo(this.crop.zoom + (event.key === '+' ? 0.2 : -0.2));
    else return;
    event.preventDefault();
  };

  private readonly onPointerDown = (event: PointerEvent) =>
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);

  private readonly onPointerMove = (event: PointerEvent) => {
    const frame = event.currentTarget as HTMLElement;
    if (!frame.hasPointerCapture(event.pointerId)) return;
    this.move(event.movementX / frame.clientWidth, event.movementY / frame.clientHeight);
  };
}

const unreadable = () =>
  msg('This file isn’t a picture that can be shown. Choose another one.', {
    id: 'avatar.unreadable',
    desc: 'Error under the field',
  });

define('auth-avatar-field', AuthAvatarField);

declare global {
  interface HTMLElementTagNameMap {
    'auth-avatar-field': AuthAvatarField;
  }
}
