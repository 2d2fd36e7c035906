import type {InteractionEvent} from '../../protocol/experience.ts';

/** What the account still needs, one thing a screen; `linkSocial` is the connector a new account comes from. */
export interface ProfileScreen {
  readonly name: 'missing-profile';
  readonly field: 'username' | 'email' | 'phone' | 'emailOrPhone';
  readonly event: InteractionEvent;
  readonly linkSocial?: string;
}

/** What stands in the field of each thing that an account may still need, and of whoever forgot a password. */
export type Drafts = Readonly<Partial<Record<ProfileScreen['field'] | 'forgot-password', string>>>;
