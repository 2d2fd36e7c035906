/** What an application asks to be allowed: `/api/interaction/consent`, as it goes over the wire. */
import * as z from 'zod/mini';

const text = z.string();
const orNothing = z.optional(z.nullable(text));

const resourceScopes = z.object({
  resource: z.object({id: text, name: text, indicator: text}),
  scopes: z.array(z.object({id: text, name: text, description: orNothing})),
});

/** `GET /`; of the application only id and name are sure. */
export const consentAnswer = z.object({
  application: z.object({
    id: text,
    name: text,
    displayName: orNothing,
    branding: z.optional(z.object({logoUrl: z.optional(text), darkLogoUrl: z.optional(text)})),
    termsOfUseUrl: orNothing,
    privacyPolicyUrl: orNothing,
  }),
  user: z.object({name: orNothing, username: orNothing, primaryEmail: orNothing, primaryPhone: orNothing}),
  organizations: z.optional(
    z.array(z.object({id: text, name: text, missingResourceScopes: z.optional(z.array(resourceScopes))})),
  ),
  missingOIDCScope: z.optional(z.array(text)),
  missingResourceScopes: z.optional(z.array(resourceScopes)),
  redirectUri: text,
});
type OrNothing = string | null | undefined;

interface ResourceScopes {
  resource: {id: string; name: string; indicator: string};
  scopes: {id: string; name: string; description?: OrNothing}[];
}

export interface Consent {
  application: {
    id: string;
    name: string;
    displayName?: OrNothing;
    branding?: {logoUrl?: string | undefined; darkLogoUrl?: string | undefined} | undefined;
    termsOfUseUrl?: OrNothing;
    privacyPolicyUrl?: OrNothing;
  };
  user: {name?: OrNothing; username?: OrNothing; primaryEmail?: OrNothing; primaryPhone?: OrNothing};
  organizations?: {id: string; name: string; missingResourceScopes?: ResourceScopes[] | undefined}[] | undefined;
  missingOIDCScope?: string[] | undefined;
  missingResourceScopes?: ResourceScopes[] | undefined;
  redirectUri: string;
}

/** `POST /`: yes. What is granted is what was asked for, except that the person chooses the organisations. */
export const giveConsent = z.object({organizationIds: z.optional(z.array(text))});
