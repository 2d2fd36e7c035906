/**
 * Takes comments and needless white space out of a sheet and leaves the rest alone: no rule is rewritten, merged or
 * lowered, because a minifier older than the CSS it reads breaks nesting, `light-dark()` or relative colours.
 */
export const minifyCss = (css: string) =>
  css
    // A string is kept whole; a comment goes.
    .split(/("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[^]*?\*\/)/)
    .map((piece, index) => {
      if (index % 2 === 1) return piece.startsWith('/*') ? '' : piece;
      return piece
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}');
    })
    .join('')
    .trim();
