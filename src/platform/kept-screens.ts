/**
 * The screens that outlive a reload: how what the history keeps of one is read back, and the path where it lives. The
 * first screens are known from the beginning; the others become known with the code that leads to them.
 */
import type {Screen, ScreenName, ScreenOf} from '../machine/state.ts';
import {fields, listOf, oneOf, shape, text, type Reader} from '../protocol/readers.ts';
import {readIdentifierType, type IdentifierType} from '../protocol/settings.ts';

export interface KeptScreen<N extends ScreenName> {
  /** Without it, the screen cannot be drawn again. It may be of a newer version of this code, so it is parsed like anything else that comes from outside. */
  readonly read?: Reader<Omit<ScreenOf<N>, 'name'>>;
  /** What is kept in its place: it has to be asked for anew. */
  readonly as?: ScreenName;
  /** Without it, the URL stays. */
  readonly path?: (screen: ScreenOf<N>) => string | undefined;
}
/** Passed through: they cannot be drawn again. */
type Passing = 'loading' | 'callback' | 'leaving';
type First = 'sign-in' | 'register' | 'single-sign-on';
export type LaterScreens = {readonly [N in Exclude<ScreenName, Passing | First>]: KeptScreen<N>};

const types: Reader<readonly IdentifierType[]> = (value) =>
  Array.isArray(value) ? listOf(readIdentifierType)(value) : undefined;
const narrowed = shape({}, {identifiers: types, only: oneOf('identifier')});

const firstPath = ({name, only}: ScreenOf<'sign-in' | 'register'>) => (only ? `/identifier-${name}` : `/${name}`);

const kept: {[N in ScreenName]?: KeptScreen<N>} = {
  'sign-in': {read: narrowed, path: firstPath},
  register: {read: narrowed, path: firstPath},
  'single-sign-on': {read: shape({}), path: () => '/single-sign-on'},
};

export const keepScreens = (more: LaterScreens) => void Object.assign(kept, more);

const find = (name: string | undefined) =>
  name !== undefined && Object.hasOwn(kept, name) ? (kept[name as ScreenName] as KeptScreen<ScreenName>) : undefined;

const nameOf = (value: unknown) => text(fields(value)['name']);

/** Not a screen that is known yet. */
export const isUnknown = (value: unknown) => nameOf(value) !== undefined && !find(nameOf(value));

export const readScreen: Reader<Screen> = (value) => {
  const name = nameOf(value);
  const {as, read} = find(name) ?? {};
  if (as) return readScreen({name: as});
  const rest = read?.(value);
  return rest && ({name, ...rest} as Screen);
};

/** `undefined`: the screen has no path of its own, and the URL stays. */
export const pathOf = (screen: Screen) => find(screen.name)?.path?.(screen);
