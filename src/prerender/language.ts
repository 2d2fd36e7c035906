/**
 * The language is the whole process's, and so are texts in place of ours: what is said in one is drawn in one go, one
 * after the other.
 */
import {loaders} from '../i18n/generated/loaders.ts';
import {screenFlows} from '../i18n/generated/screen-flows.ts';
import {getLocale, knowsWords, useLocale} from '../i18n/locale.ts';
import type {OwnTemplates} from '../i18n/localization.ts';

/** Whose words a language has to have here. */
const firstScreens = ['sign-in', 'register', 'single-sign-on'];

let last: Promise<unknown> = Promise.resolve();
/** Those of the drawing before, perhaps another tenant's. */
let spoken: OwnTemplates | undefined;

/** What `draw` returns, drawn in this language, with these texts in place of ours. */
export const inLocale = <T>(locale: string, own: OwnTemplates | undefined, draw: () => T): Promise<T> => {
  const drawn = last.then(async () => {
    await speak(locale, own);
    return draw();
  });
  last = drawn.catch(() => {});
  return drawn;
};

const speak = async (locale: string, own: OwnTemplates | undefined) => {
  if (locale === getLocale() && own === spoken) return;
  // What is loaded before takes no time then.
  const [{parts}] = await Promise.all([loaders[locale as keyof typeof loaders](), import('../i18n/localization.ts')]);
  await Promise.all(firstScreens.map(async (screen) => parts[screenFlows[screen] ?? '']?.()));
  for (const name of firstScreens) knowsWords({screen: {name}});
  spoken = own;
  const isLost = await withWindow(() => useLocale(locale, own));
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
