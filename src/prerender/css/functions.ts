/** Functions in CSS, found and replaced; the text around them stays as it is. */
import {
  isFunctionNode,
  parseCommaSeparatedListOfComponentValues,
  parseListOfComponentValues,
  replaceComponentValues,
  stringify,
} from '@csstools/css-parser-algorithms';
import {tokenize} from '@csstools/css-tokenizer';

const parse = (css: string) => parseListOfComponentValues(tokenize({css}));

/** `replace` gets what is between the brackets; what it says nothing about stays, and is looked into. */
export const replaceFunctions = (css: string, replace: (name: string, inside: string) => string | undefined): string =>
  stringify(
    replaceComponentValues([parse(css)], (value) => {
      if (!isFunctionNode(value)) return undefined;
      const text = replace(value.getName().toLowerCase(), stringify([value.value]));
      return text === undefined ? undefined : parse(text);
    }),
  );

/** What commas part, without those in brackets. */
export const argumentsIn = (inside: string): readonly string[] =>
  parseCommaSeparatedListOfComponentValues(tokenize({css: inside})).map((each) => stringify([each]).trim());
