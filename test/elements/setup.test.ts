import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';

@customElement('test-setup')
class TestSetup extends LitElement {
  @property() name = 'nobody';
  override render() {
    return html`<p>Hello ${this.name}</p>`;
  }
}

describe('the test setup', () => {
  it('compiles decorators so that a property renders again', async () => {
    const element = await fixture<TestSetup>(html`<test-setup></test-setup>`);
    element.name = 'Alice';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.equal('Hello Alice');
  });
});
