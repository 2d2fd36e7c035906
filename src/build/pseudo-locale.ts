/**
 * The pseudo-locale `en-XA`, made from the English texts: accented, about 40 % longer, in brackets. Text that stays plain
 * on the page did not come from a message; text that loses a bracket is cut off.
 */
import type {Message} from '@lit/localize-tools/lib/messages.js';
import type {Locale} from '@lit/localize-tools/lib/types/locale.js';

export const pseudoLocale = 'en-XA' as Locale;

const plain = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz';
const accented = 'ÁáƁƀÇçÐðÉéƑƒĜĝĤĥÍíĴĵĶķĻļṀṁÑñÓóÞþǪǫŔŕŠšŢţÚúṼṽŴŵẊẋÝýŽž';

/** Vowels and n are nearly half of an English text; doubled, they make it as long as most translations. */
const pseudoText = (text: string) =>
  text.replace(/[a-z]/gi, (letter) =>
    (accented[plain.indexOf(letter)] ?? letter).repeat(/[aeiouyn]/i.test(letter) ? 2 : 1),
  );

/** Markup and expressions between the texts stay as they are. */
export const pseudoMessage = ({name, contents}: Message): Message => ({
  name,
  contents: ['[', ...contents.map((part) => (typeof part === 'string' ? pseudoText(part) : part)), ']'],
});
