/**
 * What a page may put in place of our texts: every message's id, and what its placeholders stand for.
 */
import type {ProgramMessage} from '@lit/localize-tools/lib/messages.js';

/**
 * `0`: plain text. A number: so many placeholders, filled with text. A list: the markup that each placeholder stands for,
 * where `$` is an expression of the template.
 */
type Shape = number | readonly string[];

const shapeOf = ({tag, contents}: ProgramMessage): Shape => {
  const placeholders = contents.filter((part) => typeof part !== 'string');
  if (tag !== 'html') return placeholders.length;
  return placeholders.map(({untranslatable}) => untranslatable.replace(/\$\{[^]*?\}(?=["<\s]|$)/g, '$'));
};

export const messageShapes = (messages: readonly ProgramMessage[]) => {
  const shapes = Object.fromEntries(messages.map((message) => [message.name, shapeOf(message)]));
  return `export const shapes: Readonly<Record<string, number | readonly string[]>> = ${JSON.stringify(shapes, null, 1)};\n`;
};
