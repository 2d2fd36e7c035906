import type {CodeIdentifier} from '../../protocol/experience.ts';

export type ProfileCommand =
  | {readonly type: 'save-username'; readonly username: string}
  /** Sends a code to the address that the account still needs. */
  | {readonly type: 'save-contact'; readonly identifier: CodeIdentifier}
  /** What was said in the tenant's own fields; `picture` is a `data:` URL that becomes the avatar. */
  | {
      readonly type: 'save-extra-profile';
      readonly values: Readonly<Record<string, unknown>>;
      readonly picture?: string;
    };

export type LocalProfileCommand =
  /** Keeps what was typed into a field of a later step; silent, no request. */
  {readonly type: 'remember-draft'; readonly value: string};
