/**
 * Finding the digits of a code in whatever was typed, pasted or filled in.
 */
export const codeLength = 6;

/** Keyboards of several scripts have digits of their own; the last four bits of each are its value. */
export const readDigits = (text: string): string =>
  text.replace(/[０-９٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15)).replace(/\D/g, '');

/** The code in a message that may hold other numbers: six digits by themselves, perhaps parted in the middle. */
export const findCode = (text: string): string | undefined => {
  const found = /(?:^|[^\d０-９٠-٩۰-۹])([\d０-９٠-٩۰-۹]{3}[\s-]?[\d０-９٠-٩۰-۹]{3})(?![\d０-９٠-٩۰-۹])/.exec(text)?.[1];
  return found && readDigits(found);
};
