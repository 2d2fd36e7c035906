import {html} from 'lit';

/** Something is under way, for as long as it takes. */
export const progress = (label: string) => html`<div class="as-progress" role="progressbar" aria-label=${label}></div>`;
