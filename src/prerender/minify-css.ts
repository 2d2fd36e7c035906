/** A string, which is kept whole. */
const string = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/;
const stringOrComment = new RegExp(String.raw`${string.source}|/\*[^]*?\*/`, 'g');

/** A name in quotes, which an attribute's value needs no more than any other name. */
const quotedName = /=(["'])([a-z][\w-]*)\1\]/gi;

/**
 * Takes comments out of a sheet, and white space, zeros and quotes that mean nothing, and leaves the rest alone: no rule is
 * rewritten, merged or lowered, because a minifier older than the CSS it reads breaks nesting, `light-dark()` or relative
 * colours.
 */
export const minifyCss = (css: string) =>
  css
    .replace(stringOrComment, (_, kept = '') => kept as string)
    .split(string)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,<>/]) ?/g, '$1')
            .replace(/(?<=[(:]) | (?=\))/g, '')
            // Times, and not everything.
            .replace(/ \* (?=\(|\.?\d|[\w-]+\()/g, '*')
            .replace(/(?<![\w.])0(?=\.\d)/g, '')
            .replace(/;}/g, '}'),
    )
    .join('')
    .replace(quotedName, '=$2]')
    .trim();
