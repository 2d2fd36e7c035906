/**
 * Whether everything on the page fits: nothing is cut off, nothing lies over something else, nothing scrolls sideways.
 */
import {setViewport} from '@web/test-runner-commands';
import {isWebDriver} from './keys.ts';
import {describeElement, flatTree, isVisible, parentOf} from './tree.ts';

/** One line of a text. */
interface Line {
  readonly text: Text;
  readonly block: Element;
  readonly box: DOMRect;
}

/** What has edges that a text must not cross. */
const frames = '[part~="card"], dialog, button, [part~="control"], [part~="alert"], [part~="list"], .as-identity';

/** One line with an ellipsis, and the whole in its tooltip; a field that scrolls what is typed into it. */
const mayBeCut = (element: Element) => element.closest('.as-identity > bdi[title], input') !== null;

const isShown = (element: Element): boolean => isVisible(element) && element.closest('.as-sr') === null;

const isInline = (element: Element) => getComputedStyle(element).display === 'inline';

const blockOf = (element: Element): Element => (isInline(element) ? blockOf(parentOf(element) ?? element) : element);

const linesOf = (element: Element): Line[] =>
  [...element.childNodes].flatMap((text) => {
    if (!(text instanceof Text) || !text.data.trim()) return [];
    const range = document.createRange();
    range.selectNodeContents(text);
    const block = blockOf(element);
    return [...range.getClientRects()].filter(({width}) => width > 0).map((box) => ({text, block, box}));
  });

const ancestors = (element: Element | null): Element[] => (element ? [element, ...ancestors(parentOf(element))] : []);

/** Half a pixel is a matter of rounding; above and below, fonts claim more than they draw. */
const crosses = (line: DOMRect, frame: DOMRect) => {
  const claim = line.height * 0.25;
  return (
    line.left < frame.left - 1 ||
    line.right > frame.right + 1 ||
    line.top < frame.top - claim ||
    line.bottom > frame.bottom + claim
  );
};

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.4;

const common = (a: DOMRect, b: DOMRect) => {
  const [left, top] = [Math.max(a.left, b.left), Math.max(a.top, b.top)];
  return new DOMRect(left, top, Math.min(a.right, b.right) - left, Math.min(a.bottom, b.bottom) - top);
};

const isCut = (element: Element) => {
  const {overflowX, overflowY} = getComputedStyle(element);
  const isTooWide = element.scrollWidth > element.clientWidth + 1;
  const isTooHigh = element.scrollHeight > element.clientHeight + 1;
  return (overflowX !== 'visible' && isTooWide) || (/hidden|clip/.test(overflowY) && isTooHigh);
};

/** What does not fit, in words; empty when all is well. */
export const misfits = (element: Element): string[] => {
  const found = [document.documentElement, document.body].flatMap(({scrollWidth, clientWidth}) =>
    scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [],
  );
  const shown = flatTree(element).filter((each) => each !== element && !each.closest('svg') && isShown(each));
  for (const each of shown) {
    if (isCut(each) && !mayBeCut(each) && !each.matches('[aria-hidden="true"]'))
      found.push(`${describeElement(each)} is cut`);
  }

  const scrolled = shown.filter((each) => getComputedStyle(each).overflowY === 'auto');
  const isScrolledAway = ({text, box}: Line) =>
    scrolled.some((each) => each.contains(text) && !overlap(box, each.getBoundingClientRect()));
  /** Of a line at the edge of what scrolls, what is seen. */
  const seen = (line: Line): Line => {
    const views = scrolled.filter((each) => each.contains(line.text)).map((each) => each.getBoundingClientRect());
    return {...line, box: views.reduce(common, line.box)};
  };
  const lines = shown
    .filter((each) => !mayBeCut(each))
    .flatMap(linesOf)
    .filter((line) => !isScrolledAway(line))
    .map(seen);
  for (const {text, box} of lines) {
    const crossed = ancestors(text.parentElement).find(
      (each) => each.matches(frames) && crosses(box, each.getBoundingClientRect()),
    );
    if (crossed) found.push(`“${text.data.trim()}” leaves ${crossed.getAttribute('part') ?? crossed.localName}`);
  }
  lines.forEach((one, index) => {
    const other = lines.slice(index + 1).find(({block, box}) => block !== one.block && overlap(one.box, box));
    const areApart = !one.block.closest('dialog') === !other?.block.closest('dialog');
    if (other && areApart) found.push(`“${one.text.data.trim()}” lies over “${other.text.data.trim()}”`);
  });
  return found;
};

/** The width around the element, which everything but a dialog goes by; it is changed at once. */
export const setRoom = (width: number) => {
  document.body.style.margin = '0';
  document.body.style.width = width < window.innerWidth ? `${width}px` : '';
};

/** The width of the page. WebDriver cannot narrow the window: there it is the width around the element. */
export const setWidth = async (width: number, height = 900) => {
  document.body.style.margin = '0';
  if (isWebDriver) setRoom(width);
  else await setViewport({width, height});
};
