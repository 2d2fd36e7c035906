/**
 * What may follow the field that people wait for. Each picture is work of its own for the browser, one in SVG a whole
 * document; its place is kept, and one more drawing fills it.
 */
let isAfter = false;

/** Whether pictures may be drawn. */
export const isAfterField = () => isAfter;

/** Draws once more when the first picture of the page is there. */
export const drawAgainAfterField = (draw: () => void) => {
  if (isAfter) return;
  requestAnimationFrame(() =>
    setTimeout(() => {
      isAfter = true;
      draw();
    }),
  );
};
