/**
 * CSS as an engine reads it, level by level: declarations, rules, and what begins with `@`. What an engine would skip
 * comes out as a piece that is not whole, or none.
 */
import {tokenize, tokenTypes} from 'css-tree/tokenizer';

export interface Item {
  /** All of a declaration, what stands before the braces, or before the semicolon. */
  readonly head: string;
  /** Between the braces. */
  readonly inside?: string;
}

const closing: Readonly<Record<number, number>> = {
  [tokenTypes.LeftCurlyBracket]: tokenTypes.RightCurlyBracket,
  [tokenTypes.LeftParenthesis]: tokenTypes.RightParenthesis,
  [tokenTypes.LeftSquareBracket]: tokenTypes.RightSquareBracket,
  [tokenTypes.Function]: tokenTypes.RightParenthesis,
};

const closers = Object.values(closing);

/** `isNested`: between braces, where semicolons part; at the top they are a part of what a rule begins with. */
export const itemsIn = (css: string, isNested: boolean): readonly Item[] => {
  const items: Item[] = [];
  const open: number[] = [];
  let from = 0;
  let brace: number | undefined;
  const add = (head: string, inside?: string) => {
    if (head.trim() || inside !== undefined) items.push({head: head.trim(), ...(inside !== undefined && {inside})});
    brace = undefined;
  };
  tokenize(css, (type, start, end) => {
    if (open.length === 0) {
      const head = css.slice(from, start);
      const endsHere = type === tokenTypes.Semicolon && (isNested || head.trim().startsWith('@'));
      const isBetweenRules = !isNested && !head.trim() && (type === tokenTypes.CDO || type === tokenTypes.CDC);
      if (endsHere) add(head);
      if (endsHere || isBetweenRules || (type === tokenTypes.Comment && !head.trim())) from = end;
      if (type === tokenTypes.LeftCurlyBracket && !isVariable(head)) brace = start;
    }
    if (type === open.at(-1)) {
      open.pop();
      if (open.length === 0 && brace !== undefined) {
        add(css.slice(from, brace), css.slice(brace + 1, start));
        from = end;
      }
    } else if (closing[type] !== undefined) open.push(closing[type]);
  });
  // What is open at the end is closed there.
  if (brace === undefined) add(css.slice(from));
  else add(css.slice(from, brace), css.slice(brace + 1));
  return items;
};

/** Its value may have braces in it. */
const isVariable = (head: string) => /^--[^\s:]*\s*:/.test(head.trim());

const braces: readonly number[] = [tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket];
const broken: readonly number[] = [tokenTypes.BadString, tokenTypes.BadUrl];

/**
 * Whether a piece ends where it ends, and closes nothing that it has not opened: written between others, it takes nothing
 * of them. All that is written is made of such pieces.
 */
export const isWhole = (piece: string): boolean => {
  const open: number[] = [];
  let isFine = true;
  let end = -1;
  tokenize(`${piece};`, (type, start) => {
    if (braces.includes(type) || broken.includes(type)) isFine = false;
    if (type === open.at(-1)) open.pop();
    else if (closers.includes(type)) isFine = false;
    else if (closing[type] !== undefined) open.push(closing[type]);
    else if (type === tokenTypes.Semicolon && open.length === 0) {
      if (end >= 0) isFine = false;
      end = start;
    }
  });
  return isFine && end === piece.length;
};
