/** Second factors: proving and preparing them, and what becomes of them. */
import {mfaProfileRoutes} from './profile-routes.ts';
import {mfaVerificationRoutes} from './verification-routes.ts';

export const mfaRoutes = [...mfaVerificationRoutes, ...mfaProfileRoutes];
