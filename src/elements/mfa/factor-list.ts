/**
 * Second factors to choose from.
 */
import {html, nothing} from 'lit';
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import {spinner} from '../card/icons.ts';
import {chevronIcon} from '../card/more-icons.ts';
import {looks} from './factors.ts';

export interface FactorListOptions {
  readonly factors: readonly MfaFactor[];
  /** Where a code would go. */
  readonly masked?: Readonly<Partial<Record<MfaFactor, string>>>;
  /** The one that was pressed, while it is under way. */
  readonly busy: MfaFactor | undefined;
  readonly onChoose: (factor: MfaFactor) => void;
}

export const factorList = ({factors, masked, busy, onChoose}: FactorListOptions) =>
  html`<ul part="list">
    ${factors.map((factor) => {
      const isBusy = factor === busy;
      const address = masked?.[factor];
      return html`<li>
        <button
          type="button"
          part="row"
          aria-busy=${isBusy ? 'true' : nothing}
          aria-disabled=${isBusy ? 'true' : nothing}
          @click=${() => onChoose(factor)}
        >
          <span class="as-row-lead as-factor">${looks[factor].icon()}</span
          ><span
            >${looks[factor].name()}${
              address ? html`<span class="as-factor-address"><bdi>${address}</bdi></span>` : nothing
            }</span
          >
          ${isBusy ? spinner() : chevronIcon()}
        </button>
      </li>`;
    })}
  </ul>`;
