/** What a provider says about a person goes through the same reading as what a person types. */
import {readEmail} from '../../protocol/email-address.ts';
import {readPhone} from '../../protocol/phone-number.ts';
import type {SocialUserInfo} from '../api/ports.ts';

/** An address or number that can be none is left out, as if the provider had not given it. */
export function readContacts({email, phone, ...person}: SocialUserInfo): SocialUserInfo {
  const address = typeof email === 'string' ? readEmail(email).value : undefined;
  // Digits alone have the country code already: so the wire wants them.
  const number = typeof phone === 'string' ? (readPhone(phone) ?? readPhone(`+${phone}`)) : undefined;
  return {...person, ...(address && {email: address}), ...(number && {phone: number})};
}
