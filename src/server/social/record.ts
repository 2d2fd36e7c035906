/** On the way to a social provider, or back from it. */
import type {SocialUserInfo} from '../api/ports.ts';

export interface SocialRecord {
  id: string;
  type: 'Social';
  connectorId: string;
  socialUserInfo?: SocialUserInfo;
}
