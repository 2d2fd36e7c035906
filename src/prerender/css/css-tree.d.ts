/** The parts of the package, by themselves: all of it brings data along that nobody here asks for. */
declare module 'css-tree/tokenizer' {
  export {tokenize, tokenTypes} from 'css-tree';
}
declare module 'css-tree/selector-parser' {
  export {parse as default} from 'css-tree';
}
declare module 'css-tree/walker' {
  export {walk as default} from 'css-tree';
}
declare module 'css-tree/generator' {
  export {generate as default} from 'css-tree';
}
