/** A code that was sent, and whether it came back. */
import type {CodeIdentifier, InteractionEvent} from '../../protocol/experience.ts';

export interface CodeRecord {
  id: string;
  type: 'EmailVerificationCode' | 'PhoneVerificationCode';
  identifier: CodeIdentifier;
  templateType: InteractionEvent;
  verified: boolean;
  /** Gone once it was used. `code` is null when nothing was sent on purpose: no code is the right one then. */
  pending?: {code: string | null; sentAt: number; wrongTries: number};
}

export const codeRecordType = {email: 'EmailVerificationCode', phone: 'PhoneVerificationCode'} as const;
