import {html} from 'lit';

/** Something is under way, for as long as it takes. It is for the eye: the title says what. */
export const progress = () => html`<div class="as-progress" aria-hidden="true"></div>`;
