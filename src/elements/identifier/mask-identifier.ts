import {emailText} from './identifier-as-text.ts';

const dots = '•••';

/** Enough for its owner to recognise: `ali•••@example.com`, `•••4567`. */
export const maskIdentifier = (type: 'email' | 'phone', value: string): string => {
  if (type === 'phone') return `${dots}${value.slice(-4)}`;
  const address = emailText(value);
  const at = address.lastIndexOf('@');
  const shown = Math.min(3, Math.max(1, at - 2));
  return `${address.slice(0, shown)}${dots}${address.slice(at)}`;
};
