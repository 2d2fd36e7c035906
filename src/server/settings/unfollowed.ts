/**
 * Settings that this server keeps and gives away, but does not act on. Its own code cannot read them; whoever makes it
 * follow one takes it off this list. test/server/unfollowed.test.ts finds those that are on no list and read by nobody.
 */
import {deepMerge} from '../common/deep-merge.ts';
import {signInExperience, type SignInExperience} from './sign-in-experience.ts';

export const unfollowed = [
  'customContent',
  'customUiAssets',
  'customUiCsp',
  'adaptiveMfa',
] as const satisfies readonly (keyof SignInExperience)[];

export type Followed = Omit<SignInExperience, (typeof unfollowed)[number]>;

/** Where `value` says something that `usual` does not. */
function pathsOfChanges(value: unknown, usual: unknown, path: string): string[] {
  if (JSON.stringify(value) === JSON.stringify(usual)) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  const before = (usual ?? {}) as Record<string, unknown>;
  return Object.entries(value).flatMap(([key, each]) => pathsOfChanges(each, before[key], `${path}.${key}`));
}

/** The paths of what these settings ask for in vain. */
export function unfollowedPaths(settings: object): string[] {
  const usual = signInExperience.parse({});
  const asked = signInExperience.parse(deepMerge(usual, settings));
  return unfollowed.flatMap((key) => pathsOfChanges(asked[key], usual[key], key));
}
