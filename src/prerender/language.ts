/**
 * The language is the whole process's, so what is said in one is drawn in one go, one after the other.
 */
import {loaders} from '../i18n/generated/loaders.ts';
import {screenFlows} from '../i18n/generated/screen-flows.ts';
import {getLocale, knowsWords, useLocale} from '../i18n/locale.ts';

/** Whose words a language has to have here. */
const firstScreens = ['sign-in', 'register', 'single-sign-on'];

let last: Promise<unknown> = Promise.resolve();

/** What `draw` returns, drawn in this language. */
export const inLocale = <T>(locale: string, draw: () => T): Promise<T> => {
  const drawn = last.then(async () => {
    await speak(locale);
    return draw();
  });
  last = drawn.catch(() => {});
  return drawn;
};

const speak = async (locale: string) => {
  if (locale === getLocale()) return;
  // What is loaded before takes no time then.
  const [{parts}] = await Promise.all([loaders[locale as keyof typeof loaders](), import('../i18n/localization.ts')]);
  await Promise.all(firstScreens.map(async (screen) => parts[screenFlows[screen] ?? '']?.()));
  for (const name of firstScreens) knowsWords({screen: {name}});
  const isLost = await withWindow(() => useLocale(locale));
  if (isLost) throw new Error(`There are no texts in ${locale}`);
};

/** A change of language is told to the window, where there is one. */
const withWindow = async <T>(act: () => Promise<T>): Promise<T> => {
  const scope = globalThis as {window?: unknown};
  if (scope.window) return act();
  scope.window = new EventTarget();
  try {
    return await act();
  } finally {
    delete scope.window;
  }
};
