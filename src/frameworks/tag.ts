/**
 * What can be written on the tag, for the frameworks whose templates are typed. All of it comes from the class: what it
 * can be given, and from the names of those properties the names of its attributes.
 */
import type {AuthSignIn} from '../elements/auth-sign-in.ts';
import type {AuthSignInEventMap} from '../elements/public-events.ts';

type Settable = Pick<AuthSignIn, keyof typeof AuthSignIn.properties>;

/** `appId` → `app-id` */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** `auth-complete` → `AuthComplete` */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** What text can say; the rest are properties only. */
type AttributeValue<T> = Exclude<T, undefined> extends number ? number | `${number}` : Extract<T, string | boolean>;

export type Properties = {[Name in keyof Settable]?: Settable[Name] | undefined};

export type Attributes = {
  [Name in keyof Settable as [AttributeValue<Settable[Name]>] extends [never] ? never : Kebab<Name>]?:
    AttributeValue<Settable[Name]> | undefined;
};

/** `onauth-complete`: where a listener is named after its event. */
export type Listeners = {
  [Name in keyof AuthSignInEventMap as `on${Name}`]?: ((event: AuthSignInEventMap[Name]) => void) | undefined;
};

/** `onAuthComplete`: where it is named like a property. */
export type CamelListeners = {
  [Name in keyof AuthSignInEventMap as `on${Pascal<Name>}`]?: ((event: AuthSignInEventMap[Name]) => void) | undefined;
};

/** Where both attributes and properties can be written. */
export type Tag = Properties & Attributes & Listeners;
