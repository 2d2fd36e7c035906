import type {ProgramMessage} from '@lit/localize-tools/lib/messages.js';
import {code, table} from './markdown.ts';

/** `{0}` is the first placeholder, as in the property `messages`. */
const textOf = ({contents}: ProgramMessage) => {
  let placeholders = 0;
  return contents.map((part) => (typeof part === 'string' ? part : `{${placeholders++}}`)).join('');
};

/** Every text, by the id under which a page can say it in its own words. */
export const messageTable = (messages: readonly ProgramMessage[]) =>
  table(
    ['Id', 'Text', 'What it is'],
    [...messages]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((message) => [code(message.name), textOf(message), message.desc]),
  );
