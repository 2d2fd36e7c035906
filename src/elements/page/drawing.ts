/**
 * What we change in the page ourselves is changed in here, so that it can be told from what others do.
 */
import type {LitElement} from 'lit';

let way = (draw: () => void) => draw();
/** Around what came with the page's HTML. */
let over = (draw: () => void, _element?: LitElement) => draw();

export const drawing = (draw: () => void, element?: LitElement) => way(() => over(draw, element));

/** From now on, it is done like this. */
export const drawBy = (better: typeof way) => {
  way = better;
};

export const drawOverBy = (better: typeof over) => {
  over = better;
};
