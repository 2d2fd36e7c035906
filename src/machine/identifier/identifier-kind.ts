/**
 * What a text is meant as, finished or not, in a field that takes these types of identifier.
 */
import {identifierTypes, type IdentifierType} from '../../protocol/settings.ts';

export const kindOf = (text: string, types: readonly IdentifierType[] = identifierTypes): IdentifierType | undefined =>
  looksLike(text, types) ?? identifierTypes.find((type) => types.includes(type));

/** `undefined` while it could be any of them. */
export const looksLike = (text: string, types: readonly IdentifierType[]): IdentifierType | undefined => {
  if (types.length === 1) return types[0];
  const seen = plain(text);
  const kind = seen.includes('@') ? 'email' : /^[+(\d]/.test(seen) ? 'phone' : undefined;
  return kind && types.includes(kind) ? kind : undefined;
};

/** In narrow letters, without what is not seen. */
export const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '')
    .trim();
