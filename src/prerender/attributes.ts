/** Attributes of `<auth-sign-in>` by their names; `true` for one without a value. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

const escapes: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '');

/** As they stand in a tag, each with a space before it. */
export const writeAttributes = (attributes: Attributes) =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');

/** Of what stands in a tag that somebody of us wrote. */
export const readAttributes = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, name = '', value]) => [
      name,
      value === undefined ? true : value.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => unescape(entity)),
    ]),
  );

const unescape = (entity: string) => Object.keys(escapes).find((each) => escapes[each] === entity) ?? entity;

/** On what stands in the page until the form is taken over. */
export const untilTakenOver = 'data-auth-prerender';
