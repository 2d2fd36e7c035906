/**
 * The accessibility tree of the form, a line for each thing that is met, in the order of reading.
 */
import type {Protocol} from 'puppeteer-core';

export type Node = Protocol.Accessibility.AXNode;

/** It is said at its time, and is not looked for. */
const unmet = /^(status|InlineTextBox)$/;
/** What is around other things, and not heard itself. */
const silent = /^(generic|none|section(header|footer)|LabelText|Legend|paragraph|strong|emphasis|code|LineBreak)$/;
/** All the texts in it are one. */
const sentence = /^(LabelText|Legend|paragraph)$/;
/** Its text is its name, or its value. */
const named = /^(button|link|heading|option|checkbox|radio|textbox|DisclosureTriangle)$/;

/** What is in it is the browser's. */
const nativeParts = /^(Date|ColorWell|MenuListPopup)$/;

const states = ['required', 'invalid', 'busy', 'expanded', 'checked', 'pressed', 'selected', 'disabled', 'readonly'];
const whenNot: Readonly<Record<string, string>> = {
  expanded: 'collapsed',
  checked: 'not checked',
  pressed: 'not pressed',
};

const textOf = (value: unknown) => (['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '');
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const quoted = (text: string) => (text ? `"${text}"` : '');
const propertyOf = ({properties}: Node, name: string) =>
  textOf(properties?.find((each) => each.name === name)?.value.value);

const stateOf = (node: Node, name: string) => {
  const value = propertyOf(node, name);
  return value === 'true' ? name : value === 'false' || value === '' ? whenNot[value && name] : `${name} ${value}`;
};

const lineOf = (node: Node, value: string) => {
  const what = [
    textOf(node.role?.value),
    node.role?.value === 'heading' ? propertyOf(node, 'level') : '',
    quoted(tidy(textOf(node.name?.value))),
    value && `= ${quoted(value)}`,
  ];
  const said = [what.filter(Boolean).join(' '), ...states.flatMap((name) => stateOf(node, name) ?? [])].join(', ');
  const description = tidy(textOf(node.description?.value));
  return `${said}${propertyOf(node, 'focused') === 'true' ? ' (focus)' : ''}${description && `: ${quoted(description)}`}`;
};

/** A text, the end of one, or a thing with what is in it. */
type Piece = string | {readonly line: string; readonly inside: readonly Piece[]};
const end = '\n';

/** @param valueOf a field, unless it is a secret */
export const treeOf = (nodes: readonly Node[], root: Node, valueOf: (node: Node) => string): string[] => {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));

  const piecesOf = (node: Node, isInSentence: boolean): Piece[] =>
    (nativeParts.test(textOf(node.role?.value)) ? [] : (node.childIds ?? [])).flatMap((id): Piece[] => {
      const child = byId.get(id);
      const role = textOf(child?.role?.value);
      if (!child || unmet.test(role)) return [];
      if (role === 'StaticText') return [textOf(child.name?.value)];
      const isSentence = sentence.test(role);
      const inside = piecesOf(child, isInSentence || isSentence);
      if (!child.ignored && !silent.test(role)) {
        const isNamed = named.test(role);
        return [
          {line: lineOf(child, valueOf(child)), inside: inside.filter((each) => !isNamed || typeof each === 'object')},
        ];
      }
      return isInSentence && !isSentence ? inside : [end, ...inside, end];
    });

  const linesOf = (pieces: readonly Piece[], indent: string): string[] => {
    const lines: string[] = [];
    let text = '';
    for (const piece of [...pieces, end]) {
      if (typeof piece === 'string' && piece !== end) text += piece;
      else {
        if (tidy(text)) lines.push(`${indent}text ${quoted(tidy(text))}`);
        text = '';
        if (typeof piece === 'object') lines.push(`${indent}${piece.line}`, ...linesOf(piece.inside, `${indent}  `));
      }
    }
    return lines;
  };

  return linesOf(piecesOf(root, false), '');
};
