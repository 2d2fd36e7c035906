/**
 * The least that Lit can do: one element, one sheet, the settings in the page or a request away.
 */
import {css, html, LitElement} from 'lit';

const inPage = document.getElementById('settings')?.textContent;
const settings = JSON.parse(inPage ?? (await (await fetch('/settings')).text())) as string[];

class LeastElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    form {
      display: grid;
      gap: 12px;
    }
    input,
    button {
      box-sizing: border-box;
      inline-size: 100%;
      min-block-size: 44px;
      font: inherit;
    }
  `;

  override render() {
    return html`<h1>Sign in</h1>
      <form @submit=${(event: Event) => event.preventDefault()}>
        <label for="email">Email</label>
        <input id="email" type="email" name="email" autocomplete="username" required />
        <button>Continue</button>
        ${settings.map((name) => html`<button type="button">Continue with ${name}</button>`)}
      </form>`;
  }
}
customElements.define('least-element', LeastElement);
