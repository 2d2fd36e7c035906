/** On the way to a company's identity provider, or back from it. */
import type {SocialUserInfo} from '../api/ports.ts';

export interface SsoRecord {
  id: string;
  type: 'EnterpriseSso';
  connectorId: string;
  enterpriseSsoUserInfo?: SocialUserInfo;
  issuer?: string;
}
