/**
 * Whether an SVG is a drawing and nothing else. In a page it can do nothing but be seen; a file of it can be opened by
 * itself, on the origin where people sign in, and a host of static files may say nothing about what it may do there.
 */
const shapes =
  'svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon text tspan image ' +
  'linearGradient radialGradient stop clipPath mask pattern marker filter ' +
  'feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
  'feGaussianBlur feMerge feMergeNode feMorphology feOffset';
const known = new Set(shapes.split(' '));

/** What begins with `<`: of comments and of the line that says it is XML there may be any, of elements these. */
const markup = /<!--[^]*?-->|<\?xml\s[^>]*\?>|<\/?([\w:.-]*)/g;
/** One to something that is not in it. */
const reference = /\bhref\s*=(?!\s*["'](?:#|data:image\/(?:png|jpeg|gif|webp)[;,]))/i;

export const isStillDrawing = (svg: string): boolean => {
  const elements = [...svg.matchAll(markup)].flatMap(([all, name]) => (/^<[!?]./.test(all) ? [] : [name ?? '']));
  return elements.every((name) => known.has(name)) && !/[\s"'/]on\w+\s*=/i.test(svg) && !reference.test(svg);
};
