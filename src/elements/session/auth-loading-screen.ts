import {msg} from '@lit/localize';
import {html} from 'lit';
import {skeletonStyles} from '../../theme/skeleton.styles.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';

const bar = (size: string) => html`<span class="as-bar" data-size=${size}></span>`;
const block = () => html`<span class="as-block"></span>`;

/**
 * The outline of the screen to come, in its grid and its heights, so that nothing jumps when it arrives.
 */
export class AuthLoadingScreen extends AuthScreen<'loading'> {
  static override readonly sheets = [skeletonStyles];

  override heading() {
    return msg('Loading sign-in', {id: 'loading.title', desc: 'For screen readers, while the page loads'});
  }

  override get hidesTitle() {
    return true;
  }

  override lead() {
    return html`<span class="as-skeleton" aria-hidden="true">
      <span class="as-bar" data-size="logo"></span>${bar('title')}${bar('subtitle')}
    </span>`;
  }

  override terms() {
    return html`<span class="as-skeleton" aria-hidden="true">${bar('line')}${bar('half')}</span>`;
  }

  override footer() {
    return html`<span class="as-skeleton" aria-hidden="true">${bar('footer')}</span>`;
  }

  protected override render() {
    const hasProviders = this.current.first !== 'single-sign-on';
    return html`<div class="as-skeleton" aria-hidden="true">
      ${bar('label')}${block()}${block()}${hasProviders ? html`<span class="as-gap"></span>${block()}${block()}${block()}` : ''}
    </div>`;
  }
}

define('auth-loading-screen', AuthLoadingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-loading-screen': AuthLoadingScreen;
  }
}
