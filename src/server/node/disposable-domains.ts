/** The domains of mailboxes that anybody can open for a few minutes: a list that many people keep. */
import {disposableEmailBlocklistSet} from 'disposable-email-domains-js';
import type {IsDisposable} from '../api/ports.ts';

/** Read once somebody asks. */
let domains: ReadonlySet<string> | undefined;

/** So is every domain below one that is listed. */
export const isDisposable: IsDisposable = (domain) => {
  domains ??= disposableEmailBlocklistSet();
  const labels = domain.split('.');
  return labels.some((_, index) => domains?.has(labels.slice(index).join('.')));
};
