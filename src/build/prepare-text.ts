/**
 * The same in the browser, for texts that are put in place of ours there. Of markup they have that of our placeholders: a
 * tag has one value at most, in an attribute with quotes.
 */
export const prepareText = (strings: readonly string[]): readonly string[] => {
  let part = '';
  return strings.map((text, index) => {
    const [, before = text, name = ''] = /^([^]*<[^>]*) ([^ ]+)="$/.exec(text) ?? [];
    const piece = before.slice(part ? 1 : 0).replaceAll('|', '&#124;');
    const prepared = piece + part;
    part = name && `|${piece.split(/<\w/).length - 1}${name}`;
    return prepared || index < strings.length - 1 ? prepared : '<!>';
  });
};
