/** For Vue: defines `<auth-sign-in>`, and the types of the tag. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {CamelListeners, Properties} from './tag.ts';

export * from '../index.ts';

type Props = Omit<HTMLAttributes, keyof Properties> & Properties & CamelListeners & PublicProps;

declare module 'vue' {
  interface GlobalComponents {
    // Vue knows `app-id` as `appId`, and `@auth-complete` as `onAuthComplete`.
    'auth-sign-in': new () => {$props: Props};
  }
}
