/** For Svelte: defines `<auth-sign-in>`, and the types of the tag. */
import type {HTMLAttributes} from 'svelte/elements';
import type {AuthSignIn} from '../index.ts';
import type {Tag} from './tag.ts';

export * from '../index.ts';

type Props = Omit<HTMLAttributes<AuthSignIn>, keyof Tag> & Tag;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'auth-sign-in': Props;
  }
}
