/** For Preact: defines `<auth-sign-in>`, and the types of the tag. */
import type {HTMLAttributes} from 'preact';
import type {AuthSignIn} from '../index.ts';
import type {Tag} from './tag.ts';

export * from '../index.ts';

type Props = Omit<HTMLAttributes<AuthSignIn>, keyof Tag> & Tag;

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'auth-sign-in': Props;
    }
  }
}
