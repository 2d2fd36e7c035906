/** Addresses and domains in a configuration, written in any way and read as the one spelling. */
import * as z from 'zod';
import {readDomain} from '../../protocol/domain.ts';
import {readEmail} from '../../protocol/email-address.ts';

const refuse = (issues: z.core.$ZodRawIssue[], input: string, message: string) => {
  issues.push({code: 'custom', message, input});
  return z.NEVER;
};

export const emailAddress = z.string().transform((written, {issues}) => {
  const {value, fault} = readEmail(written);
  return value ?? refuse(issues, written, `no address of a mailbox: ${fault}`);
});

export const emailDomain = z
  .string()
  .transform((written, {issues}) => readDomain(written) ?? refuse(issues, written, 'a domain, without @'));
