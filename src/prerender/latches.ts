/**
 * Until the script is there, nothing that is pressed can do anything; but the engine keeps that it was, and the script
 * goes on from there (`elements/page/last-touch.ts`). Each button sends a form, by the method `dialog`, which sends
 * nothing to anybody; whether that was tried, an input in it knows that nobody sees.
 */
const latch = '<input hidden data-latch>';

/** `prefix` makes the ids unique in a page. */
export const withLatches = (html: string, prefix: string): string => {
  let forms = '';
  let count = 0;
  const buttons = html.replace(/<button\b[^>]*>/g, (tag) =>
    tag.replace(/type="button"/, () => {
      const id = `${prefix}-${++count}`;
      forms += `<form id="${id}" method="dialog" hidden>${latch}</form>`;
      return `type="submit" form="${id}"`;
    }),
  );
  return buttons.replace('</form>', `${latch}</form>`) + forms;
};
