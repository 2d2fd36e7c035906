/** The one spelling of a domain, however an administrator writes it. */
import {readDomain} from '../../protocol/domain.ts';

export const domainKey = (domain: string) => readDomain(domain) ?? domain.toLowerCase();
