import {fetchScreen} from '../elements/screen/screens.ts';
import type {State} from '../machine/state.ts';

/**
 * While somebody types an address, what the answer to it may lead to is fetched: the next field is there with the answer.
 * Whoever is offline by then is told when it is wanted.
 */
export const fetchNextScreens = ({settings, screen}: State) => {
  if (!settings || (screen.name !== 'sign-in' && screen.name !== 'register')) return;
  const {methods} = settings.signIn;
  const next = [
    methods.some(({verificationCode}) => verificationCode) && 'code',
    methods.some(({password}) => password) && 'password',
  ] as const;
  for (const name of next) if (name) fetchScreen(name).catch(() => {});
};
