/**
 * Domains as people write and read them: each label in its own script.
 */
import {toUnicode} from 'punycode/punycode.es6.js';
import {readDomain} from './domain.ts';

/** Stays punycode where its text would be read as another domain, or as none. */
export const domainText = (domain: string): string => {
  try {
    const text = toUnicode(domain);
    return readDomain(text) === readDomain(domain) ? text : domain;
  } catch {
    return domain;
  }
};
