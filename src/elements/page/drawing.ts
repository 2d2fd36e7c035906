/**
 * What we change in the page ourselves is changed in here, so that it can be told from what others do.
 */
let way = (draw: () => void) => draw();

export const drawing = (draw: () => void) => way(draw);

/** From now on, it is done like this. */
export const drawBy = (better: typeof way) => {
  way = better;
};
