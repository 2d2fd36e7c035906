/** A selector as an engine says it again: each thing in one way, whatever way it was written in. */
import generate from 'css-tree/generator';
import parse from 'css-tree/selector-parser';
import walk from 'css-tree/walker';

/** Pseudo-elements from when those had one colon. */
const old = /^(before|after|first-line|first-letter)$/;

/** Nothing for what is no selector. */
export const readSelector = (text: string): string | undefined => {
  try {
    const tree = parse(text, {context: 'selectorList'});
    walk(tree, (node) => {
      // What is added to it would make one that is none into one.
      if (node.type === 'Selector' && node.children.last?.type === 'Combinator') throw new SyntaxError(text);
      if (node.type === 'Combinator' && node.name !== ' ') node.name = ` ${node.name} `;
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
        node.name = node.name.toLowerCase();
        if (old.test(node.name)) Object.assign(node, {type: 'PseudoElementSelector'});
      }
    });
    return generate(tree).trim();
  } catch {
    return undefined;
  }
};
