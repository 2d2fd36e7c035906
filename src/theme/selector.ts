/**
 * A selector of somebody else's, taken apart as far as it has to be to add to it: its alternatives, and of each the first
 * compound, the rest, and the pseudo-element at its end.
 */
export interface Complex {
  /** Nothing where a nested one begins with a combinator. */
  readonly first: string;
  readonly rest: string;
  /** After it no compound can follow, so what is added goes before it. */
  readonly pseudo: string;
}

/** An escape, a string, the beginning of a function (`url(` is none, it has a grammar of its own), or a character. */
const tokens = /\\(?:[\da-f]{1,6}\s?|[^])|"(?:\\[^]|[^"\\\n\r\f])*"|:(?!url\()[-\w]+\(|[^]/gi;

/**
 * What begins something that we do not follow. No selector that is valid has it, but engines keep what is not within
 * `:is()` as it was written, if there is `&` in it.
 */
const isForeign = (token: string) => /^["'(\\/{};]$/.test(token);

const closing = (token: string) => (token === '[' ? ']' : /^:.+\($/.test(token) ? ')' : undefined);

/** Nothing at all for what we do not understand to its end: half a reading would let something through. */
export const alternatives = (selector: string): Complex[] | undefined => {
  const found: Complex[] = [];
  const open: string[] = [];
  let parts = {first: '', rest: '', pseudo: ''};
  let at: keyof Complex = 'first';
  const all = selector.match(tokens) ?? [];
  for (const [index, token] of all.entries()) {
    if (isForeign(token)) return;
    const close = closing(token);
    if (/^[)\]]$/.test(token) && open.pop() !== token) return;
    if (open.length === 0) {
      if (token === ',') {
        found.push(parts);
        parts = {first: '', rest: '', pseudo: ''};
        at = 'first';
        continue;
      }
      if (token === ':' && all[index + 1]?.startsWith(':')) at = 'pseudo';
      if (/^[\s>+~|]$/.test(token)) {
        if (at === 'pseudo') return;
        // Between alternatives.
        if (parts.first + parts.rest === '' && /\s/.test(token)) continue;
        at = 'rest';
      }
    }
    if (close) open.push(close);
    parts[at] += token;
  }
  return open.length === 0 ? [...found, parts] : undefined;
};
