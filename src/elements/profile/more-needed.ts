import {msg, str} from '@lit/localize';

/** Under the title, whatever it is that an account still lacks. */
export const moreNeeded = (siteName: string | undefined) =>
  siteName
    ? msg(str`${siteName} needs a little more before you start.`, {
        id: 'missing-profile.subtitle-named',
        desc: 'Under the title; name of the site',
      })
    : msg('We need a little more before you start.', {id: 'missing-profile.subtitle', desc: 'Under the title'});
