import type {takeOver} from '../elements/page/take-over.ts';
import type {AuthScreen} from '../elements/screen/auth-screen.ts';
import type {State} from '../machine/state.ts';
import {loaderFrom} from '../platform/load.ts';

const load = loaderFrom(import.meta.url);

/** The first screen where it came with the page's HTML: people use it already, so it becomes ours as it is. */
export const prerenderedScreen = (host: Parameters<typeof takeOver>[0]) => {
  let ready: typeof takeOver | undefined;
  const find = () => host.querySelector<AuthScreen>(':scope > [data-prerendered]');
  // Parsers from before 2024, and scripts that put the HTML there, take its card for a mere template; empty, it goes with it.
  const card = host.querySelector<HTMLTemplateElement>(':scope > template');
  if (card) host.attachShadow({mode: 'open'}).append(card.content, card);
  return {
    /** It is better than an outline. */
    outlasts: ({screen, problem}: State) => screen.name === 'loading' && !problem && find(),
    isReady: () => !find() || !!ready,
    load: async (state: State) => {
      const {prepare, takeOver} = await load(() => import('../elements/page/take-over.ts'));
      await prepare(host, state);
      ready = takeOver;
    },
    /** In place of a new element. */
    take: (state: State) => ready?.(host, find(), state),
  };
};
