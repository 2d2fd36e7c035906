import type {InteractionEvent} from '../../protocol/experience.ts';

export type ProfileScreen =
  /** What the account still needs, one thing a screen; `linkSocial` is the connector a new account comes from. */
  | {
      readonly name: 'missing-profile';
      readonly field: 'username' | 'email' | 'phone' | 'emailOrPhone';
      readonly event: InteractionEvent;
      readonly linkSocial?: string;
    }
  /** The fields that the tenant made up itself, all of them at once. */
  | {readonly name: 'extra-profile'; readonly event: InteractionEvent};

type MissingField = Extract<ProfileScreen, {field: string}>['field'];

/**
 * What stands in the field of each thing that an account may still need, and of whoever forgot a password; of a form
 * with many fields, all of them as JSON.
 */
export type Drafts = Readonly<Partial<Record<MissingField | 'forgot-password' | 'extra-profile', string>>>;
