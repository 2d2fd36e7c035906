/** Says what settings ask for in vain, so that nobody waits for it. */
import {unfollowedPaths} from '../settings/unfollowed.ts';

export function warnOfUnfollowed(settings: object): void {
  const paths = unfollowedPaths(settings);
  if (paths.length === 0) return;
  const lines = paths.map((path) => `    signInExperience.${path}`);
  console.warn(['  This server does not follow:', ...lines, '  A Logto server does.', ''].join('\n'));
}
